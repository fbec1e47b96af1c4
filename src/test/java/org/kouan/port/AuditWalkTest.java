package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kouan.port.audit.Audit;
import org.kouan.port.policy.LanePolicies;
import org.kouan.result.RunTotals;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.PolicyDescriptor;
import org.kouan.scenario.PolicyDescriptor.Parameter;
import org.kouan.scenario.PolicyDescriptor.Question;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.ScenarioException;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.yaml.Overrides;
import org.kouan.scenario.yaml.ScenarioReader;

/** Every lane policy at every shipped scenario and variant, and at scenarios at random, with the audit on. */
class AuditWalkTest {
    private static final Path FOLDER = Path.of("scenarios");
    /** Busy scenarios are shortened to about this number of events. */
    private static final double EVENTS = 4000;

    private final ScenarioReader reader = new ScenarioReader(LanePolicies.descriptors());

    @Test
    void everyPolicyAtEveryShippedScenario() throws IOException {
        Set<String> walked = new TreeSet<>();
        for (Path file : files()) {
            Duration until = until(reader.read(file, Overrides.NONE));
            audit(endingAt(until, reader.read(file, Overrides.NONE)), file.toString());
            for (PolicyDescriptor policy : LanePolicies.descriptors()) {
                Optional<Scenario> with = with(file, policy);
                if (with.isPresent()) {
                    walked.add(policy.name());
                    audit(endingAt(until, with.get()), file + " with " + policy.name());
                }
            }
        }
        assertThat(walked)
                .containsExactlyInAnyOrderElementsOf(LanePolicies.descriptors().stream()
                        .map(PolicyDescriptor::name)
                        .toList());
    }

    @Test
    void everyVariantOfEveryShippedScenario() throws IOException {
        for (Path file : files()) {
            Duration until = until(reader.read(file, Overrides.NONE));
            reader.variants(file)
                    .forEach(variant -> audit(
                            endingAt(until, reader.read(file, Overrides.variant(variant.name()))),
                            file + "#" + variant.name()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 50})
    void scenariosAtRandom(int from) {
        for (int i = from; i < from + 50; i++) {
            audit(RandomScenarios.scenario(i), "random scenario " + i);
            audit(RandomMishaps.withBreakdowns(i), "random scenario " + i + " with breakdowns");
            audit(RandomJockeying.scenario(i), "random scenario " + i + " with changes of queue");
        }
    }

    private static void audit(Scenario scenario, String name) {
        Audit audit = new Audit(scenario, 3);
        PortModel model = PortModel.compile(scenario, audit);
        audit.begin(0);
        audit.end(model.run(1, 0, new RunTotals(model.layout())));
        assertThat(audit.first()).as(name).isEmpty();
        assertThat(audit.events()).as(name).isPositive();
    }

    /** When to end so that not much more happens than is needed to find what is wrong. */
    private static Duration until(Scenario scenario) {
        RunPlan run = scenario.run();
        Duration week = run.from().plusDays(7);
        Duration until = run.until().compareTo(week) < 0 ? run.until() : week;
        PortModel model = PortModel.compile(endingAt(until, scenario));
        double share = EVENTS / model.run(1, 0, new RunTotals(model.layout())).events();
        return share >= 1
                ? until
                : run.from().plusMinutes(Math.round(until.minus(run.from()).toMinutes() * share));
    }

    private static Scenario endingAt(Duration until, Scenario scenario) {
        RunPlan run = scenario.run();
        boolean warmsUp = run.from().plus(run.warmUp()).compareTo(until) < 0;
        return scenario.withRun(new RunPlan(
                run.date(),
                run.from(),
                until,
                run.closing(),
                run.extend(),
                run.period(),
                warmsUp ? run.warmUp() : Duration.ZERO,
                run.replications(),
                run.seed(),
                run.confidence()));
    }

    /** The scenario with a policy wherever it may be; empty when it may be nowhere. */
    private Optional<Scenario> with(Path file, PolicyDescriptor policy) {
        Scenario plain = reader.read(file, Overrides.NONE);
        Overrides everywhere = Overrides.NONE;
        for (StageSpec stage : plain.stages()) {
            for (String path : places(stage, policy.question())) {
                everywhere = everywhere.set(path, specs(stage, plain, policy).get(0));
            }
        }
        return read(file, everywhere).or(() -> withPlaceByPlace(file, plain, policy));
    }

    private Optional<Scenario> withPlaceByPlace(Path file, Scenario plain, PolicyDescriptor policy) {
        Overrides all = Overrides.NONE;
        Optional<Scenario> with = Optional.empty();
        for (StageSpec stage : plain.stages()) {
            for (String path : places(stage, policy.question())) {
                for (String spec : specs(stage, plain, policy)) {
                    Optional<Scenario> more = read(file, all.set(path, spec));
                    if (more.isPresent()) {
                        with = more;
                        all = all.set(path, spec);
                        break;
                    }
                }
            }
        }
        return with;
    }

    private Optional<Scenario> read(Path file, Overrides overrides) {
        try {
            return Optional.of(reader.read(file, overrides));
        } catch (ScenarioException doesNotGo) {
            return Optional.empty();
        }
    }

    private static List<String> places(StageSpec stage, Question question) {
        String path = "stages." + stage.name();
        return switch (question) {
            case WHICH_LANE -> List.of(path + ".which-lane");
            case WHAT_CHANGES -> List.of(path + ".what-changes");
            case WHO_IS_NEXT -> ofLanes(path, stage, ".who-is-next");
            case WHAT_OPENS -> ofLanes(path, stage, ".what-opens");
        };
    }

    private static List<String> ofLanes(String path, StageSpec stage, String key) {
        return stage.lanes().stream()
                .map(lane -> path + ".lanes." + lane.name() + key)
                .toList();
    }

    /** Ways to write the policy, with all lanes and classes, or with one lane and the classes that it does not serve. */
    private static List<String> specs(StageSpec stage, Scenario scenario, PolicyDescriptor policy) {
        List<String> lanes = stage.lanes().stream().map(LaneSpec::name).toList();
        List<String> classes =
                scenario.classes().stream().map(unitClass -> unitClass.name()).toList();
        List<String> specs = new ArrayList<>();
        specs.add(spec(policy, scenario.run().from(), lanes, classes));
        for (LaneSpec lane : stage.lanes()) {
            List<String> guests = stage.lanes().stream()
                    .flatMap(other -> other.serves().stream())
                    .distinct()
                    .filter(unitClass -> !lane.serves().contains(unitClass))
                    .toList();
            if (!guests.isEmpty()) {
                specs.add(spec(policy, scenario.run().from(), List.of(lane.name()), guests));
            }
        }
        return specs;
    }

    private static String spec(PolicyDescriptor policy, Duration from, List<String> lanes, List<String> classes) {
        StringBuilder spec = new StringBuilder("{policy: " + policy.name());
        for (Parameter parameter : policy.parameters()) {
            if (parameter.defaultValue().isEmpty()) {
                spec.append(", ")
                        .append(parameter.key())
                        .append(": ")
                        .append(
                                switch (parameter.type()) {
                                    case DURATION, POSITIVE_DURATION ->
                                        switch (parameter.key()) {
                                            case "from" -> from.plusMinutes(30).toMinutes() + " min";
                                            case "to" -> from.plusMinutes(90).toMinutes() + " min";
                                            default -> "2 min";
                                        };
                                    case COUNT -> "2";
                                    case NUMBER -> "1";
                                    case SHARE -> "50 %";
                                    case CLASSES -> "[" + String.join(", ", classes) + "]";
                                    case LANES -> "[" + String.join(", ", lanes) + "]";
                                    case CLASS_NUMBERS -> "{" + classes.get(0) + ": 3}";
                                    case CLASS_DURATIONS -> "{" + classes.get(0) + ": 10 min}";
                                    case CLASS_COUNTS -> "{" + classes.get(0) + ": 2}";
                                    case LANE_COUNTS -> "{" + lanes.get(0) + ": 99}";
                                    case TIES -> "random";
                                });
            }
        }
        return spec.append('}').toString();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
