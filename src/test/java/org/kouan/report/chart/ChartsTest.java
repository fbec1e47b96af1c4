package org.kouan.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.TickUnits;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.junit.jupiter.api.Test;
import org.kouan.report.Fixture;
import org.kouan.report.content.ReportInput;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ChartsTest {
    @Test
    void aRunHasAChartForEachTargetOtherClassAndLane() {
        assertThat(Charts.drawings(Fixture.day()))
                .extracting(Drawing::id)
                .containsExactly(
                        "wait-citizens-30-min",
                        "wait-trucks-2-h",
                        "class-wait-foreigner",
                        "queue-citizen-lane",
                        "queue-foreigner-lane",
                        "queue-truck-lane",
                        "queue-fast-lane",
                        "share-within-target",
                        "utilisation");
    }

    @Test
    void theWaitChartShowsMinutesByClockTimeWithItsLimit() {
        XYPlot plot = plot(Fixture.day(), "wait-citizens-30-min");

        assertThat(plot.getDomainAxis().getLabel()).isEqualTo("Arrival, Beijing time (UTC+8)");
        assertThat(plot.getRangeAxis().getLabel()).isEqualTo("Wait (minutes)");
        assertThat(plot.getDomainAxis().getRange().getLowerBound()).isEqualTo(600);
        assertThat(plot.getDomainAxis().getRange().getUpperBound()).isEqualTo(1200);
        List<Marker> markers = limits(plot);
        assertThat(markers).hasSize(1);
        assertThat(((ValueMarker) markers.get(0)).getValue()).isEqualTo(30);
        assertThat(markers.get(0).getLabel()).isEqualTo("limit 30 min");
        assertThat(plot.getRangeAxis().getRange().contains(30)).isTrue();
        assertThat(legend(plot)).containsExactly("mean", "8 days of 10", "longest of all");
    }

    @Test
    void aClassWithoutTargetHasNoLimit() {
        assertThat(limits(plot(Fixture.day(), "class-wait-foreigner"))).isEmpty();
    }

    @Test
    void oneDayHasNoBand() {
        assertThat(legend(plot(Fixture.single(), "wait-citizens-30-min"))).containsExactly("mean", "longest of all");
    }

    @Test
    void queueAndDesksShareTheirTimeAxis() {
        CombinedDomainXYPlot both = (CombinedDomainXYPlot) plot(Fixture.day(), "queue-fast-lane");

        assertThat(both.getDomainAxis().getLabel()).isEqualTo("Beijing time (UTC+8)");
        List<String> labels = new ArrayList<>();
        for (Object plot : both.getSubplots()) {
            labels.add(((XYPlot) plot).getRangeAxis().getLabel());
        }
        assertThat(labels).containsExactly("Queue (vehicles)", "Gates");
        assertThat(legend(both)).containsExactly("mean queue", "8 days of 10", "open gates, mean");
    }

    @Test
    void theShareChartShowsEachRequiredShareOnce() {
        XYPlot plot = plot(Fixture.day(), "share-within-target");

        assertThat(limits(plot))
                .extracting(Marker::getLabel)
                .containsExactlyInAnyOrder("90 % required", "100 % required");
        assertThat(legend(plot)).containsExactly("Chinese citizens", "Trucks");
    }

    @Test
    void ticksAreClockTimesAlsoPastMidnight() {
        NumberAxis axis = (NumberAxis) plot(Fixture.night(), "wait-trucks-2-h").getDomainAxis();

        assertThat(axis.getRange().getLowerBound()).isEqualTo(1200);
        assertThat(axis.getRange().getUpperBound()).isEqualTo(1680);
        TickUnits units = (TickUnits) axis.getStandardTickUnits();
        assertThat(units.getCeilingTickUnit(61).valueToString(1200)).isEqualTo("20:00");
        assertThat(units.getCeilingTickUnit(61).valueToString(1560)).isEqualTo("02:00+1");
    }

    @Test
    void foldedDaysShowTheHoursOfADay() {
        XYPlot plot = plot(Fixture.month(), "wait-citizens-30-min");

        assertThat(plot.getDomainAxis().getRange().getUpperBound()).isEqualTo(1440);
        assertThat(legend(plot)).contains("8 runs of 10");
    }

    @Test
    void picturesAreTwiceTheSizeOfDrawings() throws IOException {
        for (ChartImage chart : Charts.draw(Fixture.day())) {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(chart.png()));
            assertThat(picture.getWidth()).isEqualTo(1120);
            assertThat(picture.getRGB(1, 1)).as("white").isEqualTo(0xFFFFFFFF);
            assertThat(chart.png().length).isLessThan(150_000);
        }
    }

    @Test
    void svgIsWellFormedSmallAndCarriesTextForScreenReaders() throws Exception {
        for (ChartImage chart : Charts.draw(Fixture.spiced(" <script>&\"'"))) {
            Document svg = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(chart.svg())));
            assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
            assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                    .isEqualTo(chart.title());
            assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                    .isEqualTo(chart.description());
            assertThat(svg.getElementsByTagName("text").getLength()).isGreaterThan(8);
            assertThat(svg.getElementsByTagName("script").getLength()).isZero();
            assertThat(chart.svg()).doesNotContainPattern("[0-9]\\.[0-9]{4}").doesNotContain("NaN");
            assertThat(chart.svg().length()).isLessThan(60_000);
        }
    }

    @Test
    void drawingTwiceGivesTheSameBytes() {
        List<ChartImage> once = Charts.draw(Fixture.day());
        List<ChartImage> again = Charts.draw(Fixture.day());
        for (int i = 0; i < once.size(); i++) {
            assertThat(again.get(i).svg()).isEqualTo(once.get(i).svg());
            assertThat(again.get(i).png()).isEqualTo(once.get(i).png());
        }
    }

    private static XYPlot plot(ReportInput input, String id) {
        return Charts.drawings(input).stream()
                .filter(drawing -> drawing.id().equals(id))
                .map(drawing -> drawing.chart().getXYPlot())
                .findFirst()
                .orElseThrow();
    }

    private static List<Marker> limits(XYPlot plot) {
        List<Marker> limits = new ArrayList<>();
        Collection<?> markers = plot.getRangeMarkers(Layer.FOREGROUND);
        if (markers != null) {
            markers.forEach(marker -> limits.add((Marker) marker));
        }
        return limits;
    }

    private static List<String> legend(XYPlot plot) {
        return java.util.stream.IntStream.range(0, plot.getFixedLegendItems().getItemCount())
                .mapToObj(i -> plot.getFixedLegendItems().get(i).getLabel())
                .toList();
    }
}
