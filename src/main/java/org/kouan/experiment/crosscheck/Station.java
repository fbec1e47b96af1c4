package org.kouan.experiment.crosscheck;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.law.Moments;

/**
 * Lanes of a stage that theory sees as one queue. Times are in minutes.
 *
 * @param stage that they are part of
 * @param lanes in the order of the stage
 * @param grid of time
 * @param arrivals in each step
 * @param desks open in each step, by the plan
 * @param service of a desk, change-over included, over all that come
 * @param classes that come, with their service, in the order of the scenario
 * @param arrivalScv squared coefficient of variation of the intervals between arrivals
 * @param poisson whether they come as a Poisson process
 * @param patience of those who wait; empty when some of them wait as long as it takes
 * @param differs in what the scenario is not what formulas assume
 */
record Station(
        StageSpec stage,
        List<LaneSpec> lanes,
        Grid grid,
        double[] arrivals,
        double[] desks,
        Moments service,
        Map<String, OfClass> classes,
        double arrivalScv,
        boolean poisson,
        Optional<Patience> patience,
        List<String> differs) {

    /** A class: how many come in all, and their service. */
    record OfClass(double number, Moments service) {}

    double number() {
        double number = 0;
        for (double each : arrivals) {
            number += each;
        }
        return number;
    }

    /** Steps before the end of the run. */
    private int during() {
        return (int) Math.round((grid.until() - grid.from()) / grid.step());
    }

    /** Whether rate and desks are the same all the run. */
    boolean isConstant() {
        for (int i = 1; i < during(); i++) {
            if (Math.abs(arrivals[i] - arrivals[0]) > 1e-9 * arrivals[0] || desks[i] != desks[0]) {
                return false;
            }
        }
        return true;
    }

    /** Mean rate a minute during the run. */
    double rate() {
        return number() / (during() * grid.step());
    }

    /** Most desks open at once. */
    int mostDesks() {
        double most = 0;
        for (int i = 0; i < during(); i++) {
            most = Math.max(most, desks[i]);
        }
        return (int) most;
    }

    /** Work that comes over the work that the open desks could do during the run. */
    double load() {
        double open = 0;
        for (int i = 0; i < during(); i++) {
            open += desks[i] * grid.step();
        }
        return number() * service.mean() / open;
    }

    /** Whether the service of all that come is one exponential law. */
    boolean isExponential() {
        return classes.values().stream()
                .allMatch(each -> Math.abs(each.service().scv() - 1) < 1e-9
                        && Math.abs(each.service().mean() / service.mean() - 1) < 1e-9);
    }
}
