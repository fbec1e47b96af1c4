package org.kouan.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kouan.result.StaffAnswer;
import org.kouan.result.StaffAnswer.Bound;
import org.kouan.result.StaffAnswer.Judged;
import org.kouan.result.StaffAnswer.JudgedTarget;
import org.kouan.result.StaffAnswer.LaneDesks;
import org.kouan.result.StaffAnswer.Status;
import org.kouan.result.Verdict;
import org.kouan.stats.Interval;

/** The answer of a search for a plan in plain words. */
public final class StaffSentences {
    /** Hours nearer than that are the same to a planner. */
    private static final double SAME_HOURS = 0.05;

    private static final double FEW_HOURS = 10;

    private final StaffAnswer answer;

    public StaffSentences(StaffAnswer answer) {
        this.answer = answer;
    }

    /** The answer in one sentence or two. */
    public String headline() {
        if (answer.status() == Status.NO_PLAN) {
            return "No plan with these desks keeps " + targets() + ". " + leastLimit();
        }
        if (answer.found().isEmpty()) {
            return "Nothing is proved yet: the search was stopped before its first proof.";
        }
        Judged found = answer.found().get();
        String hours = hours(found.paidHours()) + " paid officer-hours a day keep " + targets();
        return hours + answer.asItStands().map(now -> compared(found, now)).orElse(".");
    }

    private String targets() {
        Judged judged = answer.found().or(answer::most).orElseThrow();
        List<JudgedTarget> targets = judged.targets();
        return targets.size() == 1
                ? "the target “" + targets.get(0).target().label() + "”"
                : "all " + targets.size() + " targets";
    }

    private static String compared(Judged found, Judged now) {
        double more = found.paidHours() - now.paidHours();
        String difference = Math.abs(more) < SAME_HOURS
                ? ", as many as now"
                : ", " + hours(Math.abs(more)) + (more > 0 ? " more" : " fewer") + " than now";
        return difference + "; the plan as it stands "
                + switch (now.verdict()) {
                    case MET -> "keeps it, too.";
                    case MISSED -> "misses it.";
                    case UNDECIDED -> "may keep or miss it.";
                };
    }

    /** With every desk open that may be: what limit they do keep. */
    private String leastLimit() {
        Judged most = answer.most().orElseThrow();
        String desks = answer.lanes().stream()
                .filter(LaneDesks::free)
                .map(lane -> lane.most() + " at " + lane.label())
                .collect(Collectors.joining(", "));
        List<String> limits = new ArrayList<>();
        for (JudgedTarget target : most.targets()) {
            if (target.verdict() == Verdict.MET) {
                continue;
            }
            limits.add(
                    target.longest() == null
                            ? "“" + target.target().label() + "” comes to "
                                    + Numbers.percent(target.judgedOn().value()) + " of the "
                                    + Numbers.asked(target.required()) + " required"
                            : Numbers.whole((long) Math.ceil(target.longest() - 1e-9))
                                    + " minutes is the least limit that “"
                                    + target.target().label() + "” could have"
                                    + (most.days() > 1 ? " on " + Numbers.asked(target.required()) + " of days" : ""));
        }
        return "With every desk open that may be (" + desks + "), " + String.join("; ", limits) + ".";
    }

    /** What became of a target. */
    public String target(Judged judged, JudgedTarget target) {
        if (judged.days() == 1) {
            return target.target().label() + ": " + (target.kept() == 1 ? "kept." : "not kept.");
        }
        Interval interval = target.judgedOn();
        double required = target.required();
        String between = ", between " + Numbers.share(interval.low()) + " and " + Numbers.percent(interval.high());
        String what = target.target().judgedOnDays()
                ? "kept on " + Numbers.whole(target.kept()) + " of " + Numbers.whole(judged.days()) + " days ("
                        + Numbers.percentBeside(interval.value(), required) + between + "; "
                        + Numbers.asked(required) + " are required)"
                : "a mean of " + Numbers.percentBeside(interval.value(), required) + " within "
                        + Numbers.limit(target.target().limitMicros()) + " on "
                        + Numbers.whole(judged.days()) + " days (" + between.substring(2) + "; "
                        + Numbers.asked(required) + " are required)";
        return target.target().label() + ": " + what + ".";
    }

    /** The form of a target beside the one that it is judged on. */
    public String besideIt(Judged judged, JudgedTarget target) {
        return target.target().judgedOnDays()
                ? "Share within " + Numbers.limit(target.target().limitMicros()) + ": "
                        + Numbers.percent(target.share().value()) + " on average."
                : "Days that keep " + Numbers.asked(target.target().share()) + ": "
                        + Numbers.percent(target.days().value()) + ".";
    }

    /** How far the plan may be from the cheapest. */
    public String bound() {
        if (answer.bound().isEmpty()) {
            return "No bound is known: a cheaper plan may exist.";
        }
        Bound bound = answer.bound().get();
        String least = hours(bound.hours()) + " hours";
        String gap = answer.gap()
                .map(share ->
                        share < 5e-4 ? "" : ", so that this one takes at most " + Numbers.percent(share) + " more")
                .orElse("");
        return switch (bound.kind()) {
            case EXACT ->
                "No plan has fewer desk-hours than " + hours(bound.hours()) + gap
                        + ": all that have were ruled out. No part of the scenario is random.";
            case ESTIMATED ->
                "No plan takes fewer than about " + least + gap
                        + ". That is estimated from the work that must be begun within windows of the day.";
            case WORKLOAD ->
                "No plan takes fewer than about " + least + gap
                        + ". That is the mean time of all inspections, whatever the plan.";
        };
    }

    /** How the plan was found and proved. */
    public List<String> proof() {
        List<String> sentences = new ArrayList<>();
        answer.found().ifPresent(found -> {
            if (found.days() > 1) {
                sentences.add("Judged by the ordinary model, as run does, on " + Numbers.whole(found.days())
                        + " days that the search has not seen (seed " + found.seed() + "). Intervals are at "
                        + Numbers.percent(found.confidence()) + " confidence each, since several looks and proofs share"
                        + " what may go wrong.");
            }
            double late = found.paidHours() - found.deskHours();
            if (late > SAME_HOURS) {
                sentences.add(
                        "Of the paid hours " + hours(late)
                                + " are beyond the plan: set-up, and desks that finish with somebody after they were to close.");
            }
        });
        if (answer.status() != Status.NO_PLAN) {
            sentences.add(bound());
        }
        sentences.add("The search simulated "
                + Numbers.whole(Math.round(answer.search().days())) + " days"
                + (answer.search().interrupted() ? ", and was stopped before its end." : "."));
        return sentences;
    }

    /** Officer-hours: of a few so many decimals that a quarter of an hour shows. */
    public static String hours(double hours) {
        return Math.abs(hours) < FEW_HOURS ? Numbers.fixed(hours, 2) : Numbers.measured(hours);
    }
}
