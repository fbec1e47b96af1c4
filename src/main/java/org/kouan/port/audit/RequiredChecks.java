package org.kouan.port.audit;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.RouteStep.Branch;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;

/** How often a unit must at least be inspected at each stage before it may leave: what its route asks of everyone. */
final class RequiredChecks {
    private final List<String> stages;
    /** By flow, class and stage. */
    private final int[][][] least;

    RequiredChecks(Scenario scenario) {
        stages = scenario.stages().stream().map(StageSpec::name).toList();
        List<String> classes =
                scenario.classes().stream().map(unitClass -> unitClass.name()).toList();
        least = scenario.flows().stream()
                .map(flow -> classes.stream()
                        .map(unitClass -> leastOf(flow, unitClass))
                        .toArray(int[][]::new))
                .toArray(int[][][]::new);
    }

    /** By stage. */
    int[] of(int flow, int classIndex) {
        return least[flow][classIndex];
    }

    /** A class that takes several routes of a flow, its own and a party's, must have had what all of them ask. */
    private int[] leastOf(FlowSpec flow, String unitClass) {
        Stream<List<RouteStep>> own = flow.classes().contains(unitClass) ? Stream.of(flow.route()) : Stream.empty();
        Stream<List<RouteStep>> ofParties = flow.parties().stream()
                .filter(party -> party.classes().contains(unitClass))
                .map(Branch.Party::route);
        return Stream.concat(own, ofParties)
                .map(route -> count(route, Set.of(unitClass)))
                .reduce(RequiredChecks::lesser)
                .orElseGet(() -> new int[stages.size()]);
    }

    /** A unit that leaves as one class may have been another before an approval, which the checks before it then go by. */
    private int[] count(List<RouteStep> route, Set<String> classes) {
        Set<String> possible = new HashSet<>(classes);
        int[] counts = new int[stages.size()];
        for (int i = route.size() - 1; i >= 0; i--) {
            RouteStep step = route.get(i);
            if (step instanceof RouteStep.Request request) {
                request.approvedAs().forEach((from, to) -> {
                    if (possible.contains(to)) {
                        possible.add(from);
                    }
                });
            } else if (step instanceof RouteStep.Visit visit
                    && possible.stream().allMatch(unitClass -> visit.shareOf(unitClass) == 1)) {
                counts[stages.indexOf(visit.stage())]++;
            } else if (step instanceof RouteStep.Together together) {
                for (Branch branch : together.branches()) {
                    if (branch instanceof Branch.Route) {
                        int[] more = count(branch.route(), possible);
                        Arrays.setAll(counts, s -> counts[s] + more[s]);
                    }
                }
            }
        }
        return counts;
    }

    private static int[] lesser(int[] one, int[] other) {
        int[] lesser = one.clone();
        Arrays.setAll(lesser, s -> Math.min(one[s], other[s]));
        return lesser;
    }
}
