package org.kouan.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kouan.result.ClassMetric;
import org.kouan.result.Estimates;
import org.kouan.result.ResultLayout.TargetInfo;
import org.kouan.result.Summary;
import org.kouan.result.Summary.TargetSummary;
import org.kouan.result.Verdict;
import org.kouan.scenario.Target;
import org.kouan.stats.Interval;

/** Verdicts in plain words, for text and page alike. */
public final class Sentences {
    private final ReportInput input;
    private final Summary summary;

    public Sentences(ReportInput input) {
        this.input = input;
        this.summary = input.summary();
    }

    /** What waits of classes count, where some were left unserved; and the mean waits of the others. */
    public Optional<String> unserved() {
        List<String> means = new ArrayList<>();
        for (int c = 0; c < summary.classes().size(); c++) {
            Estimates<ClassMetric> waits = summary.classes().get(c);
            double ofThoseServed = waits.get(ClassMetric.WAIT_SERVED_MEAN).value();
            if (waits.get(ClassMetric.UNFINISHED).value() > 0 && !Double.isNaN(ofThoseServed)) {
                means.add(summary.layout().classes().get(c).label() + " " + Numbers.fixed(ofThoseServed, 1));
            }
        }
        return means.isEmpty()
                ? Optional.empty()
                : Optional.of("Waits count those left unserved, too, with the time that they waited. Mean wait of those"
                        + " served, in minutes: " + String.join(", ", means) + ".");
    }

    /** The answer of the whole run. */
    public String headline() {
        int all = summary.targets().size();
        if (all == 0) {
            return "No target was set.";
        }
        long met = count(Verdict.MET);
        long missed = count(Verdict.MISSED);
        if (all == 1) {
            return switch (summary.verdict()) {
                case MET -> "The target is met.";
                case MISSED -> "The target is missed.";
                case UNDECIDED -> "Not decided yet: the target may be met or missed.";
            };
        }
        if (missed > 0) {
            return missed == all
                    ? every() + " targets are missed."
                    : missed + " of " + all + " targets " + (missed == 1 ? "is" : "are") + " missed.";
        }
        return met == all
                ? every() + " targets are met."
                : "Not decided yet: " + (all - met) + " of " + all + " targets may be met or missed.";
    }

    /** "met", "missed" or "undecided". */
    public static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    /** What the staff costs. */
    public String cost() {
        return "Paid: " + Numbers.measured(summary.paidHours()) + " officer-hours a " + daySingular() + "; at desks: "
                + Numbers.measured(summary.officerHours()) + ".";
    }

    /** The figures that the verdict on a target rests on. */
    public String reason(int target) {
        return info(target).judgedOnDays() ? onDays(target, true) : onAverage(target, true);
    }

    /** The other way to look at it, which the verdict does not rest on. */
    public String besides(int target) {
        return info(target).judgedOnDays() ? onAverage(target, false) : onDays(target, false);
    }

    /** How sure the verdict is. */
    public String certainty(int target) {
        TargetInfo info = info(target);
        TargetSummary figures = summary.targets().get(target);
        Interval judged = info.judgedOnDays() ? figures.dayProbability() : figures.value();
        double line = info.judgedOnDays() ? info.days() : info.share();
        String required = Numbers.asked(line);
        String confidence = Numbers.asked(summary.confidence()) + " confidence";
        if (summary.replications() == 1) {
            return "One " + daySingular() + " cannot tell how sure this is: simulate more.";
        }
        return switch (figures.verdict()) {
            case MET ->
                "How sure: at " + confidence + " even the low end, " + Numbers.percentBeside(judged.low(), line)
                        + ", keeps the required " + required + ".";
            case MISSED ->
                "How sure: at " + confidence + " even the high end, " + Numbers.percentBeside(judged.high(), line)
                        + ", falls short of the required " + required + ".";
            case UNDECIDED ->
                "How sure: at " + confidence + " the truth may lie on either side of the required " + required + ". "
                        + more(figures.moreReplications());
        };
    }

    /** Labels of the classes that a target protects, as a list in a sentence. */
    public String protectedClasses(int target) {
        List<String> labels = info(target).classes().stream()
                .map(index -> summary.layout().classes().get(index).label())
                .toList();
        int last = labels.size() - 1;
        return last == 0 ? labels.get(0) : String.join(", ", labels.subList(0, last)) + " and " + labels.get(last);
    }

    /** What one replication is called: a day, or a run when it is longer than two days. */
    public String dayPlural() {
        return summary.layout().periods().folded() ? "runs" : "days";
    }

    /** Whether a number of replications are days or a day, runs or a run. */
    public String days(int replications) {
        return replications == 1 ? daySingular() : dayPlural();
    }

    private String daySingular() {
        return summary.layout().periods().folded() ? "run" : "day";
    }

    /** Every day counts alike in the measure, however many came; in the table of classes every traveller does. */
    private String averageDay() {
        return summary.layout().periods().folded() ? "In an average run" : "On an average day";
    }

    private String every() {
        int all = summary.targets().size();
        return all == 2 ? "Both" : "All " + all;
    }

    private long count(Verdict verdict) {
        return summary.targets().stream()
                .filter(target -> target.verdict() == verdict)
                .count();
    }

    private String more(long replications) {
        return replications < 0
                ? "No practical number of replications would decide it: the port is on the line."
                : "About " + Numbers.whole(replications) + " more replications would decide it if things stay so.";
    }

    private String onDays(int target, boolean judged) {
        TargetInfo info = info(target);
        Interval probability = summary.targets().get(target).dayProbability();
        if (summary.layout().dates().several()) {
            return "On " + Numbers.percent(probability.value()) + bracketed(probability) + " of dates "
                    + rule(target, info) + (judged ? "; " + Numbers.asked(info.days()) + " are required." : ".");
        }
        long kept = input.result().replications().stream()
                .filter(replication -> replication.ofTarget(target).kept())
                .count();
        int all = input.result().replications().size();
        return "On " + Numbers.whole(kept) + " of " + Numbers.whole(all) + " " + days(all) + " ("
                + Numbers.percent(probability.value()) + between(", between ", probability) + ") "
                + rule(target, info)
                + (judged ? "; " + Numbers.asked(info.days()) + " of " + dayPlural() + " are required." : ".");
    }

    private String rule(int target, TargetInfo info) {
        String who = protectedClasses(target);
        boolean every = info.share() >= 1;
        return switch (measure(target)) {
            case SHARE -> everyNone(info, every) + who + queuedBy(info, every);
            case WORST_INTERVAL ->
                "in every " + period() + " of arrivals " + everyNone(info, every) + who + queuedBy(info, every);
            case LAST_IN_QUEUE ->
                (every ? "at every look" : "at no less than " + Numbers.asked(info.share()) + " of looks")
                        + " (one each 15 minutes) the last of " + who + " in the queue" + waited(info);
            case CONVEYANCE_MAXIMUM ->
                (every ? "every conveyance" : "at least " + Numbers.asked(info.share()) + " of conveyances")
                        + nobodyOf(who, info);
        };
    }

    /** "No ... had to queue": "all ... did not have to" would leave open whether some had. */
    private static String everyNone(TargetInfo info, boolean every) {
        if (!every) {
            return "at least " + Numbers.asked(info.share()) + " of ";
        }
        return info.limitMicros() == 0 ? "no " : "all ";
    }

    private static String queuedBy(TargetInfo info, boolean every) {
        return every && info.limitMicros() == 0 ? " had to queue" : queued(info);
    }

    private String onAverage(int target, boolean judged) {
        TargetInfo info = info(target);
        Interval value = summary.targets().get(target).value();
        String figure = Numbers.percent(value.value());
        String opening = measure(target) == Target.Measure.WORST_INTERVAL
                ? "In the worst " + period() + " of a " + daySingular() + ", on average"
                : averageDay();
        return kept(target, opening, figure + bracketed(value))
                + (judged ? "; at least " + Numbers.asked(info.share()) + " is required." : ".");
    }

    /** That a share of those whom a target protects did not queue longer than its limit, without a full stop. */
    String kept(int target, String opening, String share) {
        TargetInfo info = info(target);
        String who = protectedClasses(target);
        return switch (measure(target)) {
            case SHARE, WORST_INTERVAL -> opening + " " + share + " of " + who + queued(info);
            case LAST_IN_QUEUE ->
                opening + (opening.endsWith(",") ? " at " : ", at ") + share
                        + " of looks (one each 15 minutes) the last of " + who + " in the queue" + waited(info);
            case CONVEYANCE_MAXIMUM -> opening + " " + share + " of conveyances" + nobodyOf(who, info);
        };
    }

    private String bracketed(Interval interval) {
        String bounds = between(" (between ", interval);
        return bounds.isEmpty() ? "" : bounds + ")";
    }

    private String between(String opening, Interval interval) {
        return summary.replications() == 1 || Double.isNaN(interval.low()) || Double.isNaN(interval.high())
                ? ""
                : opening + Numbers.share(interval.low()) + " and " + Numbers.percent(interval.high());
    }

    private static String queued(TargetInfo info) {
        return info.limitMicros() == 0
                ? " did not have to queue"
                : " queued at most " + Numbers.limit(info.limitMicros());
    }

    private static String nobodyOf(String who, TargetInfo info) {
        return " had nobody among their " + who + " who "
                + (info.limitMicros() == 0
                        ? "had to queue"
                        : "queued longer than " + Numbers.limit(info.limitMicros()));
    }

    private static String waited(TargetInfo info) {
        return info.limitMicros() == 0 ? " had not waited" : " waited at most " + Numbers.limit(info.limitMicros());
    }

    private String period() {
        return Numbers.limit(summary.layout().periods().lengthMicros());
    }

    /** How a target is measured. */
    Target.Measure measure(int target) {
        return input.scenario().targets().get(target).measure();
    }

    private TargetInfo info(int target) {
        return summary.layout().targets().get(target);
    }
}
