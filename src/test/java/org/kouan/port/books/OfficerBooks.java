package org.kouan.port.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.kouan.engine.SimTime;
import org.kouan.port.core.ModelObserver;
import org.kouan.port.staffing.OfficerState;
import org.kouan.result.ReplicationResult;
import org.kouan.result.ResultLayout;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StaffPool;
import org.kouan.scenario.StaffPool.Team;

/**
 * Keeps books of the officers of a run by what is told of them, and objects when one is at two places, sits where they
 * are not certified or while they are off, walks or sets up too short, goes on a break at a time at which the roster has none
 * ({@link BreakOracle}) or not until its end, or stands by while a desk is wanted that they could open.
 */
final class OfficerBooks implements Books {
    private static final Map<OfficerState, Set<OfficerState>> NEXT = new EnumMap<>(Map.of(
            OfficerState.OFF, EnumSet.of(OfficerState.STANDING_BY, OfficerState.CALLED),
            OfficerState.CALLED, EnumSet.of(OfficerState.STANDING_BY, OfficerState.OFF),
            OfficerState.STANDING_BY,
                    EnumSet.of(
                            OfficerState.WALKING,
                            OfficerState.SETTING_UP,
                            OfficerState.READY,
                            OfficerState.ON_BREAK,
                            OfficerState.OFF),
            OfficerState.WALKING,
                    EnumSet.of(
                            OfficerState.WALKING,
                            OfficerState.SETTING_UP,
                            OfficerState.READY,
                            OfficerState.STANDING_BY,
                            OfficerState.OFF),
            OfficerState.SETTING_UP, EnumSet.of(OfficerState.READY, OfficerState.STANDING_BY, OfficerState.OFF),
            OfficerState.READY,
                    EnumSet.of(OfficerState.AT_DESK, OfficerState.STANDING_BY, OfficerState.ON_BREAK, OfficerState.OFF),
            OfficerState.AT_DESK, EnumSet.of(OfficerState.ON_BREAK, OfficerState.STANDING_BY, OfficerState.OFF),
            OfficerState.ON_BREAK, EnumSet.of(OfficerState.STANDING_BY, OfficerState.OFF)));

    private static final class Sheet {
        final int number;
        final Team team;
        OfficerState state = OfficerState.OFF;
        int lane = ModelObserver.NOWHERE;
        long since;
        boolean satThisDuty;

        Sheet(int number, Team team) {
            this.number = number;
            this.team = team;
        }
    }

    private static final class Pool {
        final StaffPool spec;
        final BreakOracle roster;
        final List<Sheet> officers = new ArrayList<>();
        long duty;
        long atDesks;
        long walking;
        long reservesOnDuty;
        long overtime;
        long breaks;
        long mostOnBreak;
        long calls;

        Pool(Scenario scenario, StaffPool spec) {
            this.spec = spec;
            roster = new BreakOracle(scenario, spec);
            for (Team team : spec.teams()) {
                for (int i = 0; i < team.officers(); i++) {
                    officers.add(new Sheet(officers.size(), team));
                }
            }
        }
    }

    private final Scenario scenario;
    private final Clock clock;
    private final Closures closures;
    private final BreakdownBooks breakdowns;
    private final List<Pool> pools = new ArrayList<>();
    private final Facts facts;

    OfficerBooks(Facts facts, Clock clock, Closures closures, BreakdownBooks breakdowns) {
        this.facts = facts;
        this.clock = clock;
        this.closures = closures;
        this.breakdowns = breakdowns;
        scenario = facts.scenario;
        scenario.staff().forEach(pool -> pools.add(new Pool(scenario, pool)));
    }

    @Override
    public void officer(int poolIndex, int number, OfficerState state, int lane) {
        long now = clock.now();
        Pool pool = pools.get(poolIndex);
        Sheet officer = pool.officers.get(number);
        String who = "at " + now + " µs: officer " + number + " of " + pool.spec.name();
        assertThat(NEXT.get(officer.state)).as(who).contains(state);
        long lasted = now - officer.since;
        boolean running = clock.regular();
        switch (officer.state) {
            case CALLED -> {
                if (state == OfficerState.STANDING_BY && running) {
                    assertThat(lasted)
                            .as(who)
                            .isEqualTo(SimTime.micros(
                                    officer.team.reserve().orElseThrow().callUp()));
                }
            }
            case SETTING_UP -> {
                if (state == OfficerState.READY && running) {
                    assertThat(lasted).as(who).isIn(setUp(officer.lane), reopen(officer.lane));
                }
            }
            case WALKING -> {
                if (state != OfficerState.WALKING && running) {
                    assertThat(lasted).as(who).isEqualTo(SimTime.micros(pool.spec.walking()));
                }
            }
            case ON_BREAK -> {
                if (running && officer.team.reserve().isEmpty()) {
                    BreakOracle.Planned planned = planned(pool, number, officer.since, who);
                    long end = breaks(pool).begunLate() == StaffPool.Breaks.BegunLate.ENDS_AS_PLANNED
                            ? planned.to() * 1_000_000L
                            : officer.since + SimTime.micros(breaks(pool).length());
                    assertThat(now).as(who).isLessThanOrEqualTo(Math.max(end, planned.to() * 1_000_000L));
                    assertThat(now == end || !pool.roster.onDuty(number, (int) (now / 1_000_000)))
                            .as(who)
                            .isTrue();
                }
            }
            default -> {
                // may last as long as it likes
            }
        }
        switch (state) {
            case STANDING_BY -> {
                if (officer.state == OfficerState.OFF || officer.state == OfficerState.CALLED) {
                    assertThat(running).as(who).isTrue();
                    officer.satThisDuty = false;
                }
            }
            case AT_DESK -> sits(pool, officer, lane, now, who);
            case CALLED -> {
                assertThat(officer.team.reserve()).as(who).isPresent();
                pool.calls += clock.counts() ? 1 : 0;
            }
            case ON_BREAK -> {
                pool.breaks += clock.counts() ? 1 : 0;
                if (officer.team.reserve().isEmpty()) {
                    planned(pool, number, now, who);
                }
            }
            default -> {
                // nothing to check when it begins
            }
        }
        if (state != OfficerState.WALKING || officer.state != OfficerState.WALKING) {
            officer.since = now;
        }
        officer.state = state;
        officer.lane = lane;
    }

    private void sits(Pool pool, Sheet officer, int lane, long now, String who) {
        assertThat(officer.team.certified()).as(who).contains(laneSpec(lane).name());
        if (clock.regular()) {
            assertThat(pool.roster.onDuty(officer.number, (int) (now / 1_000_000)))
                    .as(who)
                    .isTrue();
        }
        officer.satThisDuty = true;
    }

    /** The break by plan that lies at a time, or has lain before it where breaks keep their length. */
    private static BreakOracle.Planned planned(Pool pool, int number, long now, String who) {
        BreakOracle.Planned last = null;
        for (BreakOracle.Planned planned : pool.roster.of(number)) {
            last = planned.from() * 1_000_000L <= now ? planned : last;
        }
        assertThat(last).as(who + " has no break by plan").isNotNull();
        if (breaks(pool).begunLate() == StaffPool.Breaks.BegunLate.ENDS_AS_PLANNED) {
            assertThat(now).as(who).isLessThan(last.to() * 1_000_000L);
        }
        return last;
    }

    private static StaffPool.Breaks breaks(Pool pool) {
        return pool.spec.breaks().orElseThrow();
    }

    private LaneSpec laneSpec(int lane) {
        return scenario.lanes().get(lane);
    }

    private long setUp(int lane) {
        return SimTime.micros(laneSpec(lane).desks().setUp());
    }

    private long reopen(int lane) {
        return SimTime.micros(laneSpec(lane).desks().reopen());
    }

    /** Officers at the desks of a lane; empty for a lane without officers. */
    OptionalInt atDesks(int lane) {
        for (Pool pool : pools) {
            if (pool.spec.lanes().contains(laneSpec(lane).name())) {
                return OptionalInt.of((int) pool.officers.stream()
                        .filter(officer -> officer.state == OfficerState.AT_DESK && officer.lane == lane)
                        .count());
            }
        }
        return OptionalInt.empty();
    }

    /** An officer who can open a desk that the plan wants does. */
    @Override
    public void settled() {
        if (!clock.regular()) {
            return;
        }
        long now = clock.now();
        for (Pool pool : pools) {
            for (String name : pool.spec.lanes()) {
                LaneBook book = facts.lane(name);
                int lane = book.index;
                long coming = pool.officers.stream()
                        .filter(officer -> officer.lane == lane)
                        .count();
                double planned = laneSpec(lane)
                        .desks()
                        .open()
                        .at(SimTime.duration(now), scenario.run().date());
                double each = laneSpec(lane).desks().officersPerDesk();
                double desks = planned - breakdowns.out(book, now);
                double needed = each < 1 ? desks / Math.round(1 / each) : desks * each;
                if (!closures.closes(book.stage) && coming < needed) {
                    pool.officers.forEach(officer -> assertThat(couldOpen(pool, officer, lane, now))
                            .as("at %d µs: somebody stands by while %s is to open a desk", now, name)
                            .isFalse());
                }
            }
        }
    }

    /** Leaves out those who have sat since their duty began, and those about to go. */
    private boolean couldOpen(Pool pool, Sheet officer, int lane, long now) {
        long ready = now + SimTime.micros(pool.spec.walking()) + setUp(lane) + reopen(lane);
        boolean stays = true;
        for (int second = (int) (now / 1_000_000); second <= ready / 1_000_000; second++) {
            int at = second;
            stays &= pool.roster.onDuty(officer.number, at)
                    && pool.roster.of(officer.number).stream().noneMatch(rest -> rest.from() <= at && at < rest.to());
        }
        return officer.state == OfficerState.STANDING_BY
                && !officer.satThisDuty
                && stays
                && officer.team.certified().contains(laneSpec(lane).name());
    }

    /** How much of a time is no duty by the roster, which begins and ends at whole seconds. */
    private static long beyondRoster(Pool pool, int officer, long from, long to) {
        long beyond = 0;
        for (long begin = from; begin < to; ) {
            long second = begin / 1_000_000;
            long end = Math.min(to, (second + 1) * 1_000_000);
            beyond += pool.roster.onDuty(officer, (int) second) ? 0 : end - begin;
            begin = end;
        }
        return beyond;
    }

    @Override
    public void passes(long from, long to) {
        for (Pool pool : pools) {
            for (Sheet officer : pool.officers) {
                long dt = to - from;
                pool.atDesks += officer.state == OfficerState.AT_DESK ? dt : 0;
                pool.walking += officer.state == OfficerState.WALKING ? dt : 0;
                boolean onDuty = officer.state != OfficerState.OFF && officer.state != OfficerState.CALLED;
                pool.duty += onDuty ? dt : 0;
                pool.reservesOnDuty += onDuty && officer.team.reserve().isPresent() ? dt : 0;
                if (onDuty && officer.team.reserve().isEmpty()) {
                    pool.overtime += beyondRoster(pool, officer.number, from, to);
                }
            }
            long away = pool.officers.stream()
                    .filter(officer -> officer.state == OfficerState.ON_BREAK)
                    .count();
            pool.mostOnBreak = Math.max(pool.mostOnBreak, away);
        }
    }

    @Override
    public void countingBegins() {
        for (Pool pool : pools) {
            pool.duty = 0;
            pool.atDesks = 0;
            pool.walking = 0;
            pool.reservesOnDuty = 0;
            pool.overtime = 0;
            pool.mostOnBreak = 0;
            pool.breaks = 0;
            pool.calls = 0;
        }
    }

    @Override
    public void check(ReplicationResult result, ResultLayout layout) {
        for (Pool pool : pools) {
            same(pool.duty / 3.6e9, "duty", pool, result, layout);
            if (scenario.run().warmUp().isZero()) {
                long paid = pool.roster.paidSeconds() * 1_000_000 + pool.overtime + pool.reservesOnDuty;
                same(paid / 3.6e9, "paid", pool, result, layout);
            }
            same(pool.atDesks / 3.6e9, "at-desks", pool, result, layout);
            if (!pool.spec.walking().isZero()) {
                same(pool.walking / 3.6e9, "walking", pool, result, layout);
            }
            if (pool.spec.breaks().isPresent()) {
                same((double) pool.breaks, "breaks", pool, result, layout);
                same((double) pool.mostOnBreak, "most-on-break", pool, result, layout);
            }
            if (pool.spec.teams().stream().anyMatch(team -> team.reserve().isPresent())) {
                same((double) pool.calls, "calls", pool, result, layout);
            }
        }
    }

    private static void same(double value, String figure, Pool pool, ReplicationResult result, ResultLayout layout) {
        List<String> keys = layout.figures().stream().map(info -> info.key()).toList();
        String key = "pool." + pool.spec.name() + "." + figure;
        assertThat(keys).contains(key);
        assertThat(result.figure(keys.indexOf(key))).as(key).isEqualTo(value);
    }
}
