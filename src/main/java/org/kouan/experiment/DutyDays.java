package org.kouan.experiment;

import java.time.Duration;
import java.util.Optional;
import org.kouan.clock.LocalClock;
import org.kouan.port.PortModel;
import org.kouan.port.trace.DutyLog;
import org.kouan.result.DutyDay;
import org.kouan.result.ReplicationResult;
import org.kouan.result.RunTotals;
import org.kouan.scenario.Scenario;

/** The officers of the first 24 hours of a run, in its first replication, which is simulated again for that. */
public final class DutyDays {
    private DutyDays() {}

    /** The day; empty for a port without rosters. */
    public static Optional<DutyDay> of(Scenario scenario, long seed) {
        if (scenario.staff().isEmpty()) {
            return Optional.empty();
        }
        LocalClock clock = scenario.clock();
        Duration begin = scenario.run().from();
        long from = clock.microsAt(begin);
        DutyLog log = new DutyLog(scenario, from, clock.microsAfter(begin, Duration.ofDays(1)));
        PortModel model = PortModel.compile(scenario, log);
        ReplicationResult first = model.run(seed, 0, new RunTotals(model.layout()));
        return Optional.of(log.day(model.rosters(), 0, first.endMicros()));
    }
}
