package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kouan.port.Story.s;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.kouan.port.policy.LanePolicies;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.DayLevel;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.PublishedWait;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.ScenarioChecks;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.Target;
import org.kouan.scenario.UnitClass;
import org.kouan.scenario.Visits;
import org.kouan.scenario.law.Distribution;
import org.kouan.scenario.law.Exponential;

/**
 * Small scenarios at random, each the same for the same number: an hour of a port with a few lanes, full of ties (whole
 * seconds), with every policy and rule of the model. A class belongs to one flow, so that its units have one numbering.
 */
final class RandomScenarios {
    private RandomScenarios() {}

    /** A scenario that passes its checks; many that are drawn do not, for example because nobody comes to a stage. */
    static Scenario scenario(long number) {
        ScenarioChecks checks = new ScenarioChecks(LanePolicies.descriptors());
        for (long attempt = 0; attempt < 1000; attempt++) {
            Scenario scenario = draw(new Dice(1000 * number + attempt, Optional.empty()));
            if (checks.problems(scenario).isEmpty()) {
                Scenario more = number % 4 == 2 ? withApprovals(scenario, 1000 * number + attempt, checks) : scenario;
                Scenario tolerant = withTolerances(more, number, checks);
                return number % 5 == 1 ? withPublishedWaits(tolerant, checks) : tolerant;
            }
        }
        throw new AssertionError("no scenario passes its checks");
    }

    /** The same with waits that half of those heed who come by rates and to the first stage of all. */
    private static Scenario withPublishedWaits(Scenario plain, ScenarioChecks checks) {
        String stage = plain.stages().get(0).name();
        List<FlowSpec> flows = new ArrayList<>();
        for (FlowSpec flow : plain.flows()) {
            Map<String, Double> flexible = new LinkedHashMap<>();
            flow.mix().forEach((name, share) -> {
                if (share > 0 && new Visits(List.of(flow)).classesAt(stage).contains(name)) {
                    flexible.put(name, 0.5);
                }
            });
            boolean heeds = !flexible.isEmpty()
                    && (flow.arrivals() instanceof Arrivals.Poisson
                            || flow.arrivals() instanceof Arrivals.Renewal
                            || flow.bringsConveyances());
            Distribution later = new Exponential(s(400));
            flows.add(heeds ? flow.withPublishedWait(new PublishedWait(stage, s(150), s(20), flexible, later)) : flow);
        }
        Scenario scenario = plain.withFlows(flows);
        assertThat(checks.problems(scenario)).isEmpty();
        return scenario;
    }

    /** The same where those who come off their slots may lose the place, or wait outside. */
    private static Scenario withTolerances(Scenario plain, long number, ScenarioChecks checks) {
        Random random = new Random(97 * number + 3);
        Scenario scenario = plain;
        for (FlowSpec flow : plain.flows()) {
            if (flow.arrivals() instanceof Arrivals.Appointments slots
                    && slots.lateness().isPresent()) {
                Optional<Duration> early =
                        random.nextBoolean() ? Optional.of(s(30 * random.nextInt(5))) : Optional.empty();
                Optional<Duration> late = early.isEmpty() || random.nextInt(4) > 0
                        ? Optional.of(s(30 * random.nextInt(8)))
                        : Optional.empty();
                String first = flow.mix().keySet().iterator().next();
                UnitClass as =
                        plain.classes().get(random.nextInt(plain.classes().size()));
                Arrivals.Tolerance strict = new Arrivals.Tolerance(early, late, Map.of());
                Scenario lenient =
                        with(scenario, flow, slots.withTolerance(strict.withLapsedAs(Map.of(first, as.name()))));
                scenario = checks.problems(lenient).isEmpty()
                        ? lenient
                        : with(scenario, flow, slots.withTolerance(strict));
            }
        }
        assertThat(checks.problems(scenario)).isEmpty();
        return scenario;
    }

    private static Scenario with(Scenario scenario, FlowSpec flow, Arrivals arrivals) {
        return scenario.withFlows(scenario.flows().stream()
                .map(each -> each.name().equals(flow.name())
                        ? new FlowSpec(
                                each.name(),
                                each.label(),
                                each.direction(),
                                each.mix(),
                                arrivals,
                                each.route(),
                                each.preInspection(),
                                each.dayLevel(),
                                each.publishedWait())
                        : each)
                .toList());
    }

    /** The same with approvals, when any of some that are drawn pass the checks. */
    private static Scenario withApprovals(Scenario plain, long number, ScenarioChecks checks) {
        for (long attempt = 0; attempt < 40; attempt++) {
            Random approving = new Random(1_000_003 * number + attempt);
            Scenario scenario = draw(new Dice(number, Optional.of(approving)));
            if (!scenario.approvals().isEmpty() && checks.problems(scenario).isEmpty()) {
                return scenario;
            }
        }
        return plain;
    }

    private static Scenario draw(Dice dice) {
        Random random = dice.random;
        RandomDays days = new RandomDays(dice);
        int number = 1 + random.nextInt(4);
        for (int c = 0; c < number; c++) {
            dice.classes.add("class-" + c);
        }
        List<StageSpec> stages = new ArrayList<>();
        RandomStages stageDraws = new RandomStages(dice);
        int stageCount = 1 + random.nextInt(3);
        for (int i = 0; i < stageCount; i++) {
            StageSpec stage = stageDraws.stage("stage-" + i);
            stages.add((i + number) % 2 == 0 ? stage : stage.withOvertakesCounted());
        }
        RandomFlows flowDraws = new RandomFlows(dice, stages);
        List<FlowSpec> flows = new ArrayList<>();
        int from = 0;
        while (from < number) {
            int to = from + 1 + random.nextInt(number - from);
            FlowSpec flow = flowDraws.flow(dice.classes.subList(from, to));
            flows.add(random.nextInt(6) == 0 ? flow.withDayLevel(DayLevel.gamma(0.7)) : flow);
            from = to;
        }
        List<Target> targets = random.nextBoolean() ? List.of() : List.of(days.target(stages));
        Scenario plain = Scenario.of(
                        "random",
                        days.run(),
                        dice.classes.stream()
                                .map(name -> UnitClass.of(name, name))
                                .toList(),
                        stages,
                        flows,
                        targets)
                .withStaff(random.nextInt(3) == 0 ? new RandomStaff(dice).staff(stages) : List.of())
                .withDisturbances(random.nextInt(4) == 0 ? days.disturbances(stages) : List.of())
                .withApprovals(flowDraws.approvals());
        Scenario levelled = random.nextInt(6) == 0
                ? plain.withDayLevel(DayLevel.gamma(0.4).withGrowth(1.1, LocalDate.of(2020, 1, 1)))
                : plain;
        return random.nextInt(8) == 0 ? levelled.withCalendar(days.calendar()) : levelled;
    }
}
