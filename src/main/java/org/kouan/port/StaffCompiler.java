package org.kouan.port;

import java.util.ArrayList;
import java.util.List;
import org.kouan.engine.SimTime;
import org.kouan.port.staffing.Manning;
import org.kouan.port.staffing.OfficerState;
import org.kouan.port.staffing.PoolBook;
import org.kouan.port.staffing.PoolDesign;
import org.kouan.port.staffing.StaffingPlan;
import org.kouan.result.FigureInfo;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StaffPool;
import org.kouan.scenario.StageSpec;

/** Compiles pools of officers, when the lanes are there, and registers what is measured of them. */
final class StaffCompiler {
    private static final double MICROS_PER_HOUR = 3600.0 * SimTime.MICROS_PER_SECOND;

    private final Scenario scenario;
    private final Names names;
    private final ModelCore core;
    private final StageCompiler stages;

    StaffCompiler(Scenario scenario, Names names, ModelCore core, StageCompiler stages) {
        this.scenario = scenario;
        this.names = names;
        this.core = core;
        this.stages = stages;
    }

    List<Crew> compile() {
        List<Crew> crews = new ArrayList<>();
        int firstOfficer = 0;
        for (StaffPool pool : scenario.staff()) {
            PoolDesign design = design(pool);
            List<Lane> lanes = pool.lanes().stream()
                    .map(lane -> stages.lanesOf(lane).get(0))
                    .toList();
            Crew crew = new Crew(
                    crews.size(),
                    firstOfficer,
                    design,
                    lanes,
                    core.clock().microsAt(scenario.run().until()),
                    core);
            for (int post = 0; post < lanes.size(); post++) {
                long lead = design.setUpMicrosOfPost().get(post) + design.walkingMicros();
                lanes.get(post).staffedBy(crew, post, lead);
            }
            register(pool, crew);
            crews.add(crew);
            firstOfficer += design.officers();
        }
        return crews;
    }

    private PoolDesign design(StaffPool pool) {
        return new PoolDesign(
                pool.lanes().stream().map(this::stageOf).toList(),
                pool.lanes().stream()
                        .map(lane -> Manning.of(spec(lane).desks().officersPerDesk()))
                        .toList(),
                pool.lanes().stream()
                        .map(lane -> SimTime.micros(spec(lane).desks().setUp()))
                        .toList(),
                SimTime.micros(pool.walking()),
                pool.lanes().stream()
                        .map(lane -> pool.lends().getOrDefault(lane, PoolDesign.LENDS_NOBODY))
                        .toList(),
                pool.breaks().map(StaffCompiler::breaks).orElse(PoolDesign.Breaks.NONE),
                pool.teams().stream().map(team -> team(pool, team)).toList());
    }

    private int stageOf(String lane) {
        for (StageSpec stage : scenario.stages()) {
            if (stage.lanes().stream().anyMatch(spec -> spec.name().equals(lane))) {
                return names.stageIndex(stage.name());
            }
        }
        throw new IllegalArgumentException("no stage has a lane " + lane);
    }

    private LaneSpec spec(String lane) {
        return scenario.lanes().get(names.laneIndex(lane));
    }

    private static PoolDesign.Breaks breaks(StaffPool.Breaks rule) {
        return new PoolDesign.Breaks(
                SimTime.micros(rule.longestStretch()),
                SimTime.micros(rule.length()),
                SimTime.micros(rule.relieveAfter()));
    }

    private PoolDesign.Team team(StaffPool pool, StaffPool.Team team) {
        return new PoolDesign.Team(
                team.officers(),
                new StaffingPlan(team.duty(), core.clock()),
                pool.lanes().stream().map(team.certified()::contains).toList(),
                team.reserve().isPresent(),
                team.reserve().map(reserve -> SimTime.micros(reserve.callUp())).orElse(0L),
                team.reserve().map(reserve -> SimTime.micros(reserve.atLeast())).orElse(0L));
    }

    private void register(StaffPool pool, Crew crew) {
        PoolBook book = crew.book();
        core.figures().counter(crew);
        hours(pool, "duty", "officer-hours on duty", book::dutyMicros);
        hours(pool, "at-desks", "officer-hours at desks", end -> book.micros(OfficerState.AT_DESK, end));
        hours(pool, "overtime", "overtime", end -> book.overtimeMicros());
        hours(pool, "not-open", "desk-hours wanted but not open", book::shortfallMicros);
        if (pool.breaks().isPresent()) {
            count(pool, "breaks", "breaks", book::breaks);
            count(pool, "late-breaks", "breaks begun late", book::lateBreaks);
            add(pool, "latest-break", "latest break", "min", end -> SimTime.minutes(book.latestBreakMicros()));
        }
        if (!pool.walking().isZero()) {
            hours(pool, "walking", "officer-hours of walking", end -> book.micros(OfficerState.WALKING, end));
            count(pool, "moves", "moves between stages", book::moves);
        }
        if (!pool.lends().isEmpty()) {
            count(pool, "lent", "officers lent to other lanes", book::lent);
            hours(pool, "lending", "officer-hours lent to other lanes", book::lentMicros);
        }
        if (pool.teams().stream().anyMatch(team -> team.reserve().isPresent())) {
            count(pool, "calls", "reserves called", book::calls);
        }
    }

    private void hours(StaffPool pool, String name, String label, MicrosAt micros) {
        add(pool, name, label, "h", end -> micros.at(end) / MICROS_PER_HOUR);
    }

    private void count(StaffPool pool, String name, String label, java.util.function.LongSupplier number) {
        add(pool, name, label, "per replication", end -> number.getAsLong());
    }

    private void add(StaffPool pool, String name, String label, String unit, Figures.Value value) {
        core.figures()
                .add(new FigureInfo(FigureInfo.Subject.POOL, pool.name(), pool.label(), name, label, unit), value);
    }

    @FunctionalInterface
    private interface MicrosAt {
        long at(long endMicros);
    }
}
