package org.kouan.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

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

    /** Every traveller of the classes waits at most {@code limit} at the stages, on at least 95 % of days. */
    public static Target of(String name, List<String> classes, List<String> stages, Duration limit) {
        return new Target(name, name, classes, stages, limit, Measure.SHARE, 1, 0.95, Judged.byShare(1));
    }

    /** The same for a long-run share of travellers or samples, on which the verdict then is unless it is 1. */
    public Target withShare(double share) {
        return new Target(name, label, classes, stages, limit, measure, share, days, Judged.byShare(share));
    }

    /** The same with another measure. */
    public Target withMeasure(Measure measure) {
        return new Target(name, label, classes, stages, limit, measure, share, days, judged);
    }

    /** What is measured on a day. */
    public enum Measure {
        /** Share of travellers whose wait is within the limit. */
        SHARE,
        /** The smallest share within the limit over the arrival periods of all dates (15 minutes unless the run says otherwise). */
        WORST_INTERVAL,
        /**
         * Share of samples, taken every 15 minutes at each lane that is open or has a queue, at which the last in the queue
         * waits within the limit.
         */
        LAST_IN_QUEUE,
        /**
         * Share of conveyances of whose parties every member of the classes waits within the limit: those that carry a
         * party in the model, and the services of timetables.
         */
        CONVEYANCE_MAXIMUM;

        /** As scenarios and results write it, such as {@code worst-interval}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What the verdict is on; both are always reported. */
    public enum Judged {
        /** The expected daily measure is at least {@code share}. */
        SHARE,
        /** On at least {@code days} of days the measure is at least {@code share}. */
        DAYS;

        /** What a target is judged on by default: a rule for everyone on days, a lesser share in the long run. */
        public static Judged byShare(double share) {
            return share < 1 ? SHARE : DAYS;
        }
    }
}
