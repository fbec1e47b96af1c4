package org.kouan.experiment.crosscheck;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kouan.scenario.ClosingDesk;
import org.kouan.scenario.Disturbance;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.PolicySpec;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.key.Key;
import org.kouan.scenario.key.Keyed;

/**
 * In what a scenario is not what formulas assume: a line for each feature that none of them has, told where it stands in
 * the scenario. What depends on how flows come and on the formula is told where these are taken apart.
 */
final class Assumptions {
    /** What the lines look at: lanes of a stage that theory sees as one queue. */
    record Seen(Scenario scenario, StageSpec stage, List<LaneSpec> lanes) {}

    /** Keys that formulas know, or that have a line of their own here; any other has a line by itself. */
    private static final Set<Key<?>> CONSIDERED = Set.of(
            StageSpec.LANES,
            StageSpec.LABEL,
            StageSpec.WHICH_LANE,
            StageSpec.JOCKEY_AT,
            StageSpec.WHAT_CHANGES,
            StageSpec.SERVICE,
            StageSpec.SERVICE_FACTOR,
            StageSpec.ROOM,
            StageSpec.OVERTAKES,
            LaneSpec.SERVES,
            LaneSpec.OPEN,
            LaneSpec.LABEL,
            LaneSpec.KIND,
            LaneSpec.DESK_NAME,
            LaneSpec.OFFICERS_PER_DESK,
            LaneSpec.SET_UP,
            LaneSpec.REOPEN,
            LaneSpec.QUEUES,
            LaneSpec.JOCKEY_AT,
            LaneSpec.WHO_IS_NEXT,
            LaneSpec.WHAT_OPENS,
            LaneSpec.HELPS,
            LaneSpec.SERVICE,
            LaneSpec.SERVICE_FACTOR,
            LaneSpec.BY_OPEN_DESKS,
            LaneSpec.CHANGE_OVER,
            LaneSpec.E_GATE,
            LaneSpec.CLOSING_DESK,
            LaneSpec.IMPATIENCE,
            LaneSpec.BREAKDOWNS,
            LaneSpec.EMERGENCIES);

    private static final List<Function<Seen, Stream<String>>> ALL = List.of(
            once(
                    seen -> seen.lanes().size() > 1,
                    seen -> seen.lanes().size() + " lanes are taken as one queue for all their desks"),
            stage(
                    stage -> stage.jockeyAt().isPresent(),
                    stage -> "people change from queue to queue; in theory there is only one"),
            stage(
                    stage -> stage.room().isPresent(),
                    stage -> "the stage has room for "
                            + stage.room().orElseThrow().units() + "; theory lets everybody in"),
            stage(
                    stage -> !stage.whatChanges().equals(PolicySpec.NOTHING),
                    stage -> "the stage changes its lanes ("
                            + stage.whatChanges().name() + "); theory keeps to the plan"),
            stage(
                    stage ->
                            stage.lanes().stream().anyMatch(lane -> lane.eGate().isPresent()),
                    stage ->
                            "who uses a gate and who is rejected by it is taken as a fixed share, at the time of arrival"),
            lane(
                    lane -> !lane.byOpenDesks().steps().isEmpty(),
                    "takes more or less time the more desks are open; theory takes the time of one"),
            lane(lane -> lane.queues() == LaneSpec.Queues.PER_DESK, "has a line for each desk; theory has one"),
            lane(
                    lane -> !lane.whatOpens().equals(PolicySpec.PLAN),
                    lane -> "opens desks beyond its plan (" + lane.whatOpens().name() + "); theory keeps to the plan"),
            lane(
                    lane -> !lane.whoIsNext().name().equals(PolicySpec.FIRST_COME.name()),
                    lane -> "serves by " + lane.whoIsNext().name()
                            + "; formulas of all classes together are first come first served"),
            lane(
                    lane -> lane.closingDesk() != ClosingDesk.FINISH,
                    lane -> "breaks off inspections at desks that close ("
                            + lane.closingDesk().key() + "); in theory only the number of desks changes"),
            impatience(
                    Assumptions::hasPatienceForSome,
                    "has limited patience for some classes only; theory lets all of them wait"),
            impatience(
                    lane -> lane.impatience().orElseThrow().balking().isPresent(),
                    "is not joined by everybody when the queue is long; in theory all join"),
            impatience(
                    lane -> lane.impatience().orElseThrow().comeBack().isPresent(),
                    "is left by some who come back later; theory does not count them again"),
            lane(
                    lane -> lane.breakdowns().isPresent(),
                    lane -> "has desks that break down; in theory only the plan opens and closes them"),
            stage(
                    stage -> stage.lanes().stream()
                            .anyMatch(lane -> lane.emergencies().isPresent()),
                    stage -> "some fall ill in the queue and are taken out of it; theory knows of no emergencies"),
            seen -> Stream.concat(
                    unconsidered("stage " + seen.stage().name(), seen.stage()),
                    seen.lanes().stream().flatMap(lane -> unconsidered("lane " + lane.name(), lane))),
            once(
                    Assumptions::hasPool,
                    seen -> "the officers come from a pool, with its shifts and breaks; theory opens every desk of the"
                            + " plan"),
            seen -> fullAhead(seen)
                    .map(next -> "stage " + next + ", which comes next, has room for only so many, and may block desks"
                            + " here; theory has room for all"),
            disturbance(disturbance -> true, "closes or slows the stage; theory leaves that out"),
            once(
                    seen -> seen.scenario().port().calendar().isPresent(),
                    seen -> "the port's calendar keeps people waiting for openings; theory lets them in as they come"),
            once(
                    seen -> !seen.scenario().approvals().isEmpty(),
                    seen -> "units change their class when their priority is approved; theory decides all requests at"
                            + " once, and knows no quota"),
            once(
                    seen -> seen.scenario().flows().stream()
                            .anyMatch(flow -> flow.publishedWait().isPresent()),
                    seen -> "some come later when a long wait is published; theory takes them as they were planned"),
            once(
                    Assumptions::hasDayLevel,
                    seen -> "some days are busier than others by a random level; theory takes the average day"),
            once(
                    seen -> seen.scenario().run().closing() != RunPlan.Closing.DRAIN
                            || seen.scenario().run().extend().isPresent(),
                    seen -> "the run may end before everybody is served; theory serves everybody"));

    private Assumptions() {}

    /** What differs, in the order of the lines. */
    static List<String> differing(Seen seen) {
        return ALL.stream().flatMap(line -> line.apply(seen)).toList();
    }

    private static Stream<String> unconsidered(String what, Keyed<?> given) {
        return given.settings().given().stream()
                .filter(key -> !CONSIDERED.contains(key))
                .map(key -> what + " has the key " + key.name() + "; theory does not know it");
    }

    private static Function<Seen, Stream<String>> once(Predicate<Seen> where, Function<Seen, String> what) {
        return seen -> where.test(seen) ? Stream.of(what.apply(seen)) : Stream.empty();
    }

    private static Function<Seen, Stream<String>> stage(Predicate<StageSpec> where, Function<StageSpec, String> what) {
        return once(seen -> where.test(seen.stage()), seen -> what.apply(seen.stage()));
    }

    private static Function<Seen, Stream<String>> lane(Predicate<LaneSpec> where, Function<LaneSpec, String> what) {
        return seen -> seen.lanes().stream().filter(where).map(lane -> "lane " + lane.name() + " " + what.apply(lane));
    }

    private static Function<Seen, Stream<String>> lane(Predicate<LaneSpec> where, String what) {
        return lane(where, lane -> what);
    }

    private static Function<Seen, Stream<String>> impatience(Predicate<LaneSpec> where, String what) {
        return lane(lane -> lane.impatience().isPresent() && where.test(lane), what);
    }

    private static Function<Seen, Stream<String>> disturbance(Predicate<Disturbance> where, String what) {
        return seen -> seen.scenario().disturbances().stream()
                .filter(where)
                .filter(disturbance ->
                        disturbance.stages().contains(seen.stage().name()))
                .map(disturbance -> "disturbance " + disturbance.name() + " " + what);
    }

    private static boolean hasPatienceForSome(LaneSpec lane) {
        var patience = lane.impatience().orElseThrow().patience().keySet();
        return !patience.isEmpty() && !patience.containsAll(lane.serves());
    }

    /** The stages of limited room that somebody comes to straight from a desk here. */
    private static Stream<String> fullAhead(Seen seen) {
        Set<String> next = new LinkedHashSet<>();
        seen.scenario()
                .flows()
                .forEach(flow -> follow(flow.route(), seen.stage().name(), next));
        return seen.scenario().stages().stream()
                .filter(stage -> stage.room().isPresent())
                .map(StageSpec::name)
                .filter(next::contains);
    }

    private static void follow(List<RouteStep> route, String stage, Set<String> next) {
        boolean fromHere = false;
        for (RouteStep step : route) {
            if (step instanceof RouteStep.Visit visit) {
                if (fromHere) {
                    next.add(visit.stage());
                }
                boolean someSkip = visit.share().values().stream().anyMatch(share -> share < 1);
                fromHere = visit.stage().equals(stage) || (fromHere && someSkip);
            } else {
                fromHere = false;
            }
            if (step instanceof RouteStep.Together together) {
                together.branches().forEach(branch -> follow(branch.route(), stage, next));
            }
        }
    }

    private static boolean hasDayLevel(Seen seen) {
        return seen.scenario().port().dayLevel().isRandom()
                || seen.scenario().flows().stream()
                        .anyMatch(flow -> flow.dayLevel().isRandom());
    }

    private static boolean hasPool(Seen seen) {
        return seen.lanes().stream()
                .anyMatch(lane -> seen.scenario().staff().stream()
                        .anyMatch(pool -> pool.lanes().contains(lane.name())));
    }
}
