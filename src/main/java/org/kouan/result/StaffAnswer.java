package org.kouan.result;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kouan.result.ResultLayout.TargetInfo;
import org.kouan.stats.Interval;

/**
 * The fewest officer-hours that were found to keep the targets, and how far that is proved.
 *
 * @param status what came of it
 * @param from begin of the first interval, since midnight of the first day
 * @param step length of an interval
 * @param lanes with their desks, in the order of the scenario
 * @param unchanged labels of lanes that keep their plan, with why
 * @param bound no plan costs less; empty when no bound is known
 * @param asItStands the plan of the scenario, on the same days; empty when that was not simulated
 * @param found the plan that was found; empty when there is none
 * @param most with every desk open that may be; empty when that was not asked
 * @param search what it took
 * @param notes what a reader must know, in sentences
 */
public record StaffAnswer(
        Status status,
        Duration from,
        Duration step,
        List<LaneDesks> lanes,
        List<String> unchanged,
        Optional<Bound> bound,
        Optional<Judged> asItStands,
        Optional<Judged> found,
        Optional<Judged> most,
        SearchEffort search,
        List<String> notes) {
    /** What came of it. */
    public enum Status {
        /** A plan was found and keeps the targets at their confidence. */
        PROVED,
        /** A plan was found that does not reach that confidence, or was not judged. */
        NOT_PROVED,
        /** No plan within the limits keeps the targets. */
        NO_PLAN
    }

    public StaffAnswer {
        lanes = List.copyOf(lanes);
        unchanged = List.copyOf(unchanged);
        notes = List.copyOf(notes);
    }

    /**
     * A lane that targets reach.
     *
     * @param free whether its desks were to be found; if not it keeps its plan
     * @param most desks that it may have
     * @param now desks of the plan as it stands, by interval
     * @param desks that were found, by interval; those of the plan as it stands when none were
     */
    public record LaneDesks(
            String name,
            String label,
            String deskName,
            boolean free,
            int most,
            List<Integer> now,
            List<Integer> desks) {
        public LaneDesks {
            now = List.copyOf(now);
            desks = List.copyOf(desks);
        }

        /** Whether a desk is open in any interval, now or by what was found. */
        public boolean opens() {
            return now.stream().anyMatch(n -> n > 0) || desks.stream().anyMatch(n -> n > 0);
        }
    }

    /**
     * No plan costs less.
     *
     * @param hours paid officer-hours of the lanes together; where it is exact, desk-hours of their plans
     * @param kind how that is known
     */
    public record Bound(double hours, BoundKind kind) {}

    /** How a bound is known. */
    public enum BoundKind {
        /** There is no random part, and every cheaper plan has been ruled out. */
        EXACT,
        /** Work that must be begun within windows of the day, on as many days as the target asks for, of a sample. */
        ESTIMATED,
        /** The mean work alone: whatever the plan, it is done and paid. */
        WORKLOAD;

        /** As documents write it. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A plan on days that its search has not seen.
     *
     * @param paidHours of the lanes together, desks that close late among them
     * @param deskHours of their desks, by the plan
     * @param days how many
     * @param seed of these days, numbered from 0
     * @param confidence of the intervals
     * @param targets what became of each
     */
    public record Judged(
            double paidHours, double deskHours, int days, long seed, double confidence, List<JudgedTarget> targets) {
        public Judged {
            targets = List.copyOf(targets);
        }

        /** The worst of the verdicts. */
        public Verdict verdict() {
            return targets.stream()
                    .map(JudgedTarget::verdict)
                    .reduce(
                            Verdict.MET,
                            (one, other) -> one == Verdict.MISSED || other == Verdict.MISSED
                                    ? Verdict.MISSED
                                    : one == Verdict.UNDECIDED ? one : other);
        }
    }

    /**
     * A target on those days.
     *
     * @param kept on how many days it was kept
     * @param days share of days on which it is kept
     * @param share mean daily measure
     * @param longest minutes of the longest wait of those whom it protects, on all but the days that may miss it; null
     *     where it is not about days
     */
    public record JudgedTarget(
            TargetInfo target,
            Verdict verdict,
            int kept,
            Interval days,
            Interval share,
            @Nullable Double longest) {
        /** The interval of what the target is judged on. */
        public Interval judgedOn() {
            return target.judgedOnDays() ? days : share;
        }

        /** What is required of it. */
        public double required() {
            return target.judgedOnDays() ? target.days() : target.share();
        }
    }

    /**
     * What it took.
     *
     * @param days simulated, parts of days among them
     * @param interrupted whether it was stopped before its end
     */
    public record SearchEffort(double days, boolean interrupted) {}

    /** By how much more than the bound the plan costs, of the bound; empty when either is missing. */
    public Optional<Double> gap() {
        return bound.filter(known -> known.hours() > 0)
                .flatMap(known -> found.map(plan -> Math.max(0, (cost(plan, known) - known.hours()) / known.hours())));
    }

    /** An exact bound is on the desks of a plan alone. */
    private static double cost(Judged plan, Bound known) {
        return known.kind() == BoundKind.EXACT ? plan.deskHours() : plan.paidHours();
    }
}
