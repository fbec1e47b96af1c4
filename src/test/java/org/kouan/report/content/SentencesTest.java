package org.kouan.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kouan.report.Fixture;
import org.kouan.result.ResultLayout;
import org.kouan.result.ResultLayout.TargetInfo;
import org.kouan.result.RunResult;
import org.kouan.result.Summary;
import org.kouan.result.Summary.TargetSummary;
import org.kouan.result.Verdict;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.Target;
import org.kouan.scenario.Target.Measure;
import org.kouan.stats.Interval;

class SentencesTest {
    private static final ReportInput DAY = Fixture.day();

    @Test
    void theHeadlineCountsTargets() {
        assertThat(headline()).isEqualTo("No target was set.");
        assertThat(headline(Verdict.MET)).isEqualTo("The target is met.");
        assertThat(headline(Verdict.UNDECIDED)).startsWith("Not decided yet: the target");
        assertThat(headline(Verdict.MET, Verdict.MET)).isEqualTo("Both targets are met.");
        assertThat(headline(Verdict.MISSED, Verdict.MISSED, Verdict.MISSED)).isEqualTo("All 3 targets are missed.");
        assertThat(headline(Verdict.MET, Verdict.MISSED, Verdict.MISSED)).isEqualTo("2 of 3 targets are missed.");
        assertThat(headline(Verdict.MET, Verdict.UNDECIDED)).startsWith("Not decided yet: 1 of 2");
    }

    @Test
    void eachMeasureHasItsOwnRule() {
        assertThat(sentences(Measure.WORST_INTERVAL, 1800, 1).reason(0))
                .isEqualTo("On 87 of 200 days (43.5 %, between 36.5 and 50.7 %) in every 15 minutes of arrivals all"
                        + " Chinese citizens queued at most 30 minutes; 95 % of days are required.");
        assertThat(sentences(Measure.WORST_INTERVAL, 1800, 0.9).besides(0))
                .isEqualTo("In the worst 15 minutes of a day, on average 93.4 % (between 93.1 and 93.7 %) of Chinese"
                        + " citizens queued at most 30 minutes.");
        assertThat(sentences(Measure.LAST_IN_QUEUE, 1800, 0.9).reason(0))
                .contains(
                        "at no less than 90 % of looks (one each 15 minutes) the last of Chinese citizens in the queue"
                                + " waited at most 30 minutes;");
        assertThat(sentences(Measure.LAST_IN_QUEUE, 1800, 1).reason(0)).contains("at every look (one each 15 minutes)");
    }

    /** A share of travellers would weigh busy days more: the table of classes has it, the verdict has not. */
    @Test
    void theVerdictOnAShareIsOfAnAverageDay() {
        assertThat(new Sentences(DAY).reason(1))
                .startsWith("On an average day 90.5 % (between 89.7 and 91.2 %) of Trucks");
        assertThat(new Sentences(Fixture.month()).reason(1)).startsWith("In an average run 90.");
        assertThat(sentences(Measure.LAST_IN_QUEUE, 1800, 0.9).besides(0))
                .startsWith(
                        "On an average day, at 93.4 % (between 93.1 and 93.7 %) of looks (one each 15 minutes) the last"
                                + " of Chinese citizens in the queue");
    }

    @Test
    void ofAConveyanceNobodyMayQueueLonger() {
        assertThat(sentences(Measure.CONVEYANCE_MAXIMUM, 1800, 0.9).reason(0))
                .contains("at least 90 % of conveyances had nobody among their Chinese citizens who queued longer than"
                        + " 30 minutes;");
        assertThat(sentences(Measure.CONVEYANCE_MAXIMUM, 0, 1).besides(0))
                .isEqualTo(
                        "On an average day 93.4 % (between 93.1 and 93.7 %) of conveyances had nobody among their Chinese"
                                + " citizens who had to queue.");
    }

    @Test
    void oneRunHasNoBoundsWhateverItsIntervalsSay() {
        ReportInput single = Fixture.single();
        Summary like = single.summary();
        Summary bounded = new Summary(
                like.layout(),
                like.replications(),
                like.confidence(),
                like.verdict(),
                DAY.summary().targets(),
                like.classes(),
                like.lanes(),
                like.figures(),
                like.events());
        Sentences one = new Sentences(input(single.scenario(), single.result(), bounded));

        assertThat(one.certainty(0)).isEqualTo("One day cannot tell how sure this is: simulate more.");
        assertThat(one.reason(0)).startsWith("On 0 of 1 day (43.5 %) all");
        assertThat(one.besides(0)).startsWith("On an average day 93.4 % of");
    }

    @Test
    void noWaitingIsSaidSo() {
        assertThat(sentences(Measure.SHARE, 0, 1).reason(0)).contains("no Chinese citizens had to queue;");
        assertThat(sentences(Measure.LAST_IN_QUEUE, 0, 1).reason(0)).contains("in the queue had not waited;");
    }

    @Test
    void certaintyNamesTheBoundThatDecides() {
        assertThat(new Sentences(DAY).certainty(0))
                .isEqualTo("How sure: at 95 % confidence even the high end, 50.7 %, falls short of the required 95 %.");
        assertThat(new Sentences(DAY).certainty(1))
                .endsWith("About 140 more replications would decide it if things" + " stay so.");
    }

    @Test
    void aBoundIsNeverShownAsTheShareThatItMisses() {
        assertThat(withBounds(Verdict.MISSED, 0.91, 0.9498).certainty(0))
                .endsWith("even the high end, 94.98 %, falls short of the required 95 %.");
        assertThat(withBounds(Verdict.MET, 0.9502, 0.97).certainty(0))
                .endsWith("even the low end, 95.02 %, keeps the required 95 %.");
    }

    private static Sentences withBounds(Verdict verdict, double low, double high) {
        TargetSummary like = DAY.summary().targets().get(0);
        Interval bounds = new Interval(low, (low + high) / 2, high);
        TargetSummary changed = new TargetSummary(verdict, like.value(), bounds, verdict, verdict, 0);
        return new Sentences(
                input(DAY.scenario(), DAY.result(), summary(DAY.summary().layout(), verdict, List.of(changed))));
    }

    private static String headline(Verdict... verdicts) {
        List<TargetSummary> targets = new ArrayList<>();
        Verdict worst = Verdict.MET;
        for (Verdict verdict : verdicts) {
            TargetSummary like = DAY.summary().targets().get(0);
            targets.add(new TargetSummary(verdict, like.value(), like.dayProbability(), verdict, verdict, 0));
            worst = verdict == Verdict.MISSED || worst == Verdict.MET ? verdict : worst;
        }
        return new Sentences(input(
                        DAY.scenario(), DAY.result(), summary(DAY.summary().layout(), worst, targets)))
                .headline();
    }

    private static Sentences sentences(Measure measure, long limitSeconds, double share) {
        Scenario scenario = DAY.scenario();
        List<Target> targets = new ArrayList<>(scenario.targets());
        targets.set(0, targets.get(0).withMeasure(measure));
        ResultLayout layout = DAY.summary().layout();
        TargetInfo info = layout.targets().get(0);
        List<TargetInfo> infos = new ArrayList<>(layout.targets());
        infos.set(
                0,
                new TargetInfo(
                        info.name(),
                        info.label(),
                        limitSeconds * 1_000_000,
                        share,
                        info.days(),
                        info.judgedOnDays(),
                        info.measure(),
                        info.classes()));
        Summary summary = summary(
                new ResultLayout(layout.classes(), layout.lanes(), infos, layout.periods()),
                DAY.summary().verdict(),
                DAY.summary().targets());
        Scenario changed = new Scenario(
                scenario.name(),
                scenario.title(),
                scenario.question(),
                scenario.port(),
                scenario.run(),
                scenario.classes(),
                scenario.stages(),
                scenario.flows(),
                targets,
                scenario.staff(),
                scenario.disturbances(),
                scenario.approvals(),
                scenario.evidence());
        return new Sentences(input(changed, DAY.result(), summary));
    }

    private static Summary summary(ResultLayout layout, Verdict verdict, List<TargetSummary> targets) {
        Summary like = DAY.summary();
        return new Summary(
                layout,
                like.replications(),
                like.confidence(),
                verdict,
                targets,
                like.classes(),
                like.lanes(),
                like.figures(),
                like.events());
    }

    private static ReportInput input(Scenario scenario, RunResult result, Summary summary) {
        return new ReportInput(
                scenario,
                summary,
                result,
                DAY.seed(),
                DAY.program(),
                DAY.command(),
                DAY.effectiveScenario(),
                DAY.timings(),
                DAY.interrupted(),
                DAY.notes());
    }
}
