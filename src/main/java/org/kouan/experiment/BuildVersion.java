package org.kouan.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The version of this build, from a resource that the build fills in; the same from a jar and from classes. */
public final class BuildVersion {
    private static final String RESOURCE = "/org/kouan/cli/version.properties";

    private BuildVersion() {}

    /** For example {@code 0.1.0}. */
    public static String current() {
        try (InputStream in = Objects.requireNonNull(BuildVersion.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
