package org.kouan.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kouan.report.Fixture;
import org.kouan.report.chart.Charts;
import org.kouan.report.content.ReportInput;

class HtmlReportTest {
    private static String day;

    @BeforeAll
    static void writeOnce() throws IOException {
        day = page(Fixture.day());
    }

    @Test
    void theVerdictComesFirst() {
        String page = day;

        int verdict = page.indexOf("1 of 2 targets is missed.</p>");
        assertThat(verdict).isPositive();
        assertThat(page.indexOf("<h2")).isGreaterThan(verdict);
        assertThat(page.indexOf("<svg")).isGreaterThan(verdict);
        assertThat(page)
                .contains("On 87 of 200 days (43.5\u00a0%, between 36.5 and 50.7\u00a0%) all Chinese citizens queued at"
                        + " most 30 minutes; 95\u00a0% of days are required.")
                .contains("Assumed: no source was found (1)")
                .contains("./kouan run scenarios/fixture.yaml --seed 20230220 --replications 200")
                .contains("Checks performed: 100 %")
                .contains("# the rest of the scenario");
    }

    @Test
    void textOfAScenarioIsNeverMarkup() throws IOException {
        String page = page(Fixture.spiced("<script>alert(1)</script><img src=x onerror=y>\"'&amp;</style>-->"));

        assertThat(page)
                .doesNotContain("<script")
                .doesNotContain("<img")
                .contains("<h1>Fixture road port, first day&lt;script&gt;alert(1)&lt;/script&gt;&lt;img")
                .contains("&amp;amp;");
        assertThat(page.split("</style>", -1)).hasSize(2);
    }

    @Test
    void thePageNeedsNothingFromOutside() {
        String page = day;

        assertThat(page)
                .contains("default-src 'none'; style-src 'unsafe-inline'; img-src data:")
                .contains("<html lang=\"en\">")
                .contains("name=\"viewport\"")
                .doesNotContain("<script")
                .doesNotContain("<link")
                .doesNotContain(" src=")
                .doesNotContain("@import");
        List<String> addresses = found(page, "(https?://[^\"' <]+)");
        assertThat(addresses).allMatch(address -> address.startsWith("http://www.w3.org/"));
    }

    @Test
    void idsAreUniqueAndEveryReferenceHasItsTarget() {
        String page = day;

        List<String> ids = found(page, " id=\"([^\"]*)\"");
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(20);
        assertThat(ids).containsAll(found(page, "url\\(#([^)]*)\\)"));
        for (String names : found(page, "aria-labelledby=\"([^\"]*)\"")) {
            assertThat(ids).contains(names.split(" "));
        }
    }

    @Test
    void withoutChartsThePageStillHasAllFigures() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        HtmlReport.write(Fixture.day().withNote("Charts were not drawn."), List.of(), bytes);
        String page = bytes.toString(StandardCharsets.UTF_8);

        assertThat(page)
                .doesNotContain("<svg")
                .doesNotContain("<figure>")
                .contains("Charts were not drawn.")
                .contains("95 % wait at most")
                .contains("<th scope=\"col\">11:00</th>");
    }

    @Test
    void everyShapeOfRunHasAPageWithoutNaN() throws IOException {
        for (ReportInput input : List.of(Fixture.night(), Fixture.month(), Fixture.single())) {
            assertThat(page(input)).doesNotContain("NaN").doesNotContain("null").endsWith("</html>\n");
        }
    }

    @Test
    void aRunOfManyDaysIsCalledARunAndTheDayItBeginsInCounts() throws IOException {
        assertThat(page(Fixture.monthFromTheMorning()))
                .contains("30 days from 20 February 2023")
                .contains("longest wait of a run")
                .contains("longest queue of a run")
                .doesNotContain("of a day");
        assertThat(page(Fixture.month())).contains("30 days from 20 February 2023");
        assertThat(day).contains("longest wait of a day");
    }

    @Test
    void writingTwiceGivesTheSameBytes() throws IOException {
        assertThat(page(Fixture.day())).isEqualTo(day);
    }

    private static List<String> found(String page, String pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String page(ReportInput input) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        HtmlReport.write(input, Charts.draw(input), bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
