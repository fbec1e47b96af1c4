package org.kouan.port.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kouan.clock.LocalClock;
import org.kouan.clock.PortClock;
import org.kouan.engine.SimTime;
import org.kouan.port.staffing.PoolDesign.Breaks;
import org.kouan.port.staffing.PoolDesign.Team;
import org.kouan.scenario.DayProfile;

/** Officers at posts, looked at when they say, and what they tell; times in seconds. */
abstract class OfficersStory {
    static final LocalClock CLOCK = PortClock.BEIJING_TIME.from(LocalDate.EPOCH);
    static final StaffingPlan ALWAYS = new StaffingPlan(DayProfile.constant(1), CLOCK);

    static long micros(long seconds) {
        return seconds * SimTime.MICROS_PER_SECOND;
    }

    static StaffingPlan shift(long from, long to) {
        return new StaffingPlan(
                new DayProfile(List.of(new DayProfile.Segment(Duration.ofSeconds(from), Duration.ofSeconds(to), 1))),
                CLOCK);
    }

    static Breaks breaks(long longest, long length, long relieveAfter) {
        return new Breaks(micros(longest), micros(length), micros(relieveAfter));
    }

    static Team team(int officers, StaffingPlan duty, Boolean... certified) {
        return new Team(officers, duty, List.of(certified), false, 0, 0);
    }

    static Team reserve(int officers, long callUp, long atLeast) {
        return new Team(officers, ALWAYS, List.of(true), true, micros(callUp), micros(atLeast));
    }

    /** A pool of which every change is written down: "100 #0 AT_DESK 1". */
    static final class Rota implements Posts {
        final List<String> diary = new ArrayList<>();
        final int[] open;
        final Officers officers;
        long now;

        Rota(long walking, Breaks breaks, List<Integer> stages, List<Long> setUps, Team... teams) {
            open = new int[stages.size()];
            officers = new Officers(
                    new PoolDesign(
                            stages,
                            stages.stream().map(s -> Manning.ONE).toList(),
                            setUps,
                            micros(walking),
                            stages.stream().map(s -> PoolDesign.LENDS_NOBODY).toList(),
                            breaks,
                            List.of(teams)),
                    this);
            officers.reset();
        }

        static Rota oneLane(Breaks breaks, Team... teams) {
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
        public void open(int post, long nowMicros) {
            open[post]++;
        }

        @Override
        public void close(int post, long nowMicros) {
            open[post]--;
        }

        @Override
        public void changed(int officer, OfficerState from, OfficerState state, int post, long nowMicros) {
            if (state != OfficerState.READY && state != OfficerState.STANDING_BY) {
                String where = post == Officers.NOWHERE ? "" : " " + post;
                diary.add(nowMicros / SimTime.MICROS_PER_SECOND + " #" + officer + " " + state + where);
            }
        }
    }
}
