package org.kouan.port.arrival;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kouan.clock.LocalClock;
import org.kouan.port.core.ModelCore;
import org.kouan.random.RandomStreams;
import org.kouan.result.FigureInfo;
import org.kouan.scenario.DayLevel;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;

/** How busy each day of a run is for each flow. Day 0 is the date of the run, from midnight to midnight. */
public final class DayLevels {
    private final ModelCore core;
    private final LocalClock clock;
    private final int days;
    private final int firstCounted;
    private final @Nullable RandomLevel ofPort;
    private final @Nullable RandomLevel[] ofFlows;
    /** By flow and day, without and with what is drawn. */
    private final double[][] expected;

    private final double[][] levels;

    public DayLevels(Scenario scenario, ModelCore core) {
        this.core = core;
        RunPlan run = scenario.run();
        clock = core.clock();
        days = Math.toIntExact(clock.day(clock.microsAt(run.until()) - 1) + 1);
        firstCounted = Math.toIntExact(clock.day(clock.microsAfter(run.from(), run.warmUp())));
        ofPort = level(scenario.port().dayLevel(), FigureInfo.ofPort("day-level", "level of the day", "%"), run.date());
        ofFlows = new RandomLevel[scenario.flows().size()];
        expected = new double[ofFlows.length][days];
        levels = new double[ofFlows.length][days];
        for (int f = 0; f < ofFlows.length; f++) {
            FlowSpec flow = scenario.flows().get(f);
            ofFlows[f] = level(
                    flow.dayLevel(),
                    new FigureInfo(
                            FigureInfo.Subject.FLOW, flow.name(), flow.label(), "day-level", "level of the day", "%"),
                    run.date());
            Arrays.setAll(expected[f], day -> scenario.expectedLevel(flow, day));
            System.arraycopy(expected[f], 0, levels[f], 0, days);
        }
    }

    /** Registers the figures of a level. Returns what is drawn of it; null when nothing is. */
    private @Nullable RandomLevel level(DayLevel level, FigureInfo info, LocalDate firstDay) {
        RandomLevel random = level.isRandom() ? new RandomLevel(info.of(), level.cv(), core.stream(), days) : null;
        if (random != null) {
            core.figures().add(info, end -> 100 * random.mean(firstCounted));
        }
        if (!level.equals(DayLevel.NONE)) {
            core.figures().addByDate(info, date -> {
                int day = firstCounted + date;
                return 100 * level.expected(firstDay.plusDays(day)) * (random == null ? 1 : random.of(day));
            });
        }
        return random;
    }

    /** The levels of a flow by day: one array, filled anew for each replication. */
    public double[] of(int flow) {
        return levels[flow];
    }

    /** Draws the days of a replication. */
    public void draw(RandomStreams streams) {
        if (ofPort != null) {
            ofPort.draw(streams);
        }
        for (int f = 0; f < levels.length; f++) {
            RandomLevel own = ofFlows[f];
            if (own != null) {
                own.draw(streams);
            }
            if (own != null || ofPort != null) {
                for (int day = 0; day < days; day++) {
                    levels[f][day] =
                            expected[f][day] * (ofPort == null ? 1 : ofPort.of(day)) * (own == null ? 1 : own.of(day));
                }
            }
        }
    }

    /** The level of a time; before the run that of the first day, and after it that of the last. */
    static double at(double[] levels, LocalClock clock, long micros) {
        return levels[(int) Math.max(0, Math.min(levels.length - 1, clock.day(micros)))];
    }

    /**
     * A number times a level, rounded up or down: over u, uniform from 0 to 1, its mean is exact.
     *
     * @param most the result is no larger
     */
    static int times(int number, double level, double u, int most) {
        return level == 1 ? number : (int) Math.min(most, Math.floor(number * level + u));
    }
}
