package org.kouan.result;

import java.nio.file.Path;
import java.util.List;

/**
 * The program that simulates. Results are the same only as long as it is.
 *
 * @param version of Kouan
 * @param engine SHA-256 of all its sources that decide results, 64 hexadecimal digits
 * @param policyJars with lane policies of users, in the order of the class path; empty when the scenario uses none of theirs
 */
public record Program(String version, String engine, List<PolicyJar> policyJars) {
    private static final int SHORT = 12;

    public Program {
        policyJars = List.copyOf(policyJars);
    }

    /**
     * A jar, or a folder of classes, on the class path of the user's policies.
     *
     * @param file as it was named
     * @param sha256 of its content, 64 hexadecimal digits
     */
    public record PolicyJar(Path file, String sha256) {}

    /** Whether another program is the same code, wherever its jars are. */
    public boolean sameCode(Program other) {
        return version.equals(other.version)
                && engine.equals(other.engine)
                && digests().equals(other.digests());
    }

    private List<String> digests() {
        return policyJars.stream().map(PolicyJar::sha256).toList();
    }

    /** The first digits of the engine's digest, for people. */
    public String shortEngine() {
        return engine.substring(0, Math.min(SHORT, engine.length()));
    }
}
