package org.kouan.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** What this build is, from resources that the build makes; the same from a jar and from classes. */
public final class BuildVersion {
    private static final String RESOURCE = "/org/kouan/cli/version.properties";
    private static final String ENGINE = "/org/kouan/experiment/engine.sha256";

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

    /** SHA-256 of all sources that decide results: all but the command line's and the reports', and the libraries. */
    public static String engine() {
        try (InputStream in = Objects.requireNonNull(BuildVersion.class.getResourceAsStream(ENGINE), ENGINE)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
