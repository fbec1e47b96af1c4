package org.kouan.port.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kouan.clock.LocalClock;
import org.kouan.clock.PortClock;
import org.kouan.engine.SimTime;
import org.kouan.port.staffing.PoolDesign.Breaks;
import org.kouan.port.staffing.PoolDesign.Team;
import org.kouan.scenario.DayPlan;
import org.kouan.scenario.DayProfile;

/** Officers at posts, looked at when they say, and what they tell; times in seconds. */
abstract class OfficersStory {
    private static final LocalClock CLOCK = PortClock.BEIJING_TIME.from(LocalDate.EPOCH);
    static final DutyTimes ALWAYS = new DutyTimes(List.of(new DutyTimes.Span(0, SimTime.NEVER)));
    private static final long UNTIL = micros(2 * 86_400);

    static long micros(long seconds) {
        return seconds * SimTime.MICROS_PER_SECOND;
    }

    static DutyTimes shift(long from, long to) {
        return new DutyTimes(List.of(new DutyTimes.Span(micros(from), micros(to))));
    }

    static Optional<Breaks> breaks(long longest, long length, long relieveAfter) {
        return Optional.of(Breaks.of(micros(longest), micros(length), micros(relieveAfter)));
    }

    static Team team(int officers, DutyTimes duty, Boolean... certified) {
        return new Team(officers, duty, 0, List.of(certified), false, 0, 0);
    }

    static Team reserve(int officers, long callUp, long atLeast) {
        return new Team(officers, ALWAYS, 0, List.of(true), true, micros(callUp), micros(atLeast));
    }

    /** A lane of which one desk is planned at every time, and none is to be kept open. */
    static PoolDesign.Post post(int stage, long setUpMicros, long reopenMicros, int keepsOpen) {
        return new PoolDesign.Post(
                stage,
                Manning.ONE,
                setUpMicros,
                reopenMicros,
                PoolDesign.LENDS_NOBODY,
                keepsOpen,
                new StaffingPlan(DayPlan.everyDay(DayProfile.constant(1)), CLOCK));
    }

    /** A pool of which every change is written down: "100 #0 AT_DESK 1". */
    static final class Rota implements Posts {
        final List<String> diary = new ArrayList<>();
        final int[] open;
        final Officers officers;
        long now;

        Rota(long walking, Optional<Breaks> breaks, List<Integer> stages, List<Long> setUps, Team... teams) {
            this(
                    breaks,
                    walking,
                    IntStream.range(0, stages.size())
                            .mapToObj(i -> post(stages.get(i), setUps.get(i), 0, 0))
                            .toList(),
                    teams);
        }

        Rota(Optional<Breaks> breaks, long walking, List<PoolDesign.Post> posts, Team... teams) {
            open = new int[posts.size()];
            officers = new Officers(new PoolDesign(posts, micros(walking), breaks, List.of(teams), CLOCK, UNTIL), this);
            officers.reset();
        }

        static Rota oneLane(Optional<Breaks> breaks, Team... teams) {
            return new Rota(0, breaks, List.of(0), List.of(0L), teams);
        }

        Rota want(int... desks) {
            for (int post = 0; post < desks.length; post++) {
                officers.want(post, desks[post], desks[post]);
            }
            return look();
        }

        Rota look() {
            officers.look(now);
            return this;
        }

        /** Looks whenever a look is due, up to and including a time. */
        Rota until(long seconds) {
            for (long next = officers.nextLook(now); next <= micros(seconds); next = officers.nextLook(now)) {
                assertThat(next).isGreaterThan(now);
                now = next;
                officers.look(now);
            }
            now = micros(seconds);
            return this;
        }

        List<String> told() {
            List<String> told = List.copyOf(diary);
            diary.clear();
            return told;
        }

        @Override
        public void staffed(int post, long nowMicros) {
            open[post] = officers.staying(post);
        }

        @Override
        public void changed(int officer, OfficerState from, OfficerState state, int post, long nowMicros) {
            if (state != OfficerState.READY && state != OfficerState.STANDING_BY) {
                String where = post == Posts.NOWHERE ? "" : " " + post;
                diary.add(nowMicros / SimTime.MICROS_PER_SECOND + " #" + officer + " " + state + where);
            }
        }
    }
}
