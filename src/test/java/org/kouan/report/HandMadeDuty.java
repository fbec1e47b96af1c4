package org.kouan.report;

import java.util.List;
import java.util.Optional;
import org.kouan.report.content.ReportInput;
import org.kouan.result.DutyDay;
import org.kouan.scenario.StaffPool;

/** The officers of a pool in the third replication of {@link HandMadeDay}, by roster and in fact, written by hand. */
public final class HandMadeDuty {
    private HandMadeDuty() {}

    /** The pool names the gates before the desks, which are the first lane of the port. */
    public static ReportInput input() {
        ReportInput day = HandMadeDay.input();
        return new ReportInput(
                        day.scenario()
                                .withStaff(List.of(StaffPool.of(
                                        "border",
                                        List.of("gates", "desks"),
                                        StaffPool.Team.of("early", 1, List.of("gates", "desks")),
                                        StaffPool.Team.of("late", 2, List.of("gates"))))),
                        day.summary(),
                        day.result(),
                        day.seed(),
                        day.program(),
                        day.command(),
                        day.effectiveScenario(),
                        day.timings(),
                        day.interrupted(),
                        day.notes())
                .withDuty(Optional.of(new DutyDay(
                        3,
                        at(10, 0, 0),
                        at(12, 0, 0),
                        List.of(new DutyDay.Pool(
                                "border",
                                "Border",
                                List.of(
                                        new DutyDay.Officer(
                                                1,
                                                "early",
                                                List.of(
                                                        span(at(10, 0, 0), at(11, 0, 0), DutyDay.DUTY, -1),
                                                        span(at(10, 30, 0), at(10, 40, 0), DutyDay.BREAK, -1)),
                                                List.of(
                                                        span(
                                                                at(10, 0, 0),
                                                                at(10, 31, 30) + 900_000,
                                                                DutyDay.AT_DESK,
                                                                0),
                                                        span(
                                                                at(10, 31, 30) + 900_000,
                                                                at(10, 40, 0),
                                                                DutyDay.BREAK,
                                                                -1),
                                                        span(at(10, 40, 0), at(10, 45, 0), "walking", 1),
                                                        span(at(10, 45, 0), at(11, 0, 0), DutyDay.AT_DESK, 1))),
                                        new DutyDay.Officer(
                                                2,
                                                "late",
                                                List.of(span(at(11, 0, 0), at(12, 0, 0), DutyDay.DUTY, -1)),
                                                List.of(span(at(11, 0, 0), at(12, 0, 0), "standing-by", -1)))))))));
    }

    private static DutyDay.Span span(long from, long to, String what, int lane) {
        return new DutyDay.Span(from, to, what, lane);
    }

    private static long at(int hour, int minute, int second) {
        return ((hour * 60L + minute) * 60 + second) * 1_000_000;
    }
}
