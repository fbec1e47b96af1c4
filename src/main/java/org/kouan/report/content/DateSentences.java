package org.kouan.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.kouan.result.DateGrid;
import org.kouan.result.ResultLayout;
import org.kouan.result.ResultLayout.TargetInfo;

/** Which date of a run breaks, in plain words; nothing for a run of a single day. */
public final class DateSentences {
    private final Sentences sentences;
    private final ByDate run;
    private final ResultLayout layout;
    private final DateGrid dates;

    public DateSentences(ReportInput input) {
        sentences = new Sentences(input);
        run = new ByDate(input.result());
        layout = run.layout();
        dates = run.dates();
    }

    /** The date on which a target lets most down, and how many dates fall short; empty for a run of a single day. */
    public List<String> worst(int target) {
        if (!dates.several()) {
            return List.of();
        }
        String shortOf = shortOf(target);
        return run.worst(target)
                .map(worst -> List.of(sentences.kept(
                                target, "Worst date: " + worst.label() + ",", Numbers.percent(run.kept(target, worst)))
                        + "; " + letDown(target, worst) + ". " + shortOf))
                .orElse(List.of("On every date everybody was served within the limit."));
    }

    private String letDown(int target, DateSpan worst) {
        double late = run.letDownBy(target, worst);
        String count = "on average " + Numbers.count(late);
        return switch (sentences.measure(target)) {
            case LAST_IN_QUEUE -> count + " looks found a longer wait";
            case CONVEYANCE_MAXIMUM -> count + " conveyances did not come through in time";
            case SHARE, WORST_INTERVAL -> count + (late == 1 ? " was" : " were") + " let down";
        };
    }

    private String shortOf(int target) {
        TargetInfo info = layout.targets().get(target);
        long fall = run.datesShort(target);
        String of = (fall == 0 ? "None" : Numbers.whole(fall)) + " of " + Numbers.whole(run.measuredDates(target))
                + " dates";
        return info.judgedOnDays()
                ? "On " + of.toLowerCase(Locale.ROOT) + " it is kept in fewer than " + Numbers.asked(info.days())
                        + " of runs."
                : of + (fall == 1 ? " falls" : " fall") + " short of the required " + Numbers.asked(info.share()) + ".";
    }

    /** The longest wait and the longest queue of all dates, which no mean shows; empty for a run of a single day. */
    public List<String> peaks() {
        List<String> peaks = new ArrayList<>();
        if (dates.several()) {
            DateSpan all = new DateSpan("", 0, dates.count() - 1);
            peak(layout.classes().size(), all, run::waitMax)
                    .forEach(peak -> peaks.add("Longest wait of all: " + EstimateText.wait(peak.value) + ", "
                            + layout.classes().get(peak.index).label() + " who came on " + peak.date.label() + "."));
            peak(layout.lanes().size(), all, run::queueMax)
                    .forEach(peak -> peaks.add("Longest queue of all: " + Numbers.count(peak.value) + ", at "
                            + layout.lanes().get(peak.index).label() + " on " + peak.date.label() + "."));
        }
        return peaks;
    }

    /** The largest value of all classes or lanes and dates. */
    private record Peak(int index, DateSpan date, double value) {}

    @FunctionalInterface
    private interface Figure {
        double of(int index, DateSpan span);
    }

    private List<Peak> peak(int count, DateSpan all, Figure figure) {
        int[] known = IntStream.range(0, count)
                .filter(index -> figure.of(index, all) > 0)
                .toArray();
        List<Peak> largest = new ArrayList<>();
        for (int index : known) {
            for (DateSpan date : DateSpan.dates(dates)) {
                double value = figure.of(index, date);
                if (value > 0 && (largest.isEmpty() || value > largest.get(0).value)) {
                    largest = new ArrayList<>(List.of(new Peak(index, date, value)));
                }
            }
        }
        return largest;
    }
}
