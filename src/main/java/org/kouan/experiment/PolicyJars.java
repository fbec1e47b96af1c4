package org.kouan.experiment;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.kouan.port.policy.LanePolicyProvider;

/** The class path of lane policies that the user gave the launcher: Java itself passes over what is not there. */
public final class PolicyJars {
    private static final String SERVICE = "META-INF/services/" + LanePolicyProvider.class.getName();

    private PolicyJars() {}

    /**
     * Looks at every entry.
     *
     * @param classPath as the launcher was given it; empty for none
     * @return what is no jar, or folder, with lane policies, and why, in sentences without a full stop
     */
    public static List<String> problems(String classPath) {
        return classPath.isEmpty()
                ? List.of()
                : Stream.of(classPath.split(File.pathSeparator, -1))
                        .flatMap(entry -> problem(entry).stream())
                        .toList();
    }

    private static Optional<String> problem(String entry) {
        if (entry.isEmpty()) {
            return Optional.of("there is an empty entry, before, behind or between two '" + File.pathSeparator
                    + "', which would stand for the current folder");
        }
        if (entry.endsWith("*")) {
            return Optional.of(entry + ": name each jar, as their order decides");
        }
        try {
            Path path = Path.of(entry);
            if (!Files.exists(path)) {
                return Optional.of("there is no " + entry);
            }
            return hasPolicies(path)
                    ? Optional.empty()
                    : Optional.of(entry + " has no lane policies: it has no " + SERVICE);
        } catch (ZipException broken) {
            return Optional.of(entry + " is no jar that can be read: " + broken.getMessage());
        } catch (IOException | InvalidPathException unreadable) {
            return Optional.of(entry + " cannot be read: " + unreadable.getMessage());
        }
    }

    private static boolean hasPolicies(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return Files.isRegularFile(path.resolve(SERVICE));
        }
        try (ZipFile jar = new ZipFile(path.toFile())) {
            return jar.getEntry(SERVICE) != null;
        }
    }
}
