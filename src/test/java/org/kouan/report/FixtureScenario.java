package org.kouan.report;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kouan.clock.PortClock;
import org.kouan.result.FigureInfo;
import org.kouan.result.FigureInfo.Subject;
import org.kouan.result.PeriodGrid;
import org.kouan.result.ResultLayout;
import org.kouan.result.ResultLayout.ClassInfo;
import org.kouan.result.ResultLayout.LaneInfo;
import org.kouan.result.ResultLayout.TargetInfo;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.DayLevel;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.Evidence;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.LaneSpec.Desks;
import org.kouan.scenario.Port;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.Target;
import org.kouan.scenario.UnitClass;
import org.kouan.scenario.law.Constant;
import org.kouan.scenario.law.Distribution;

/** The made-up port: its scenario, and the names that its results carry. */
record FixtureScenario(String spice, long fromMinutes, long untilMinutes, int replications) {
    private static final long MINUTE = 60_000_000L;

    Scenario scenario() {
        Map<String, Distribution> service = Map.of("citizen", new Constant(Duration.ofSeconds(45)));
        Desks desks = Desks.of(6);
        StageSpec hall = StageSpec.of(
                        "hall",
                        service,
                        LaneSpec.of("citizen-lane", List.of("citizen"), desks),
                        LaneSpec.of("foreigner-lane", List.of("foreigner"), desks))
                .with(StageSpec.LABEL, Optional.of("Passenger hall" + spice));
        StageSpec yard = StageSpec.of(
                        "yard",
                        service,
                        LaneSpec.of("truck-lane", List.of("truck"), desks),
                        LaneSpec.of("fast-lane", List.of("truck"), desks))
                .with(StageSpec.LABEL, Optional.of("Truck yard" + spice));
        RunPlan plan = RunPlan.of(
                LocalDate.of(2023, 2, 20), Duration.ofMinutes(fromMinutes), Duration.ofMinutes(untilMinutes));
        return new Scenario(
                "fixture",
                "Fixture road port, first day" + spice,
                "Do citizens queue at most 30 minutes?" + spice,
                new Port("Fixture" + spice, PortClock.BEIJING_TIME, Optional.empty(), DayLevel.NONE),
                plan.withReplications(replications).withSeed(20230220),
                List.of(
                        UnitClass.of("citizen", "Chinese citizens" + spice),
                        UnitClass.of("foreigner", "Foreign travellers" + spice),
                        new UnitClass("truck", "Trucks" + spice, UnitClass.Unit.CONVEYANCE)),
                List.of(hall, yard),
                List.of(FlowSpec.of(
                        "entry", Map.of("citizen", 1.0), new Arrivals.Poisson(DayProfile.constant(60)), "hall")),
                List.of(
                        Target.of("citizens-30-min", List.of("citizen"), List.of("hall"), Duration.ofMinutes(30)),
                        Target.of("trucks-2-h", List.of("truck"), List.of("yard"), Duration.ofHours(2))
                                .withShare(0.9)),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new Evidence(
                                "flows.entry.arrivals.rate",
                                "60 per hour" + spice,
                                Evidence.Status.ASSUMED,
                                "No count by hour was published; half the daily figure in the morning." + spice),
                        new Evidence(
                                "stages.hall.service.citizen",
                                "45 s" + spice,
                                Evidence.Status.SOURCED,
                                "Exit-entry inspection bureau, 12 January 2023." + spice),
                        new Evidence(
                                "stages.hall.lanes.citizen-lane.desks",
                                "6" + spice,
                                Evidence.Status.DERIVED,
                                "From 480 travellers an hour at 45 s each." + spice)));
    }

    ResultLayout layout() {
        PeriodGrid grid = PeriodGrid.of(
                PortClock.BEIJING_TIME.from(LocalDate.EPOCH), fromMinutes * MINUTE, untilMinutes * MINUTE, 15 * MINUTE);
        return new ResultLayout(
                List.of(
                        new ClassInfo("citizen", "Chinese citizens" + spice, false, 0),
                        new ClassInfo("foreigner", "Foreign travellers" + spice, false, -1),
                        new ClassInfo("truck", "Trucks" + spice, true, 1)),
                List.of(
                        new LaneInfo("citizen-lane", "Citizens' desks" + spice, "hall", "Passenger hall", "desk"),
                        new LaneInfo("foreigner-lane", "Foreigners' desks" + spice, "hall", "Passenger hall", "desk"),
                        new LaneInfo("truck-lane", "Ordinary trucks" + spice, "yard", "Truck yard", "desk"),
                        new LaneInfo("fast-lane", "Fast lane, energy 能源快速通道" + spice, "yard", "Truck yard", "gate")),
                List.of(
                        new TargetInfo(
                                "citizens-30-min",
                                "Citizens queue at most 30 minutes" + spice,
                                30 * MINUTE,
                                1,
                                0.95,
                                true,
                                "share",
                                List.of(0)),
                        new TargetInfo(
                                "trucks-2-h",
                                "Trucks within two hours" + spice,
                                120 * MINUTE,
                                0.9,
                                0.95,
                                false,
                                "share",
                                List.of(2))),
                grid,
                List.of(
                        new FigureInfo(
                                Subject.LANE,
                                "fast-lane",
                                "Fast lane" + spice,
                                "left",
                                "gave up waiting" + spice,
                                "per replication"),
                        FigureInfo.ofPort("response", "longest response" + spice, "min")));
    }
}
