package org.kouan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kouan.report.content.SteadyStateInput;
import org.kouan.result.Comparison.Metric;
import org.kouan.result.SteadyState;
import org.kouan.result.TheoryCheck;
import org.kouan.result.Verdict;
import org.kouan.stats.BatchMeans;
import org.kouan.stats.Interval;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A steady-state study and theory beside simulation, as text and documents, held to numbers written by hand. */
class StudiesByHandTest {
    private static final String[] BOUNDS = {"value", "low", "high"};

    private static SteadyStateInput steadyState() {
        SteadyState state = new SteadyState(
                900,
                30,
                true,
                Optional.of(new SteadyState.Memory("desks", "Desks", 0.875, 3.256)),
                0.9,
                List.of(
                        figure("wait", "Mean wait", "min", false, batches(4.5, 5, 6, 16, 54, 0.125, true)),
                        figure("kept", "In time", "1", true, batches(0.9, 0.92, 0.95, 32, 1, -0.25, true)),
                        figure("queue", "Mean queue", "units", false, batches(0.25, 0.5, 1.5, 20, 40, 0.5, false)),
                        figure(
                                "open",
                                "Without bounds",
                                "min",
                                false,
                                batches(Double.NaN, 7, Double.NaN, 1, 9, 0, true))),
                List.of("A note of the state."));
        return new SteadyStateInput(
                HandMadeDay.input().scenario(),
                List.of(),
                state,
                7,
                HandMadeDay.input().program(),
                "./kouan run hand.yaml --steady-state",
                "name: hand\n",
                false);
    }

    private static SteadyState.Figure figure(
            String key, String label, String unit, boolean judged, BatchMeans batches) {
        return new SteadyState.Figure(new Metric(key, label, unit, true), batches, Verdict.MET, judged);
    }

    private static BatchMeans batches(
            double low, double value, double high, int count, int length, double correlation, boolean longEnough) {
        return new BatchMeans(new Interval(low, value, high), count, length, correlation, longEnough);
    }

    /** 200 memories of 3.256 days are 651.2 days; 870 are there after the warm-up, but one figure has too few batches. */
    @Test
    void theTextOfASteadyState() {
        assertThat(text(out -> SteadyStateText.print(steadyState(), out, 120))).isEqualTo("""
                        hand
                        Steady state from one run of 900 days, seed 7, Kouan 0.1.0
                        Warm-up: 30 days cut off (MSER-5). Intervals at 90 % confidence, from batches of days.
                        Longest memory of a queue: Desks, about 3.26 days at 87.5 % busy; wanted are 652 days after the warm-up.

                        Mean wait: 5.00 min (between 4.50 and 6.00)
                          16 batches of 54 days, correlation of neighbours 0.12
                        In time: 92.0 % (between 90.0 and 95.0 %): met
                          32 batches of 1 day, correlation of neighbours -0.25
                        Mean queue: 0.500 (between 0.250 and 1.500)
                          20 batches of 40 days, correlation of neighbours 0.50: TOO SHORT A RUN
                        Without bounds: 7.00 min
                          1 batches of 9 days, correlation of neighbours 0.00

                        A note of the state.
                        """);
    }

    @Test
    void theDocumentOfASteadyState() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SteadyStateJson.write(steadyState(), bytes);
        JsonNode document = JsonMapper.shared().readTree(bytes.toString(StandardCharsets.UTF_8));

        assertThat(values(document, "seed", "days", "warm_up_days", "confidence", "long_enough", "interrupted"))
                .containsExactly("7", "900", "30", "0.9", "false", "false");
        assertThat(values(document.at("/slowest_lane"), "lane", "utilisation", "memory_days", "days_wanted"))
                .containsExactly("desks", "0.875", "3.256", "652");
        assertThat(IntStream.range(0, 4)
                        .mapToObj(i -> String.join(
                                " ",
                                values(
                                        document.at("/figures/" + i),
                                        "key",
                                        "unit",
                                        "value",
                                        "low",
                                        "high",
                                        "verdict",
                                        "batches",
                                        "batch_days",
                                        "correlation",
                                        "long_enough"))))
                .containsExactly(
                        "wait min 5 4.5 6 null 16 54 0.125 true",
                        "kept 1 0.92 0.9 0.95 met 32 1 -0.25 true",
                        "queue units 0.5 0.25 1.5 null 20 40 0.5 false",
                        "open min 7 null null null 1 9 0 true");
    }

    private static TheoryCheck theory() {
        return new TheoryCheck(
                40,
                7,
                0.99,
                List.of(new TheoryCheck.Station(
                        "hall",
                        "Hall",
                        List.of("desks", "gates"),
                        "two desks",
                        List.of(
                                new TheoryCheck.Model(
                                        "M/M/c",
                                        "what an even day shows.",
                                        true,
                                        "",
                                        List.of(
                                                new TheoryCheck.Figure(
                                                        "mean wait", "min", 9.994, new Interval(8, 9, 10.5)),
                                                new TheoryCheck.Figure("wait", "1", 0.25, new Interval(0.2, 0.3, 0.4)),
                                                new TheoryCheck.Figure(
                                                        "queue",
                                                        "units",
                                                        3.5,
                                                        new Interval(Double.NaN, 4, Double.NaN)))),
                                new TheoryCheck.Model(
                                        "Fluid", "what overload makes.", false, "nobody serves.", List.of())),
                        List.of("Shifts change."))));
    }

    @Test
    void theTextOfTheory() {
        assertThat(text(out -> TheoryText.print(theory(), out, 100)).replaceAll(" +", " "))
                .isEqualTo("""
                        Theory beside simulation (40 replications, seed 7, bounds at 99 %; ~ for approximations)

                        Hall (desks, gates): two desks
                         theory simulated low to high
                        M/M/c: mean wait 9.99 min 9.00 min 8.00 to 10.5 min
                        M/M/c: wait 25.0 % 30.0 % 20.0 to 40.0 %
                        M/M/c: queue 3.5 4
                        ~ Fluid says nothing: nobody serves.
                        What they assume and the scenario is not:
                        - Shifts change.

                        What the formulas say:
                        - M/M/c: what an even day shows.
                        - Fluid: what overload makes.
                        """);
        assertThat(text(out -> TheoryText.print(new TheoryCheck(40, 7, 0.99, List.of()), out, 100)))
                .endsWith("  no stage that a formula comes near\n");
    }

    @Test
    void theDocumentOfTheory() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CheckJson.write(
                HandMadeDay.input().scenario(),
                List.of(),
                Map.of("more", List.of("A sentence.")),
                "0.1.0",
                theory(),
                false,
                bytes);
        JsonNode document = JsonMapper.shared().readTree(bytes.toString(StandardCharsets.UTF_8));

        assertThat(values(document, "scenario", "version", "valid", "interrupted", "variants/more/0"))
                .containsExactly("hand", "0.1.0", "true", "false", "A sentence.");
        assertThat(values(document.at("/theory"), "replications", "seed", "confidence"))
                .containsExactly("40", "7", "0.99");
        JsonNode station = document.at("/theory/stations/0");
        assertThat(values(station, "stage", "label", "lanes/0", "lanes/1", "about", "differs/0"))
                .containsExactly("hall", "Hall", "desks", "gates", "two desks", "Shifts change.");
        assertThat(values(station.at("/models/0"), "name", "meaning", "exact", "not_defined"))
                .containsExactly("M/M/c", "what an even day shows.", "true", "null");
        assertThat(values(station.at("/models/1"), "name", "exact", "not_defined"))
                .containsExactly("Fluid", "false", "nobody serves.");
        JsonNode figures = station.at("/models/0/figures");
        assertThat(values(figures.at("/0"), "name", "unit", "theory")).containsExactly("mean wait", "min", "9.994");
        assertThat(values(figures.at("/0/simulated"), BOUNDS)).containsExactly("9", "8", "10.5");
        assertThat(values(figures.at("/1/simulated"), BOUNDS)).containsExactly("0.3", "0.2", "0.4");
        assertThat(values(figures.at("/2/simulated"), BOUNDS)).containsExactly("4", "null", "null");
    }

    private static List<String> values(JsonNode object, String... keys) {
        return List.of(keys).stream()
                .map(key -> object.at("/" + key))
                .map(value -> value.isNumber() && value.asDouble() == Math.rint(value.asDouble())
                        ? Long.toString((long) value.asDouble())
                        : value.isNull() ? "null" : value.asString("missing"))
                .toList();
    }

    private static String text(Consumer<PrintStream> print) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        print.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
