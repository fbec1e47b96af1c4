package org.kouan.planning.search;

import java.util.Collection;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.DayLevel;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.law.Constant;
import org.kouan.scenario.law.Distribution;

/** Whether nothing of a scenario is left to chance, as far as its text says. */
final class Certainty {
    private Certainty() {}

    /** Whether inspections always take the same time and people come at known times. */
    static boolean of(Scenario scenario) {
        return isSteady(scenario.port().dayLevel())
                && scenario.stages().stream().allMatch(Certainty::isCertain)
                && scenario.flows().stream().allMatch(Certainty::isCertain);
    }

    private static boolean isSteady(DayLevel level) {
        return level.cv() == 0;
    }

    private static boolean isCertain(StageSpec stage) {
        return areConstant(stage.service().values())
                && stage.lanes().stream()
                        .allMatch(lane -> areConstant(lane.service().values()));
    }

    private static boolean areConstant(Collection<Distribution> laws) {
        return laws.stream().allMatch(Certainty::isConstant);
    }

    private static boolean isConstant(Distribution law) {
        return law instanceof Constant;
    }

    private static boolean isCertain(FlowSpec flow) {
        boolean oneClass = flow.servicesSayClasses() || flow.mix().size() == 1;
        return oneClass && isSteady(flow.dayLevel()) && flow.preInspection().isEmpty() && isCertain(flow.arrivals());
    }

    private static boolean isCertain(Arrivals arrivals) {
        if (arrivals instanceof Arrivals.Renewal renewal) {
            return isConstant(renewal.interval());
        }
        if (arrivals instanceof Arrivals.Present present) {
            return present.from().equals(present.to());
        }
        return arrivals instanceof Arrivals.Timetable timetable
                && timetable.lateness().isEmpty()
                && timetable.services().stream().allMatch(service -> service.party() >= 0)
                && isConstant(timetable.walk())
                && timetable.alighting() instanceof Arrivals.Alighting.Gaps gaps
                && isConstant(gaps.gap());
    }
}
