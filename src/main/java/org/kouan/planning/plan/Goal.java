package org.kouan.planning.plan;

import java.util.Arrays;
import java.util.List;
import org.kouan.result.ResultLayout.TargetInfo;

/**
 * What the targets ask of a sample: as one number, how much is missing. For a target that is judged on days it is the sum
 * over the days that must keep it, the best ones, of what each lacks; for one that is judged on a long-run share, what the
 * mean daily share lacks. It is 0 exactly where the sample keeps all targets.
 */
public final class Goal {
    private static final double EXACT = 1e-9;
    /** A day that misses lacks at least so many minutes: less would be lost beside others. */
    private static final double LEAST = 1e-3;

    private final List<TargetInfo> targets;
    /** How many standard errors a sample of days must be better than required. */
    private final double margin;

    private Goal(List<TargetInfo> targets, double margin) {
        this.targets = List.copyOf(targets);
        this.margin = margin;
    }

    /** That of targets. */
    public static Goal of(List<TargetInfo> targets) {
        return new Goal(targets, 0);
    }

    /** The same, asking for so many standard errors more than is required. */
    public Goal withMargin(double standardErrors) {
        return new Goal(targets, standardErrors);
    }

    /** The targets. */
    public List<TargetInfo> targets() {
        return targets;
    }

    /** Whether a day keeps a target. */
    public boolean isKept(DayTable table, int target, int day) {
        double arrived = table.arrived(target, day);
        double late = table.late(target, day);
        return arrived == 0 || (arrived - late) / arrived >= targets.get(target).share();
    }

    /** On how many days a target is kept. */
    public int kept(DayTable table, int target) {
        int kept = 0;
        for (int day = 0; day < table.days(); day++) {
            kept += isKept(table, target, day) ? 1 : 0;
        }
        return kept;
    }

    /** What a day lacks of a target: 0 if and only if nothing. Minutes for rules for everyone, else travellers or a share. */
    public double lack(DayTable table, int target, int day) {
        TargetInfo info = targets.get(target);
        double arrived = table.arrived(target, day);
        double late = table.late(target, day);
        if (!info.judgedOnDays()) {
            return arrived == 0 ? 0 : late / arrived;
        }
        if (isKept(table, target, day)) {
            return 0;
        }
        return info.share() >= 1
                ? Math.max(table.excess(target, day), LEAST * late)
                : Math.max(late - (1 - info.share()) * arrived, LEAST);
    }

    /** How many days of so many may miss a target. */
    public int allowed(int target, int days) {
        double p = targets.get(target).days();
        double allowed = (1 - p) * days - margin * Math.sqrt(days * p * (1 - p));
        return Math.max(0, (int) Math.floor(allowed + EXACT));
    }

    /**
     * How much is missing of a target.
     *
     * @param lacks what each day lacks of it; is put in another order
     * @param measured days among them on which anybody came whom the target protects
     * @param beside more days, which lack nothing
     */
    public double missing(int target, double[] lacks, int measured, int beside) {
        TargetInfo info = targets.get(target);
        if (info.judgedOnDays()) {
            int must = lacks.length - allowed(target, lacks.length + beside);
            Arrays.sort(lacks);
            double missing = 0;
            for (int i = 0; i < must; i++) {
                missing += lacks[i];
            }
            return missing;
        }
        int days = measured + beside;
        double sum = 0;
        double squares = 0;
        for (double lack : lacks) {
            sum += lack;
            squares += lack * lack;
        }
        double variance = days < 2 ? 0 : Math.max(0, squares - sum * sum / days) / (days - 1);
        double over = sum - (1 - info.share()) * days + margin * Math.sqrt(variance * days);
        return over <= EXACT * days ? 0 : over;
    }

    /** How much is missing of all targets. */
    public double missing(DayTable table, int beside) {
        double missing = 0;
        for (int target = 0; target < targets.size(); target++) {
            missing += missing(target, lacks(table, target), measured(table, target), beside);
        }
        return missing;
    }

    /** What each day lacks of a target. */
    public double[] lacks(DayTable table, int target) {
        double[] lacks = new double[table.days()];
        Arrays.setAll(lacks, day -> lack(table, target, day));
        return lacks;
    }

    /** Days on which anybody came whom the target protects. */
    public int measured(DayTable table, int target) {
        int measured = 0;
        for (int day = 0; day < table.days(); day++) {
            measured += table.arrived(target, day) > 0 ? 1 : 0;
        }
        return measured;
    }

    /** The days that lack anything of any target, ascending. */
    public int[] lacking(DayTable table) {
        return java.util.stream.IntStream.range(0, table.days())
                .filter(day -> java.util.stream.IntStream.range(0, targets.size())
                        .anyMatch(target -> lack(table, target, day) > 0))
                .toArray();
    }

    /** The softer measure of all targets and days. */
    public double strain(DayTable table) {
        double strain = 0;
        for (int target = 0; target < targets.size(); target++) {
            for (int day = 0; day < table.days(); day++) {
                strain += table.excess(target, day) + table.strain(target, day);
            }
        }
        return strain;
    }
}
