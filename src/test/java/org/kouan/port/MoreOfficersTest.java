package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kouan.port.Story.s;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.ModelObserver;
import org.kouan.result.RunTotals;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.OnDays;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.Shift;
import org.kouan.scenario.StaffPool;
import org.kouan.scenario.StaffPool.Breaks;
import org.kouan.scenario.StaffPool.Team;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.law.Capped;
import org.kouan.scenario.law.Distribution;
import org.kouan.scenario.law.Lognormal;

/**
 * One more officer never makes a day worse where that is a theorem: one first-come lane with a pool of its own, services
 * bound to the travellers, and a roster fixed in advance. Then no inspection begins later. With random rosters, shifts,
 * breaks and set-up times, on common random numbers.
 */
class MoreOfficersTest {
    private static final int HOUR = 3600;
    private static final int UNTIL = 6 * HOUR;

    private static final class Starts implements ModelObserver {
        final Map<Long, Long> micros = new HashMap<>();

        @Override
        public void started(ModelEvent.Started event) {
            micros.put(event.who().number(), event.atMicros());
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 1500);
    }

    /** The theorem: desks that open at once, and nothing but the roster says who is away. */
    @ParameterizedTest
    @MethodSource("seeds")
    void noInspectionBeginsLater(long seed) {
        assertThat(later(seed, false)).isEmpty();
    }

    /**
     * Where desks take time to set up, officers who prepare one cannot relieve others meanwhile; and where the fewest desks
     * that are kept open decide when breaks are, more officers move the breaks of others. Then it is no theorem, but rare.
     */
    @Test
    void withSetUpsAndKeptDesksItIsRare() {
        long worse = LongStream.range(0, 1500)
                .filter(seed -> !later(seed, true).isEmpty())
                .count();

        assertThat(worse).isBetween(1L, 7L);
    }

    /** The inspections that begin later with one or two officers more in a team. */
    private List<Long> later(long seed, boolean setUps) {
        Random random = new Random(seed);
        Team[] teams = teams(random);
        Team[] more = teams.clone();
        int grows = random.nextInt(more.length);
        more[grows] = more[grows].withOfficers(more[grows].officers() + 1 + random.nextInt(2));
        long dice = random.nextLong();
        Map<Long, Long> before = starts(port(new Random(dice), setUps, teams), seed);
        Map<Long, Long> after = starts(port(new Random(dice), setUps, more), seed);
        // From the end of the run on those stay who are there then, and that depends on what they are doing.
        before.values().removeIf(start -> start >= UNTIL * 1_000_000L);
        return before.keySet().stream()
                .filter(number -> after.getOrDefault(number, Long.MAX_VALUE) > before.get(number))
                .toList();
    }

    private Map<Long, Long> starts(Scenario port, long seed) {
        Starts starts = new Starts();
        PortModel model = PortModel.compile(port, starts);
        model.run(seed, 0, new RunTotals(model.layout()));
        return starts.micros;
    }

    private static Team[] teams(Random random) {
        List<Team> teams = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            Team team = Team.of("team-" + i, 1 + random.nextInt(6), List.of("desks"));
            int from = random.nextInt(6) * HOUR / 2;
            teams.add(
                    random.nextInt(4) == 0
                            ? team
                            : team.withShifts(
                                    new Shift(s(from), s(from + HOUR + random.nextInt(7) * HOUR / 2), OnDays.EVERY)));
        }
        return teams.toArray(Team[]::new);
    }

    private static Scenario port(Random random, boolean setUps, Team... teams) {
        int length = 300 + 60 * random.nextInt(20);
        int longest = 1800 + 300 * random.nextInt(15);
        Breaks breaks =
                Breaks.of(s(longest), s(length)).withRelieveAfter(s(Math.floorDiv(longest, 1 + random.nextInt(5))));
        if (random.nextInt(3) == 0) {
            breaks = breaks.withAtOnce(
                    random.nextBoolean() ? Breaks.AtOnce.ALL : Breaks.AtOnce.of(1 + random.nextInt(2)));
        }
        if (random.nextInt(4) == 0) {
            breaks = breaks.withNotIn(s(random.nextInt(1800)), s(random.nextInt(1800)));
        }
        if (random.nextInt(4) == 0) {
            breaks = breaks.withWindows(new Breaks.Window(s(HOUR), s(2 * HOUR + random.nextInt(HOUR))));
        }
        int setUp = setUps ? random.nextInt(3) * 300 : 0;
        int reopen = random.nextBoolean() ? 0 : random.nextInt(setUp + 1);
        // Where desks take time to open again, an inspection must not outlast a break.
        Distribution service = new Capped(
                new Lognormal(s(120 + random.nextInt(300)), 0.5 + random.nextDouble()),
                s(reopen > 0 ? length - 20 : 3 * HOUR));
        int most = 1 + random.nextInt(9);
        LaneSpec lane = LaneSpec.of(
                        "desks",
                        List.of("person"),
                        new LaneSpec.Desks(
                                        Story.plan(0, most, HOUR, 1 + random.nextInt(9), 3 * HOUR, random.nextInt(9)),
                                        1,
                                        s(setUp))
                                .withReopen(s(reopen)))
                .withChangeOver(s(random.nextInt(2) * 20));
        StaffPool pool = StaffPool.of("pool", List.of("desks"), teams).withBreaks(breaks);
        return new Story()
                .classes("person")
                .stage(StageSpec.of("hall", Map.of("person", service), lane))
                .come("person", new Arrivals.Poisson(DayProfile.constant(20 + random.nextInt(100))), "hall")
                .staff(
                        setUps && random.nextInt(3) == 0
                                ? pool.withKeepsOpen(Map.of("desks", 1 + random.nextInt(4)))
                                : pool)
                .run(0, UNTIL)
                .scenario();
    }
}
