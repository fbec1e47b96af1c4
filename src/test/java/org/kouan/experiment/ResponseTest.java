package org.kouan.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.kouan.result.ClassMetric;
import org.kouan.result.FigureInfo;
import org.kouan.result.LaneMetric;
import org.kouan.result.ReplicationResult;
import org.kouan.result.Response;
import org.kouan.result.ResultLayout;
import org.kouan.result.RunResult;
import org.kouan.result.Summary;
import org.kouan.scenario.yaml.Overrides;

/** The responses of a day are the figures that a summary of this one day has. */
class ResponseTest {
    private final RunResult run = run();
    private final ResultLayout layout = run.layout();
    private final ReplicationResult day = run.replications().get(0);

    private static RunResult run() {
        Replications one = Replications.of(
                ScenarioFiles.read(Path.of("scenarios/alashankou-road-reopening.yaml"), Overrides.NONE)
                        .scenario(),
                3,
                1);
        one.runTo(1, Progress.NONE);
        return one.result();
    }

    @Test
    void aResponseHasTheKeyUnitAndValueOfTheSummarysFigure() {
        Summary summary = Summaries.of(run, 0.95);
        int compared = 0;
        for (int i = 0; i < layout.classes().size(); i++) {
            for (ClassMetric metric : ClassMetric.values()) {
                String name = "class." + layout.classes().get(i).name() + "." + metric.key();
                double expected = summary.classes().get(i).get(metric).value();
                compared += compare(name, metric.unit(), expected);
            }
        }
        for (int i = 0; i < layout.lanes().size(); i++) {
            for (LaneMetric metric : LaneMetric.values()) {
                String name = "lane." + layout.lanes().get(i).name() + "." + metric.key();
                double expected = summary.lanes().get(i).get(metric).value();
                compared += compare(name, metric.unit(), expected);
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    private int compare(String name, String unit, double expected) {
        if (!Response.names(layout).contains(name)) {
            return 0;
        }
        Response response = Response.of(name, layout);
        if (Double.isNaN(expected)) {
            assertThat(response.of(day)).as(name).isNaN();
        } else {
            assertThat(response.of(day)).as(name).isCloseTo(expected, within(2e-3 + 1e-12 * Math.abs(expected)));
        }
        assertThat(response.unit()).as(name).isEqualTo(unit);
        return 1;
    }

    @Test
    void targetsAndThePortAreResponsesToo() {
        assertThat(Response.of("target.citizens-30-min.kept", layout).of(day))
                .isEqualTo(day.targets().get(0).kept() ? 1 : 0);
        assertThat(Response.of("target.citizens-30-min.value", layout).of(day))
                .isEqualTo(day.targets().get(0).value());
        double hours = 0;
        for (int i = 0; i < layout.lanes().size(); i++) {
            String name = "lane." + layout.lanes().get(i).name() + ".officer_hours";
            hours += Response.of(name, layout).of(day);
        }
        assertThat(Response.of("port.officer_hours", layout).of(day)).isCloseTo(hours, within(1e-9));
    }

    @Test
    void figuresOfFeaturesAreResponsesByTheirKeys() {
        FigureInfo left = FigureInfo.ofPort("left", "left without being served", "per replication");
        ResultLayout more =
                new ResultLayout(layout.classes(), layout.lanes(), layout.targets(), layout.periods(), List.of(left));
        ReplicationResult tired =
                ReplicationResult.of(0, 1, 1, 1, day.classes(), day.lanes(), day.targets(), List.of(7.0), null);
        assertThat(Response.of("port.left", more).of(tired)).isEqualTo(7);
        assertThat(Response.of("port.left", more).unit()).isEqualTo("per replication");
    }

    @Test
    void shareWithinTargetIsThereOnlyWithATarget() {
        List<String> names = Response.names(layout);
        assertThat(names)
                .contains("class.citizen.share_within_target")
                .doesNotContain("class.foreigner.share_within_target")
                .doesNotHaveDuplicates();
    }

    @Test
    void anUnknownNameIsRefused() {
        assertThatThrownBy(() -> Response.of("class.citizen.wait", layout))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("class.citizen.wait");
    }
}
