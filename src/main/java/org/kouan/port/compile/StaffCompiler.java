package org.kouan.port.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kouan.engine.SimTime;
import org.kouan.port.core.Figures;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.Names;
import org.kouan.port.lane.Crew;
import org.kouan.port.lane.Lane;
import org.kouan.port.lane.Seats;
import org.kouan.port.staffing.DutyTimes;
import org.kouan.port.staffing.Manning;
import org.kouan.port.staffing.OfficerState;
import org.kouan.port.staffing.PoolBook;
import org.kouan.port.staffing.PoolDesign;
import org.kouan.port.staffing.StaffingPlan;
import org.kouan.result.FigureInfo;
import org.kouan.scenario.Duties;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.RunPlan;
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
                long lead = design.posts().get(post).setUpMicros() + design.walkingMicros();
                Lane lane = lanes.get(post);
                Seats seats = crew.manning(post).isBank() ? null : new Seats(lane, crew, post);
                lane.staffedBy(crew.at(post), seats, lead);
            }
            register(pool, crew);
            crews.add(crew);
            firstOfficer += design.officers();
        }
        return crews;
    }

    private PoolDesign design(StaffPool pool) {
        RunPlan run = scenario.run();
        return new PoolDesign(
                pool.lanes().stream().map(lane -> post(pool, lane)).toList(),
                SimTime.micros(pool.walking()),
                pool.breaks().map(StaffCompiler::breaks),
                pool.teams().stream().map(team -> team(pool, team)).toList(),
                core.clock(),
                core.clock().microsAt(run.until()));
    }

    private PoolDesign.Post post(StaffPool pool, String lane) {
        LaneSpec.Desks desks = spec(lane).desks();
        return new PoolDesign.Post(
                stageOf(lane),
                Manning.of(desks.officersPerDesk()),
                SimTime.micros(desks.setUp()),
                SimTime.micros(desks.reopen()),
                pool.lends().getOrDefault(lane, PoolDesign.LENDS_NOBODY),
                pool.keepsOpen().getOrDefault(lane, 0),
                new StaffingPlan(desks.open(), core.clock()));
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
                SimTime.micros(rule.relieveAfter()),
                rule.atOnce().most(),
                rule.atOnce().together(),
                rule.windows().stream()
                        .flatMap(window -> Stream.of(window.from(), window.to()))
                        .map(SimTime::micros)
                        .toList(),
                SimTime.micros(rule.notInFirst()),
                SimTime.micros(rule.notInLast()),
                rule.begunLate() == StaffPool.Breaks.BegunLate.ENDS_AS_PLANNED);
    }

    private PoolDesign.Team team(StaffPool pool, StaffPool.Team team) {
        RunPlan run = scenario.run();
        Duties duties = new Duties(team, run);
        long countFrom = run.warmUp().isZero() ? Long.MIN_VALUE : core.clock().microsAfter(run.from(), run.warmUp());
        return new PoolDesign.Team(
                team.officers(),
                new DutyTimes(duties.inRun().stream().map(this::span).toList()),
                team.reserve().isPresent()
                        ? 0
                        : duties.paid().stream()
                                .map(this::span)
                                .mapToLong(span -> Math.max(0, span.to() - Math.max(span.from(), countFrom)))
                                .sum(),
                pool.lanes().stream().map(team.certified()::contains).toList(),
                team.reserve().isPresent(),
                team.reserve().map(reserve -> SimTime.micros(reserve.callUp())).orElse(0L),
                team.reserve().map(reserve -> SimTime.micros(reserve.atLeast())).orElse(0L));
    }

    private DutyTimes.Span span(Duties.Duty duty) {
        return new DutyTimes.Span(
                core.clock().microsAt(duty.from()),
                duty.to().equals(Duties.FOR_EVER) ? SimTime.NEVER : core.clock().microsAt(duty.to()));
    }

    private void register(StaffPool pool, Crew crew) {
        PoolBook book = crew.book();
        core.figures().counter(crew);
        hours(pool, FigureInfo.PAID, "paid hours", book::paidMicros);
        hours(pool, "duty", "officer-hours on duty", book::dutyMicros);
        hours(pool, "at-desks", "officer-hours at desks", end -> book.micros(OfficerState.AT_DESK, end));
        hours(pool, "overtime", "overtime", end -> book.overtimeMicros());
        hours(pool, "not-open", "desk-hours wanted but not open", book::shortfallMicros);
        if (pool.breaks().isPresent()) {
            count(pool, "breaks", "breaks", book::breaks);
            add(pool, "most-on-break", "most officers on a break at once", "per replication", book::mostOnBreak);
            count(pool, "late-breaks", "breaks begun late", book::lateBreaks);
            add(pool, "latest-break", "latest break", "min", end -> SimTime.minutes(book.latestBreakMicros()));
            add(pool, "missed-breaks", "breaks missed", "per replication", end -> book.missedBreaks(end));
            hours(pool, "lost-breaks", "officer-hours of breaks lost to inspections", end -> book.lostMicros());
        }
        if (!pool.walking().isZero()) {
            hours(pool, "walking", "officer-hours of walking", end -> book.micros(OfficerState.WALKING, end));
            count(pool, "moves", "moves between stages", book::moves);
        }
        if (!pool.lends().isEmpty() || !pool.keepsOpen().isEmpty()) {
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
