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

    /** Read when first asked for. */
    private static final class Read {
        private static final String VERSION = version();
        private static final String DIGEST = digest();
    }

    /** For example {@code 0.1.0}. */
    public static String current() {
        return Read.VERSION;
    }

    /** SHA-256 of all sources that decide results: all but the command line's and the reports', and the libraries. */
    public static String engine() {
        return Read.DIGEST;
    }

    private static String version() {
        Properties properties = new Properties();
        try (InputStream in = resource(RESOURCE)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "unknown");
    }

    private static String digest() {
        try (InputStream in = resource(ENGINE)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(BuildVersion.class.getResourceAsStream(name), name);
    }
}
