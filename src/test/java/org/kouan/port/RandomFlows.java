package org.kouan.port;

import static org.kouan.port.Story.s;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.kouan.scenario.Approval;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.RouteStep.Branch;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.law.Constant;
import org.kouan.scenario.law.Distribution;
import org.kouan.scenario.law.Exponential;

/** Flows at random: who comes, alone or with a party, and the route through the stages. */
final class RandomFlows {
    private final Dice dice;
    private final Random random;
    private final RandomArrivals arrivals;
    private final List<StageSpec> stages;
    private final List<Approval> approvals;

    RandomFlows(Dice dice, List<StageSpec> stages) {
        this.dice = dice;
        random = dice.random;
        arrivals = new RandomArrivals(dice);
        this.stages = stages;
        approvals = dice.approving.map(RandomFlows::approval).stream().toList();
    }

    /** What its flows ask for. */
    List<Approval> approvals() {
        return approvals;
    }

    FlowSpec flow(List<String> own) {
        if (own.size() > 1 && random.nextInt(2) == 0) {
            return conveyances(own.get(0), own.subList(1, own.size()));
        }
        Map<String, Double> mix = dice.mix(own);
        List<RouteStep> route = asking(route(own), own);
        return FlowSpec.of("flow of " + own.get(0), mix, sayingClasses(arrivals.arrivals(), own))
                .withRoute(route.toArray(RouteStep[]::new));
    }

    /** One or two branches for the conveyance, another one or two for its party, then some of the stages again. */
    private FlowSpec conveyances(String unitClass, List<String> members) {
        boolean byTimetable = random.nextBoolean();
        Branch.Party party = new Branch.Party(
                byTimetable ? Optional.empty() : Optional.of(new Arrivals.PartySize(5, 4, 0, 12)),
                dice.mix(members),
                random.nextBoolean()
                        ? new Arrivals.Alighting.Gaps(dice.law(30))
                        : new Arrivals.Alighting.Over(dice.law(200)),
                dice.law(60),
                asking(route(members), members));
        List<Branch> branches = new ArrayList<>(List.of(party));
        int taken = random.nextInt(stages.size() + 1);
        if (taken > 0) {
            branches.add(
                    random.nextInt(2),
                    new Branch.Route(List.of(
                            new RouteStep.Delay(dice.law(30)),
                            RouteStep.Visit.of(stages.get(0).name()))));
        }
        List<RouteStep> route = new ArrayList<>(List.of(new RouteStep.Together(branches)));
        stages.stream().skip(Math.max(1, taken)).forEach(stage -> route.add(RouteStep.Visit.of(stage.name())));
        Arrivals coming = byTimetable
                ? new Arrivals.Timetable(
                        "a test",
                        arrivals.services(),
                        Optional.of(new Arrivals.PartySize(30, 10, 1, 60)),
                        Optional.of(new Arrivals.Lateness(0.3, s(300), 0.3, s(300), s(120))),
                        s(0),
                        new Arrivals.Alighting.Gaps(new Constant(s(0))),
                        new Constant(s(0)))
                : new Arrivals.Renewal(dice.law(200), s(10 * random.nextInt(10)));
        return FlowSpec.of("flow of " + unitClass, Map.of(unitClass, 1.0), sayingClasses(coming, members))
                .withRoute(route.toArray(RouteStep[]::new));
    }

    /** One timetable in three says how many of each class every service brings; drawn apart from all else. */
    private static Arrivals sayingClasses(Arrivals arrivals, List<String> classes) {
        if (!(arrivals instanceof Arrivals.Timetable plan)) {
            return arrivals;
        }
        Random drawn = new Random(plan.services().get(0).time().toSeconds());
        if (drawn.nextInt(3) > 0) {
            return arrivals;
        }
        List<Arrivals.Service> services = new ArrayList<>();
        for (Arrivals.Service service : plan.services()) {
            Map<String, Integer> numbers = new LinkedHashMap<>();
            classes.forEach(name -> numbers.put(name, drawn.nextInt(20)));
            services.add(service.with(numbers));
        }
        return new Arrivals.Timetable(
                plan.source(),
                services,
                plan.party(),
                plan.lateness(),
                plan.firstAfter(),
                plan.alighting(),
                plan.walk());
    }

    private List<RouteStep> route(List<String> own) {
        List<RouteStep> route = new ArrayList<>();
        if (stages.size() > 1 && random.nextInt(4) == 0) {
            route.add(RouteStep.Together.of(stages.get(0).name(), stages.get(1).name()));
        }
        for (StageSpec stage : stages) {
            if (random.nextInt(3) == 0) {
                route.add(new RouteStep.Delay(dice.law(60)));
            }
            Map<String, Double> share = new LinkedHashMap<>();
            own.forEach(unitClass -> share.put(unitClass, Math.min(1, random.nextInt(6) / 3.0)));
            route.add(new RouteStep.Visit(stage.name(), share));
        }
        return route;
    }

    /** The same with a request, in scenarios with approvals and more often than not. */
    private List<RouteStep> asking(List<RouteStep> route, List<String> own) {
        dice.approving
                .filter(drawn -> drawn.nextInt(3) > 0)
                .ifPresent(drawn -> route.add(drawn.nextInt(route.size()), request(own, drawn)));
        return route;
    }

    /** Some of a class ask for another, of which a share as large must visit each stage from there on. */
    private RouteStep.Request request(List<String> own, Random drawn) {
        String asks = own.get(drawn.nextInt(own.size()));
        String as = dice.classes.get(drawn.nextInt(dice.classes.size()));
        return new RouteStep.Request(
                approvals.get(0).name(), Map.of(asks, as), Map.of(asks, (1 + drawn.nextInt(4)) / 4.0));
    }

    private static Approval approval(Random drawn) {
        Distribution decision = drawn.nextBoolean() ? new Constant(s(30)) : new Exponential(s(40));
        Approval approval = Approval.of("duty", 1 + drawn.nextInt(3), decision)
                .withRefusal(drawn.nextInt(3) / 4.0)
                .withAhead(s(30 * drawn.nextInt(6)));
        if (drawn.nextBoolean()) {
            approval = approval.withQuotaPerDay(drawn.nextInt(40));
        }
        if (drawn.nextBoolean()) {
            int from = 60 * drawn.nextInt(30);
            approval = approval.withHours(s(from), s(from + 60 * (1 + drawn.nextInt(40))));
        }
        return drawn.nextBoolean() ? approval : approval.withWaitsAtMost(s(10 * drawn.nextInt(60)));
    }
}
