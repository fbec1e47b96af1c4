package org.kouan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The officers of a day in the table and the document, held to {@link HandMadeDuty}; times are cut to the second. */
class DutyByHandTest {
    @Test
    void theTable() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new DutyFiles(HandMadeDuty.input(), HandMadeDuty.input().duty().orElseThrow()).csv(bytes);

        assertThat(bytes.toString(StandardCharsets.UTF_8)
                        .replace("2024-06-03T", "")
                        .replace("+08:00", "")
                        .split("\n"))
                .containsExactly(
                        "pool,team,officer,source,from,to,what,lane",
                        "border,early,1,roster,10:00,11:00,duty,",
                        "border,early,1,roster,10:30,10:40,on-break,",
                        "border,early,1,replication 3,10:00,10:31:30,at-desk,desks",
                        "border,early,1,replication 3,10:31:30,10:40,on-break,",
                        "border,early,1,replication 3,10:40,10:45,walking,gates",
                        "border,early,1,replication 3,10:45,11:00,at-desk,gates",
                        "border,late,2,roster,11:00,12:00,duty,",
                        "border,late,2,replication 3,11:00,12:00,standing-by,");
    }

    @Test
    void theDocument() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonReport.write(HandMadeDuty.input(), bytes);
        JsonNode duty = JsonMapper.shared()
                .readTree(bytes.toString(StandardCharsets.UTF_8))
                .at("/duty");

        assertThat(duty.at("/replication").asInt()).isEqualTo(3);
        assertThat(duty.at("/from").asString()).isEqualTo("2024-06-03T10:00+08:00");
        assertThat(duty.at("/to").asString()).isEqualTo("2024-06-03T12:00+08:00");
        JsonNode early = duty.at("/pools/border/0");
        assertThat(early.at("/officer").asInt()).isEqualTo(1);
        assertThat(early.at("/team").asString()).isEqualTo("early");
        assertThat(spans(early.at("/roster"))).containsExactly("10:00 11:00 duty -", "10:30 10:40 on-break -");
        assertThat(spans(early.at("/happened")))
                .containsExactly(
                        "10:00 10:31:30 at-desk desks",
                        "10:31:30 10:40 on-break -",
                        "10:40 10:45 walking gates",
                        "10:45 11:00 at-desk gates");
        assertThat(duty.at("/pools/border/1/officer").asInt()).isEqualTo(2);
        assertThat(spans(duty.at("/pools/border/1/happened"))).containsExactly("11:00 12:00 standing-by -");
    }

    private static List<String> spans(JsonNode spans) {
        List<String> told = new ArrayList<>();
        for (JsonNode span : spans) {
            told.add(time(span.at("/from")) + " " + time(span.at("/to")) + " "
                    + span.at("/what").asString() + " " + span.at("/lane").asString("-"));
        }
        return told;
    }

    private static String time(JsonNode time) {
        return time.asString().replace("2024-06-03T", "").replace("+08:00", "");
    }
}
