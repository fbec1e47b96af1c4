package org.kouan.cli;

import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import org.kouan.planning.search.StaffListener;
import org.kouan.report.content.Numbers;
import org.kouan.report.content.StaffSentences;
import org.kouan.result.StaffAnswer.Judged;

/** Says on standard error what a search begins with, and how good its best plan is; and ends it after a time. */
final class StaffProgress implements StaffListener, AutoCloseable {
    private static final long MILLIS_PER_SECOND = 1_000;
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    /** Steps within the first moments are not told: short searches say nothing. */
    private static final long QUIET_SECONDS = 2;

    private final Console console;
    private final boolean speaks;
    private final long begun = System.nanoTime();
    private final Timer timer = new Timer("seconds", true);

    StaffProgress(Console console, boolean speaks) {
        this.console = console;
        this.speaks = speaks;
    }

    /** Does something after so many seconds. */
    void after(int seconds, Runnable action) {
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        action.run();
                    }
                },
                seconds * MILLIS_PER_SECOND);
    }

    @Override
    public void begins(String doing, double boundHours, Optional<Judged> proved, double days) {
        long seconds = (System.nanoTime() - begun) / NANOS_PER_SECOND;
        if (!speaks || seconds < QUIET_SECONDS) {
            return;
        }
        String best = proved.map(plan -> "; proved: " + StaffSentences.hours(plan.paidHours()) + " hours"
                        + (boundHours > 0
                                ? ", at most "
                                        + Numbers.percent(Math.max(0, plan.paidHours() / boundHours - 1))
                                        + " above the bound"
                                : ""))
                .orElse("");
        console.tell(seconds + " s, " + Numbers.whole(Math.round(days)) + " days: " + doing + best);
    }

    @Override
    public void close() {
        timer.cancel();
    }
}
