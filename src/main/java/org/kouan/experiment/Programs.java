package org.kouan.experiment;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.kouan.port.policy.LanePolicies;
import org.kouan.result.Program;
import org.kouan.result.Program.PolicyJar;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.PolicyDescriptor.Question;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.study.Sha256;

/** Which program simulates a scenario: this build, and the jars of the policies that the scenario names. */
public final class Programs {
    /** The property with the class path of users' policies as the launcher was given it. */
    public static final String POLICIES = "kouan.policies";

    /** A jar does not change while its classes are in use; a study asks for the same ones at every point. */
    private static final Map<Path, String> DIGESTS = new ConcurrentHashMap<>();

    private Programs() {}

    /**
     * The program for a scenario. Where the scenario names a policy of a user, all that the launcher was given for such
     * policies is part of it, since a policy may use classes of any of these jars; else none of it.
     *
     * @throws UncheckedIOException when a jar cannot be read
     */
    public static Program of(Scenario scenario) {
        return of(List.of(scenario));
    }

    /** The program for several scenarios together, which share one class path. */
    public static Program of(List<Scenario> scenarios) {
        Set<Path> jars = new LinkedHashSet<>();
        scenarios.forEach(scenario -> scenario.stages().forEach(stage -> addJars(stage, jars)));
        List<PolicyJar> policyJars = jars.isEmpty()
                ? List.of()
                : withTheirNeighbours(jars).stream()
                        .map(jar -> new PolicyJar(jar, digest(jar)))
                        .toList();
        return new Program(BuildVersion.current(), BuildVersion.engine(), policyJars);
    }

    /** All that the launcher was given, in its order, as it was named there; then what came by another way. */
    private static Set<Path> withTheirNeighbours(Set<Path> jars) {
        Set<Path> all = new LinkedHashSet<>();
        Stream.of(System.getProperty(POLICIES, "").split(File.pathSeparator))
                .filter(entry -> !entry.isBlank())
                .map(Path::of)
                .filter(Files::exists)
                .forEach(all::add);
        for (Path jar : jars) {
            if (all.stream().noneMatch(entry -> same(entry, jar))) {
                all.add(jar);
            }
        }
        return all;
    }

    private static void addJars(StageSpec stage, Set<Path> jars) {
        addJar(Question.WHICH_LANE, stage.whichLane().name(), jars);
        addJar(Question.WHAT_CHANGES, stage.whatChanges().name(), jars);
        for (LaneSpec lane : stage.lanes()) {
            addJar(Question.WHO_IS_NEXT, lane.whoIsNext().name(), jars);
            addJar(Question.WHAT_OPENS, lane.whatOpens().name(), jars);
        }
    }

    private static void addJar(Question question, String policy, Set<Path> jars) {
        LanePolicies.providerOf(question, policy).ifPresent(provider -> jars.add(locationOf(provider)));
    }

    private static Path locationOf(Class<?> provider) {
        CodeSource source =
                Objects.requireNonNull(provider.getProtectionDomain().getCodeSource(), provider::getName);
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException noPath) {
            throw new IllegalStateException(provider.getName() + " is not from a file: " + source, noPath);
        }
    }

    private static boolean same(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String digest(Path jar) {
        return DIGESTS.computeIfAbsent(jar.toAbsolutePath(), file -> {
            try {
                return Files.isDirectory(file) ? ofFolder(file) : Sha256.of(file);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }

    /** Of a folder of classes: names and contents of its files, in the order of the names. */
    private static String ofFolder(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString().replace(File.separatorChar, '/'), Sha256.of(file));
            }
        }
        return Sha256.of(contents.toString());
    }
}
