package org.kouan.report;

import java.util.List;
import org.kouan.report.content.ReportInput;
import org.kouan.result.Program;
import org.kouan.result.RunResult;

/**
 * A made-up port day for the reports' tests: three classes, four lanes, two targets, two hundred days. The curves look
 * like a port's, but nothing is simulated; figures need only hang together as far as a report shows them.
 */
public final class Fixture {
    private static final int DAYS = 200;

    private Fixture() {}

    /** The port day, from midnight to midnight. */
    public static ReportInput day() {
        return input(new FixtureScenario("", 0, 1440, DAYS));
    }

    /** The same with {@code spice} in every text that a scenario can bring. */
    public static ReportInput spiced(String spice) {
        return input(new FixtureScenario(spice, 0, 1440, DAYS));
    }

    /** From 20:00 to 04:00 on the next day. */
    public static ReportInput night() {
        return input(new FixtureScenario("", 1200, 1680, DAYS));
    }

    /** Thirty days laid over each other. */
    public static ReportInput month() {
        return input(new FixtureScenario("", 0, 30 * 1440, 20));
    }

    /** The same from eight o'clock of the first day on. */
    public static ReportInput monthFromTheMorning() {
        return input(new FixtureScenario("", 480, 30 * 1440, 20));
    }

    /** One day only: no half-widths and no bands. */
    public static ReportInput single() {
        return input(new FixtureScenario("", 0, 1440, 1));
    }

    private static ReportInput input(FixtureScenario made) {
        RunResult run = new FixtureDays(made.untilMinutes(), made.replications()).run(made.layout());
        return new ReportInput(
                made.scenario(),
                new FixtureSummary(made.replications()).of(run.layout()),
                run,
                20230220,
                new Program("0.1.0" + made.spice(), "0".repeat(64), List.of()),
                "./kouan run scenarios/fixture.yaml --seed 20230220 --replications 200" + made.spice(),
                "name: fixture\ntitle: A made-up port day\n# the rest of the scenario" + made.spice() + "\n",
                ReportInput.Timings.NONE,
                false,
                List.of("A note to the reader." + made.spice()));
    }
}
