package org.kouan.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kouan.report.content.ReportInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {
    @Test
    void everyShapeOfRunFollowsTheSchema() throws IOException {
        Schema schema = schema();
        for (ReportInput input : List.of(
                Fixture.day(), Fixture.night(), Fixture.month(), Fixture.single(), Fixture.spiced(" \"<\u0007&\\"))) {
            assertThat(schema.validate(json(input), InputFormat.JSON)).isEmpty();
        }
    }

    @Test
    void theSchemaRejectsWhatTheDocumentNeverSays() throws IOException {
        Schema schema = schema();
        String document = json(Fixture.day());
        for (String[] change : new String[][] {
            {"\"verdict\": \"missed\"", "\"verdict\": \"MISSED\""},
            {"\"value\": 0.435,", "\"value\": 1.435,"},
            {"\"p95\": 27.5,", "\"p95\": \"27.5\","},
            {"\"events\": 1019900,", ""},
            {"\"seed\": 20230220,", "\"seed\": 20230220, \"sead\": 1,"},
        }) {
            assertThat(document).contains(change[0]);
            assertThat(schema.validate(document.replace(change[0], change[1]), InputFormat.JSON))
                    .as(change[1])
                    .isNotEmpty();
        }
    }

    @Test
    void figuresStandAtTheirPaths() throws IOException {
        JsonNode run = JsonMapper.shared().readTree(json(Fixture.day()));

        assertThat(run.at("/scenario").asString()).isEqualTo("fixture");
        assertThat(run.at("/seed").asLong()).isEqualTo(20230220);
        assertThat(run.at("/replications").asInt()).isEqualTo(200);
        assertThat(run.at("/verdict").asString()).isEqualTo("missed");
        assertThat(run.at("/confidence").asDouble()).isEqualTo(0.95);
        assertThat(run.at("/run/date").asString()).isEqualTo("2023-02-20");
        assertThat(run.at("/run/until").asString()).isEqualTo("24:00");
        assertThat(run.at("/targets/0/name").asString()).isEqualTo("citizens-30-min");
        assertThat(run.at("/targets/0/day_probability/high").asDouble()).isEqualTo(0.5067);
        assertThat(run.at("/targets/0/day_probability/required").asDouble()).isEqualTo(0.95);
        assertThat(run.at("/targets/1/verdict").asString()).isEqualTo("undecided");
        assertThat(run.at("/targets/1/more_replications").asInt()).isEqualTo(140);
        assertThat(run.at("/targets/1/limit_minutes").asInt()).isEqualTo(120);
        assertThat(run.at("/classes/citizen/wait_minutes/p95").asDouble()).isEqualTo(27.5);
        assertThat(run.at("/classes/citizen/wait_minutes/low/p95").asDouble()).isEqualTo(26.8);
        assertThat(run.at("/classes/citizen/wait_minutes/high/p95").asDouble()).isEqualTo(28.9);
        assertThat(run.at("/classes/citizen/wait_minutes/high/max").isNull()).isTrue();
        assertThat(run.at("/classes/citizen/low/arrived").asDouble()).isEqualTo(1222);
        assertThat(run.at("/classes/foreigner/share_within_target").isNull()).isTrue();
        assertThat(run.at("/lanes/fast-lane/officer_hours").asDouble()).isEqualTo(0.735);
        assertThat(run.at("/lanes/truck-lane/queue_max").asInt()).isEqualTo(44);
        assertThat(run.at("/figures/0/of").asString()).isEqualTo("fast-lane");
        assertThat(run.at("/figures/1/replications").asInt()).isEqualTo(100);
        assertThat(run.at("/evidence/0/status").asString()).isEqualTo("assumed");
        assertThat(run.at("/seconds/total").isNull()).isTrue();
        assertThat(run.at("/travellers").asLong()).isEqualTo(Fixture.day().units());
    }

    @Test
    void numbersKeepNineDigits() throws IOException {
        assertThat(json(Fixture.day()))
                .contains("\"arrived\": 411.123457,")
                .contains("\"share_within_target\": 0.904512346,");
    }

    @Test
    void theStreamStaysOpenForWhoeverOwnsIt() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };
        JsonReport.write(Fixture.day(), bytes);
        assertThat(bytes.toString(StandardCharsets.UTF_8)).startsWith("{").endsWith("}\n");
    }

    private static Schema schema() throws IOException {
        try (InputStream in = JsonReport.class.getResourceAsStream("run.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String json(ReportInput input) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonReport.write(input, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
