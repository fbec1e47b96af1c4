package org.kouan.scenario;

import java.time.Duration;
import java.util.List;

/**
 * A limit on waits. A wait equal to the limit keeps it. Travellers who are not served count as failures.
 *
 * @param name unique identifier
 * @param label shown in the report
 * @param classes whom it protects; at least one
 * @param stages whose waits are added up; all lanes of these stages
 * @param limit the longest wait that keeps the target; zero for "zero waiting"
 * @param measure what is measured on a day
 * @param share of the measure's units that must keep the limit, in (0, 1]
 * @param days share of days that must keep the target, in (0, 1)
 * @param judged whether the verdict is on the long-run share or on the share of days
 */
public record Target(
        String name,
        String label,
        List<String> classes,
        List<String> stages,
        Duration limit,
        Measure measure,
        double share,
        double days,
        Judged judged) {
    public Target {
        classes = List.copyOf(classes);
        stages = List.copyOf(stages);
    }

    /** What is measured on a day. */
    public enum Measure {
        /** Share of travellers whose wait is within the limit. */
        SHARE,
        /** The smallest share within the limit over arrival periods of 15 minutes with an arrival. */
        WORST_INTERVAL,
        /** Share of samples, taken every 15 minutes, at which the last in each queue waits within the limit. */
        LAST_IN_QUEUE
    }

    /** What the verdict is on; both are always reported. */
    public enum Judged {
        /** The expected daily measure is at least {@code share}. */
        SHARE,
        /** On at least {@code days} of days the measure is at least {@code share}. */
        DAYS
    }
}
