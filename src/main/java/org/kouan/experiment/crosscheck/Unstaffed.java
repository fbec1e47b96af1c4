package org.kouan.experiment.crosscheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kouan.scenario.Duties;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.PolicySpec;
import org.kouan.scenario.PortCalendar;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.Times;
import org.kouan.scenario.Warning;
import org.kouan.scenario.law.Moments;

/**
 * Warnings of people whom nobody is planned to serve: a class is expected at a stage while no lane that takes it has a desk
 * planned, for a whole arrival period or more; or its last desk closes before the end while people may still queue. What
 * is expected is what theory expects, without the waits on the way. Nothing is said where a policy may open a desk that
 * is not planned.
 */
public final class Unstaffed {
    /** A unit that came within this number of minutes before the closing may still queue then. */
    private static final double MAY_STILL_QUEUE = 60;

    private static final double NOBODY = 1e-6;
    private static final int MAX_NAMED = 3;

    /** Steps of the grid, and how many are expected meanwhile. */
    private record Span(int from, int to, double expected) {}

    private final Scenario scenario;
    private final Grid grid;
    private final int stepsOfRun;
    private final int stepsOfPeriod;
    private final boolean[] portOpen;
    private final Map<String, boolean[]> openOfLane = new LinkedHashMap<>();
    private final List<Warning> warnings = new ArrayList<>();

    private Unstaffed(Scenario scenario) {
        this.scenario = scenario;
        grid = Grid.of(scenario);
        stepsOfRun = (int) Math.round(Math.ceil((grid.until() - grid.from()) / grid.step()));
        stepsOfPeriod =
                Math.max(1, (int) Math.round(Moments.minutes(scenario.run().period()) / grid.step()));
        portOpen = portOpen();
    }

    /** In the order of stages, then of classes. */
    public static List<Warning> of(Scenario scenario) {
        Unstaffed found = new Unstaffed(scenario);
        found.find();
        return List.copyOf(found.warnings);
    }

    private void find() {
        Map<String, Demand.OfStage> demand = Demand.of(scenario, grid);
        for (StageSpec stage : scenario.stages()) {
            Demand.OfStage coming = demand.get(stage.name());
            if (coming != null && stage.whatChanges().equals(PolicySpec.NOTHING)) {
                coming.classes.forEach((name, ofClass) -> {
                    List<LaneSpec> lanes = lanesFor(name, stage);
                    if (lanes.stream().allMatch(lane -> lane.whatOpens().equals(PolicySpec.PLAN))) {
                        find(stage, name, ofClass.arrivals, staffed(lanes));
                    }
                });
            }
        }
    }

    private void find(StageSpec stage, String unitClass, double[] arrivals, boolean[] staffed) {
        List<Span> spans = spans(arrivals, staffed);
        if (!spans.isEmpty()) {
            StringBuilder text = new StringBuilder("no desk is planned for class " + unitClass);
            for (int i = 0; i < Math.min(MAX_NAMED, spans.size()); i++) {
                Span span = spans.get(i);
                text.append(i == 0 ? " from " : "; from ")
                        .append(time(span.from))
                        .append(" to ")
                        .append(time(span.to))
                        .append(", when ")
                        .append(span.expected < 1 ? "under 1 is" : "about " + Math.round(span.expected) + " are")
                        .append(" expected");
            }
            text.append(spans.size() > MAX_NAMED ? "; and " + (spans.size() - MAX_NAMED) + " more" : "");
            warnings.add(new Warning("stages." + stage.name(), text.toString()));
        }
        lastClosing(staffed)
                .filter(closing -> mayQueueAt(closing, arrivals))
                .ifPresent(closing -> warnings.add(new Warning(
                        "stages." + stage.name(),
                        "the last desk planned for class " + unitClass + " closes at " + time(closing)
                                + "; who is still in the queue then is not served")));
    }

    /** The lanes whose desks serve a class, by themselves or since they help. Who uses gates is not sure. */
    private static List<LaneSpec> lanesFor(String unitClass, StageSpec stage) {
        List<String> queues = stage.lanes().stream()
                .filter(lane -> lane.serves().contains(unitClass))
                .map(LaneSpec::name)
                .toList();
        return stage.lanes().stream()
                .filter(lane -> lane.eGate().filter(gate -> gate.uptake() < 1).isEmpty())
                .filter(lane -> queues.contains(lane.name())
                        || lane.helps().stream().anyMatch(help -> queues.contains(help.lane())))
                .toList();
    }

    private boolean[] staffed(List<LaneSpec> lanes) {
        boolean[] staffed = new boolean[stepsOfRun];
        for (LaneSpec lane : lanes) {
            boolean[] open = openOfLane.computeIfAbsent(lane.name(), name -> open(lane));
            for (int i = 0; i < stepsOfRun; i++) {
                staffed[i] |= open[i];
            }
        }
        return staffed;
    }

    /** By step of the run: whether a desk is planned, and its pool has somebody on duty who may work there. */
    private boolean[] open(LaneSpec lane) {
        double[] desks =
                grid.values(time -> lane.desks().open().at(time, scenario.run().date()));
        boolean[] manned = new boolean[stepsOfRun];
        List<Duties.Duty> duties = scenario.staff().stream()
                .filter(pool -> pool.lanes().contains(lane.name()))
                .flatMap(pool -> pool.teams().stream())
                .filter(team -> team.certified().contains(lane.name()))
                .flatMap(team -> new Duties(team, scenario.run()).inRun().stream())
                .toList();
        boolean pooled = scenario.staff().stream().anyMatch(pool -> pool.lanes().contains(lane.name()));
        Arrays.fill(manned, !pooled);
        for (Duties.Duty duty : duties) {
            double[] values =
                    grid.values(time -> time.compareTo(duty.from()) >= 0 && time.compareTo(duty.to()) < 0 ? 1 : 0);
            for (int i = 0; i < stepsOfRun; i++) {
                manned[i] |= values[i] > 0;
            }
        }
        for (int i = 0; i < stepsOfRun; i++) {
            manned[i] &= desks[i] > 0;
        }
        return manned;
    }

    /** By step of the run: whether the port lets anybody in; who comes meanwhile waits for the opening. */
    private boolean[] portOpen() {
        boolean[] open = new boolean[stepsOfRun];
        Arrays.fill(open, true);
        Optional<PortCalendar> calendar = scenario.port().calendar();
        if (calendar.isPresent()) {
            double[] values = grid.values(time -> {
                PortCalendar.Day day = calendar.get().day(scenario.run().date().plusDays(time.toDays()));
                boolean within =
                        time.minusDays(time.toDays()).compareTo(calendar.get().from()) >= 0
                                && time.minusDays(time.toDays())
                                                .compareTo(calendar.get().to())
                                        < 0;
                return day == PortCalendar.Day.OPEN && within ? 1 : 0;
            });
            for (int i = 0; i < stepsOfRun; i++) {
                open[i] = values[i] > 0;
            }
        }
        return open;
    }

    /** Whole periods in which some are expected and no desk is planned; neighbours are one span. */
    private List<Span> spans(double[] arrivals, boolean[] staffed) {
        List<Span> spans = new ArrayList<>();
        for (int from = 0; from < stepsOfRun; from += stepsOfPeriod) {
            int to = Math.min(stepsOfRun, from + stepsOfPeriod);
            double expected = 0;
            boolean anyDesk = false;
            for (int i = from; i < to; i++) {
                expected += portOpen[i] ? arrivals[i] : 0;
                anyDesk |= staffed[i];
            }
            if (!anyDesk && expected > NOBODY) {
                int last = spans.size() - 1;
                if (last >= 0 && spans.get(last).to == from) {
                    spans.set(last, new Span(spans.get(last).from, to, spans.get(last).expected + expected));
                } else {
                    spans.add(new Span(from, to, expected));
                }
            }
        }
        return spans;
    }

    /** The step from which on no desk is planned, where one was before, until the run ends and lanes keep what they have. */
    private Optional<Integer> lastClosing(boolean[] staffed) {
        int closing = stepsOfRun;
        while (closing > 0 && !staffed[closing - 1]) {
            closing--;
        }
        return closing == 0 || closing == stepsOfRun ? Optional.empty() : Optional.of(closing);
    }

    private boolean mayQueueAt(int closing, double[] arrivals) {
        int first = Math.max(0, closing - (int) Math.round(MAY_STILL_QUEUE / grid.step()));
        return Arrays.stream(arrivals, first, closing).sum() > NOBODY;
    }

    private String time(int step) {
        return Times.ofRun(grid.reading(step));
    }
}
