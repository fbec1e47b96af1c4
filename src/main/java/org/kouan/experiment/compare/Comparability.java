package org.kouan.experiment.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kouan.result.ResultLayout;
import org.kouan.result.ResultLayout.ClassInfo;
import org.kouan.result.ResultLayout.TargetInfo;

/**
 * What scenarios have in common, and what must be left out.
 *
 * @param classes names of the classes that all have
 * @param metrics what all have, each by scenario
 * @param samePeriods whether arrival periods are the same
 * @param notes what is left out, in sentences
 */
record Comparability(
        List<String> classes, List<List<ComparedMetric>> metrics, boolean samePeriods, List<String> notes) {

    static Comparability of(List<Candidate> candidates, List<ResultLayout> layouts) {
        List<String> classes = layouts.get(0).classes().stream()
                .map(ClassInfo::name)
                .filter(name -> layouts.stream().allMatch(layout -> classIndex(layout, name) >= 0))
                .toList();
        if (classes.isEmpty()) {
            throw new NotComparableException("the scenarios have no class in common: "
                    + layouts.stream().map(Comparability::classNames).collect(Collectors.joining(" and ")));
        }
        List<String> notes = new ArrayList<>();
        List<List<ComparedMetric>> metrics = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (ComparedMetric metric : ComparedMetric.all(layouts.get(0))) {
            List<ComparedMetric> everywhere =
                    layouts.stream().map(metric::in).flatMap(Optional::stream).toList();
            if (everywhere.size() == layouts.size() && sameTarget(metric, layouts)) {
                metrics.add(everywhere);
            } else {
                leftOut.add(metric.metric().key());
            }
        }
        for (int i = 1; i < layouts.size(); i++) {
            for (ComparedMetric metric : ComparedMetric.all(layouts.get(i))) {
                String key = metric.metric().key();
                boolean known = leftOut.contains(key)
                        || metrics.stream()
                                .anyMatch(each -> each.get(0).metric().key().equals(key));
                if (!known) {
                    leftOut.add(key);
                }
            }
        }
        if (!leftOut.isEmpty()) {
            notes.add("Left out, because not all scenarios have it, or their targets of that name differ: "
                    + String.join(", ", leftOut) + ".");
        }
        boolean samePeriods = layouts.stream()
                .allMatch(layout -> layout.periods().equals(layouts.get(0).periods()));
        if (!samePeriods) {
            notes.add("The scenarios have other arrival periods (run.from, run.until or run.period), so there is no"
                    + " difference by time of day.");
        }
        boolean sameRun = candidates.stream()
                .map(candidate -> candidate.scenario().run())
                .allMatch(run -> run.from()
                                .equals(candidates.get(0).scenario().run().from())
                        && run.until().equals(candidates.get(0).scenario().run().until())
                        && run.warmUp()
                                .equals(candidates.get(0).scenario().run().warmUp()));
        if (!sameRun && samePeriods) {
            notes.add("The scenarios count other hours of the day (run.from, run.until or run.warm-up).");
        }
        return new Comparability(classes, metrics, samePeriods, notes);
    }

    /** Position of a class; -1 when there is none of that name. */
    static int classIndex(ResultLayout layout, String name) {
        for (int i = 0; i < layout.classes().size(); i++) {
            if (layout.classes().get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private static String classNames(ResultLayout layout) {
        return layout.classes().stream().map(ClassInfo::name).collect(Collectors.joining(", "));
    }

    /** Shares within different limits are not the same figure, whatever their names. */
    private static boolean sameTarget(ComparedMetric metric, List<ResultLayout> layouts) {
        for (TargetInfo target : layouts.get(0).targets()) {
            if (metric.metric().key().startsWith("target." + target.name() + ".")) {
                return layouts.stream()
                        .allMatch(layout -> layout.targets().stream()
                                .filter(other -> other.name().equals(target.name()))
                                .anyMatch(other -> other.limitMicros() == target.limitMicros()
                                        && other.share() == target.share()
                                        && other.measure().equals(target.measure())
                                        && names(other, layout).equals(names(target, layouts.get(0)))));
            }
        }
        return true;
    }

    private static List<String> names(TargetInfo target, ResultLayout layout) {
        return target.classes().stream()
                .map(index -> layout.classes().get(index).name())
                .sorted()
                .toList();
    }
}
