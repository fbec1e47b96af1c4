package org.kouan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kouan.report.html.ComparisonPage;
import org.kouan.report.html.ComparisonPage.DifferenceView;
import org.kouan.report.html.ComparisonPage.FigureView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A comparison in every form, held to numbers written by hand ({@link HandMadeComparison}). */
class ComparisonByHandTest {
    @Test
    void theText() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ComparisonText.print(HandMadeComparison.input(), new PrintStream(bytes, true, StandardCharsets.UTF_8), 120);

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        A now: As it is [limit missed]
                        B more: One desk more [limit met]
                        C fewer: One desk fewer [limit undecided]
                        40 days each on common random numbers, seed 7, Kouan 0.1.0

                        Selected by local.wait_minutes.mean: B more.
                          A 11.0 min a day, out after 25 days
                          B 3.5 min a day, selected after 31 days
                          C 15.0 min a day, out after 22 days
                          Procedure KN (Kim and Nelson 2001): with probability at least 90 % the selected scenario is the best, or within 0.5
                          min of it; for figures of a day that are normally distributed, which means and shares of many travellers nearly are.
                          First stage: 20 days each.

                        Mean wait, Locals: A 11.0 min, B 3.5 min, C 15.0 min
                          B - A = -7.5 min (between -9.0 and -6.0): B is better than A.
                            B is better on 35 days (probability 87.5 %, between 77.5 and 97.5 %), worse on 2. Pairing is worth 4.00 times as
                            many independent days.
                          C - A = +4.0 min (between -1.0 and +9.0): no difference shown between A and C.
                            C is better on 12 days (probability 30.0 %, between 20.0 and 40.0 %), worse on 24. Pairing is worth 0.50 times as
                            many independent days.
                          C - B = +11.5 min (between +9.5 and +15.5): C is worse than B.
                            C is better on 1 day (probability 2.5 %, between 0 and 12.5 %), worse on 38. Pairing is worth more than 100 times as
                            many independent days: the difference hardly varies.

                        In time: A 80.0 %, B 90.0 %, C 70.0 %
                          B - A = +10.0 points (between +5.0 and +16.0): B is better than A.
                            B is better on 30 days (probability 75.0 %, between 65.0 and 85.0 %), worse on 5.
                          C - A = -10.0 points (between -20.0 and -0.50): C is worse than A.
                            C is better on 3 days (probability 7.5 %, between 0 and 17.5 %), worse on 20. Pairing is worth 12 times as many
                            independent days.
                          C - B = -20.0 points (between -30.0 and -10.0): C is worse than B.
                            C is better on 0 days (probability 0 %, between 0 and 10.0 %), worse on 40. The difference is the same on every day.

                        Paid hours: 64.0 h in each, the same on every day.

                        The 3 differences of a figure hold together with 95 % confidence: each is at 98.3 % (Bonferroni). Figures are not
                        counted together.
                        A note on what is left out.
                        A note of the command.
                        """);
    }

    @Test
    void figuresOfTheDocument() throws IOException {
        JsonNode document = document();

        assertThat(numbers(document, "", "seed", "replications", "confidence", "difference_confidence"))
                .containsExactly(7.0, 40.0, 0.95, 0.9833);
        assertThat(texts(document, "/scenarios", 3, "name", "verdicts/limit", "effective_scenario"))
                .containsExactly("now missed name: now\n", "more met name: more\n", "fewer undecided name: fewer\n");
        assertThat(texts(document, "/figures", 3, "key", "label", "unit", "more_is_better", "replications"))
                .containsExactly(
                        "local.wait_minutes.mean Mean wait, Locals min false 39",
                        "limit.share In time 1 true 40",
                        "paid_hours Paid hours h false 40");
        assertThat(texts(document, "/figures/0/values", 3, "value", "low", "high"))
                .containsExactly("11 10 13", "3.5 3 4", "15 12 19");
        assertThat(differences(document, 0))
                .containsExactly(
                        "now more -7.5 -9 -6 better 35 2 0.875 0.775 0.975 4",
                        "now fewer 4 -1 9 neither 12 24 0.3 0.2 0.4 0.5",
                        "more fewer 11.5 9.5 15.5 worse 1 38 0.025 0 0.125 250");
        assertThat(differences(document, 1))
                .containsExactly(
                        "now more 0.1 0.05 0.16 better 30 5 0.75 0.65 0.85 null",
                        "now fewer -0.1 -0.2 -0.005 worse 3 20 0.075 0 0.175 12",
                        "more fewer -0.2 -0.3 -0.1 worse 0 40 0 0 0.1 null");
        assertThat(document.at("/notes").size()).isEqualTo(2);
    }

    /** Periods without a difference are left out. */
    @Test
    void differencesByPeriodOfTheDocument() throws IOException {
        JsonNode courses = document().at("/wait_difference_by_period");
        List<String> told = new ArrayList<>();
        for (int i = 0; i < courses.size(); i++) {
            String of = String.join("", texts(courses.get(i), "", "class", "from", "to"));
            told.add(of + ": "
                    + String.join(
                            ", ",
                            texts(
                                    courses.get(i),
                                    "/periods",
                                    courses.get(i).at("/periods").size(),
                                    "start",
                                    "start_minute",
                                    "value",
                                    "low",
                                    "high")));
        }

        assertThat(told)
                .containsExactly(
                        "local now more: 10:00 600 -1 -2 0.5, 10:15 615 -12 -15 -9, 10:30 630 0 0 0",
                        "visitor now more: 10:45 645 -0.5 -1 0.25",
                        "truck now more: 11:00 660 0 0 0",
                        "local now fewer: 10:00 600 3 1 5, 10:30 630 4 2 7",
                        "visitor now fewer: 11:45 705 20 10 40",
                        "local more fewer: 10:15 615 9 8 11",
                        "visitor more fewer: 11:45 705 25 5 45");
    }

    @Test
    void theSelectionOfTheDocument() throws IOException {
        JsonNode document = document();

        assertThat(texts(document, "/selection", "best", "decided", "indifference", "confidence", "first_stage"))
                .containsExactly("more true 0.5 0.9 20");
        assertThat(texts(document, "/selection/candidates", 3, "name", "replications", "mean", "out"))
                .containsExactly("now 25 11 true", "more 31 3.5 false", "fewer 22 15 true");
    }

    @Test
    void thePage() {
        List<FigureView> figures = new ComparisonPage(HandMadeComparison.input(), List.of()).figures();

        assertThat(figures).extracting(FigureView::label).containsExactly("Mean wait, Locals", "In time", "Paid hours");
        assertThat(figures.get(0).values()).containsExactly("11.0 min", "3.5 min", "15.0 min");
        assertThat(figures.get(0).differences())
                .extracting(DifferenceView::looks)
                .containsExactly("met", "", "missed");
        assertThat(figures.get(1).differences())
                .extracting(DifferenceView::looks)
                .containsExactly("met", "missed", "missed");
        assertThat(figures.get(0).same()).isEmpty();
        assertThat(figures.get(2).same()).isEqualTo("the same on every day");
        assertThat(figures.get(2).differences().get(0).days()).isEmpty();
    }

    private static List<String> differences(JsonNode document, int figure) {
        return texts(
                document,
                "/figures/" + figure + "/differences",
                3,
                "from",
                "to",
                "value",
                "low",
                "high",
                "shown",
                "better",
                "worse",
                "probability_better/value",
                "probability_better/low",
                "probability_better/high",
                "variance_reduction");
    }

    private static List<String> texts(JsonNode document, String array, int count, String... keys) {
        return IntStream.range(0, count)
                .mapToObj(index -> texts(document, array + "/" + index, keys).get(0))
                .toList();
    }

    private static List<String> texts(JsonNode document, String object, String... keys) {
        List<String> texts = new ArrayList<>();
        for (String key : keys) {
            JsonNode value = document.at(object + "/" + key);
            texts.add(
                    value.isNumber() && value.asDouble() == Math.rint(value.asDouble())
                            ? Long.toString((long) value.asDouble())
                            : value.isNull() ? "null" : value.asString());
        }
        return List.of(String.join(" ", texts));
    }

    private static List<Double> numbers(JsonNode document, String object, String... keys) {
        return List.of(keys).stream()
                .map(key -> document.at(object + "/" + key).asDouble(Double.NaN))
                .toList();
    }

    private static JsonNode document() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ComparisonJson.write(HandMadeComparison.input(), bytes);
        return JsonMapper.shared().readTree(bytes.toString(StandardCharsets.UTF_8));
    }
}
