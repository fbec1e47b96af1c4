package org.kouan;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Data that are no part of the project. {@code -Dkouan.data=FOLDER} says where they are; without it, and without a file
 * there, tests that need them are skipped, which surefire counts and this says on standard error. {@code .ci/run} gives
 * the folder where it has one.
 */
public final class OutsideData {
    private static final String PROPERTY = "kouan.data";
    private static final String HEATHROW = "heathrow-2016-10-22.yaml";
    private static final String FLIGHTS = "lhr-arrivals-2016-10-22.csv";

    private OutsideData() {}

    /** Whether there is a file of this name within the folder. */
    public static boolean isHere(String name) {
        return !System.getProperty(PROPERTY, "").isEmpty() && Files.isRegularFile(place(name));
    }

    private static Path place(String name) {
        return Path.of(System.getProperty(PROPERTY, "")).resolve(name);
    }

    /** A file by its name within the folder; skips the test where it is not. */
    public static Path file(String name) {
        boolean there = isHere(name);
        if (!there) {
            System.err.println(
                    "SKIPPED for want of outside data: " + name + ", see -D" + PROPERTY + " in CONTRIBUTING.md");
        }
        assumeThat(there).as("%s in the folder that -D%s names", name, PROPERTY).isTrue();
        return place(name);
    }

    /** The scenario of a day at Heathrow as {@code validation/heathrow} runs it, beside its flights in a folder. */
    public static Path heathrow(Path folder) {
        Path flights = file("data/uk-drt/" + FLIGHTS);
        try {
            Files.copy(flights, folder.resolve(FLIGHTS));
            return Files.copy(Path.of("validation", HEATHROW), folder.resolve(HEATHROW));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
