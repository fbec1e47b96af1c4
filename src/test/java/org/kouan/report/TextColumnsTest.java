package org.kouan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every column of the tables of the text, and every figure of run.json, held to numbers written by hand ({@link HandMadeDay}). */
class TextColumnsTest {
    /** Figures of a class go by the place in the hundred of the class, see {@link HandMadeDay}. */
    private static final List<String> OF_CLASS = List.of(
            "arrived",
            "served",
            "unfinished",
            "wait_minutes/mean",
            "wait_minutes/p50",
            "wait_minutes/p90",
            "wait_minutes/p95",
            "wait_minutes/p99",
            "wait_minutes/max",
            "wait_minutes/day_max",
            "share_within_target",
            "excess_minutes",
            "time_in_port_minutes",
            "wait_minutes/served_mean");

    private static final List<String> OF_LANE = List.of(
            "started",
            "wait_minutes/mean",
            "utilisation",
            "queue_mean",
            "queue_max",
            "queue_day_max",
            "paid_hours",
            "officer_hours",
            "overtime_hours");

    @Test
    void classesLanesAndFigures() {
        assertThat(lines())
                .containsSubsequence(
                        "arrived unfinished mean P95 P99 max in time",
                        "Locals 101 103 104.0 107.0 108.0 109.0 11,100.0 %",
                        "Visitors 201 203 204.0 207.0 208.0 209.0 21,100.0 %",
                        "Trucks 301 303 304.0 307.0 308.0 309.0 31,100.0 %",
                        "checked wait busy queue longest paid at desks overtime",
                        "Desks 401 402.0 40,300.0 % 404 405 407.0 408.0 409.0",
                        "Gates 501 502.0 50,300.0 % 504 505 507.0 508.0 509.0",
                        "mean low to high least most",
                        "Gates: gave up 2.2 2 to 2.8 1.5 3.5",
                        "Longest response, minutes 7.2 7.0 to 7.8 6.5 8.5");
    }

    @Test
    void theWorstPeriodOfATarget() {
        assertThat(String.join(" ", lines()))
                .contains(
                        "Worst for arrivals from 10:15 to 10:30: 80.0 % over the limit, mean wait 36.0 min, longest 62.0"
                                + " min; 4 waiting at Desks, 3 desks open.");
    }

    @Test
    void figuresOfTheDocument() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonReport.write(HandMadeDay.input(), bytes);
        JsonNode run = JsonMapper.shared().readTree(bytes.toString(StandardCharsets.UTF_8));

        figures(run, "/classes/local", OF_CLASS, 100);
        figures(run, "/classes/visitor", OF_CLASS, 200);
        figures(run, "/classes/truck", OF_CLASS, 300);
        figures(run, "/lanes/desks", OF_LANE, 400);
        figures(run, "/lanes/gates", OF_LANE, 500);
        assertThat(numbers(run, "/targets/0", "value", "low", "high", "required", "limit_minutes", "more_replications"))
                .containsExactly(0.62, 0.61, 0.63, 0.9, 30.0, 17.0);
        assertThat(numbers(run, "/targets/0/day_probability", "value", "low", "high", "required"))
                .containsExactly(0.72, 0.71, 0.73, 0.8);
        assertThat(run.at("/targets/0/measure_verdict").asString()).isEqualTo("missed");
        assertThat(run.at("/targets/0/day_probability/verdict").asString()).isEqualTo("undecided");
        assertThat(numbers(run, "/figures/0", "mean", "low", "high", "min", "max", "replications"))
                .containsExactly(2.25, 2.0, 2.75, 1.5, 3.5, 2.0);
        assertThat(numbers(run, "/figures/1", "mean", "low", "high", "min", "max", "replications"))
                .containsExactly(7.25, 7.0, 7.75, 6.5, 8.5, 1.0);
        assertThat(run.at("/hours/paid").asDouble()).as("407 and 507 hours").isEqualTo(914);
        assertThat(run.at("/hours/at_desks").asDouble()).as("408 and 508 hours").isEqualTo(916);
    }

    /** The value stands at its path, its bounds 1/4 below and 1/2 above it. */
    private static void figures(JsonNode run, String of, List<String> paths, int hundred) {
        for (int i = 0; i < paths.size(); i++) {
            String path = paths.get(i);
            int slash = path.lastIndexOf('/');
            String object = of + (slash < 0 ? "" : "/" + path.substring(0, slash));
            String key = path.substring(slash + 1);
            assertThat(numbers(run, object, key, "low/" + key, "high/" + key))
                    .as(of + "/" + path)
                    .containsExactly(hundred + i + 1.0, hundred + i + 0.75, hundred + i + 1.5);
        }
    }

    private static List<Double> numbers(JsonNode run, String object, String... keys) {
        return List.of(keys).stream()
                .map(key -> run.at(object + "/" + key).asDouble(Double.NaN))
                .toList();
    }

    private static List<String> lines() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TextReport.print(HandMadeDay.input(), new PrintStream(bytes, true, StandardCharsets.UTF_8), 120);
        return bytes.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.strip().replaceAll(" +", " "))
                .toList();
    }
}
