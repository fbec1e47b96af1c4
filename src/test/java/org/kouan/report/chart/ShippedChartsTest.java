package org.kouan.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.junit.jupiter.api.Test;
import org.kouan.experiment.Experiment;
import org.kouan.experiment.Outcome;
import org.kouan.experiment.Programs;
import org.kouan.experiment.Progress;
import org.kouan.experiment.Replications;
import org.kouan.experiment.ScenarioFiles;
import org.kouan.report.content.ReportInput;
import org.kouan.report.content.ReportInput.Timings;
import org.kouan.report.html.HtmlReport;
import org.kouan.scenario.yaml.Overrides;
import org.kouan.scenario.yaml.ReadScenario;

/** What made pictures of shipped scenarios hard to read once. */
class ShippedChartsTest {
    @Test
    void theEmergencyPassageHasPatients() throws IOException {
        CombinedDomainXYPlot both = (CombinedDomainXYPlot) plot(run("karasu-plateau", 2), "queue-passage");

        assertThat(both.getSubplots().get(0).getRangeAxis().getLabel()).isEqualTo("Queue (patients)");
    }

    @Test
    void aLongestWaitOfDaysDoesNotPressTheMeanToTheGround() throws IOException {
        XYPlot plot = plot(run("khunjerab-season-peak", 2), "wait-citizens-30-min");

        List<String> legend = IntStream.range(0, plot.getFixedLegendItems().getItemCount())
                .mapToObj(item -> plot.getFixedLegendItems().get(item).getLabel())
                .toList();
        assertThat(legend).hasSize(3);
        assertThat(legend.get(2)).matches("longest of all, not drawn: [0-9.,]+ min");
        assertThat(highest(plot)).isGreaterThan(0.3);
    }

    @Test
    void theNameOfALimitKeepsClearOfTheMean() throws IOException {
        XYPlot plot = plot(run("horgos-icbc-holiday", 2), "wait-citizens-30-min");

        Marker limit = plot.getRangeMarkers(Layer.FOREGROUND).iterator().next();
        assertThat(limit.getLabelAnchor())
                .as("below, since the mean lies above")
                .isEqualTo(RectangleAnchor.BOTTOM_RIGHT);
    }

    @Test
    void theHoursOfALongDayStandBelowEachOther() throws IOException {
        ReportInput input = run("urumqi-arrivals-wave", 2);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        HtmlReport.write(input, List.of(), bytes);
        String page = bytes.toString(StandardCharsets.UTF_8);

        assertThat(page.split("<th scope=\"col\">Arrival from</th>", -1)).hasSizeGreaterThan(2);
        assertThat(page)
                .contains("14 November 2025, 04:00 to 04:00 of the next day")
                .doesNotContain("<th scope=\"col\">04:00</th>");
    }

    /** How high the highest mean reaches, as a share of the axis. */
    private static double highest(XYPlot plot) {
        ValueAxis axis = plot.getRangeAxis();
        double highest = 0;
        for (int series = 0; series < plot.getDataset().getSeriesCount(); series++) {
            for (int item = 0; item < plot.getDataset().getItemCount(series); item++) {
                highest = Math.max(highest, plot.getDataset().getYValue(series, item));
            }
        }
        return highest / axis.getRange().getUpperBound();
    }

    private static XYPlot plot(ReportInput input, String id) {
        return Charts.drawings(input).stream()
                .filter(drawing -> drawing.id().equals(id))
                .map(drawing -> drawing.chart().getXYPlot())
                .findFirst()
                .orElseThrow();
    }

    private static ReportInput run(String scenario, int replications) throws IOException {
        ReadScenario read = ScenarioFiles.read(Path.of("scenarios", scenario + ".yaml"), Overrides.NONE);
        Outcome outcome = new Experiment(
                        Replications.of(read.scenario(), 1, 2),
                        read.scenario().run().confidence(),
                        Progress.NONE)
                .run(replications);
        return new ReportInput(
                read.scenario(),
                outcome.summary(),
                outcome.result(),
                1,
                Programs.of(read.scenario()),
                "",
                read.effectiveYaml(),
                Timings.NONE,
                outcome.interrupted(),
                outcome.notes());
    }
}
