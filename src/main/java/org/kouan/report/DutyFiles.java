package org.kouan.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import org.kouan.clock.LocalClock;
import org.kouan.report.content.ReportInput;
import org.kouan.result.DutyDay;
import org.kouan.text.CsvRows;
import tools.jackson.core.JsonGenerator;

/** The officers of a day as a table and in the JSON document. */
final class DutyFiles {
    private final ReportInput input;
    private final DutyDay day;
    private final LocalClock clock;

    DutyFiles(ReportInput input, DutyDay day) {
        this.input = input;
        this.day = day;
        clock = input.scenario().clock();
    }

    /** A row for every time of an officer: first by the roster, then as it happened. */
    void csv(OutputStream out) throws IOException {
        try (CsvRows csv = new CsvRows(
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)),
                "pool",
                "team",
                "officer",
                "source",
                "from",
                "to",
                "what",
                "lane")) {
            for (DutyDay.Pool pool : day.pools()) {
                for (DutyDay.Officer officer : pool.officers()) {
                    rows(csv, pool, officer, "roster", officer.planned());
                    rows(csv, pool, officer, "replication " + day.replication(), officer.happened());
                }
            }
        }
    }

    private void rows(CsvRows csv, DutyDay.Pool pool, DutyDay.Officer officer, String source, List<DutyDay.Span> spans)
            throws IOException {
        for (DutyDay.Span span : spans) {
            csv.row(
                    pool.name(),
                    officer.team(),
                    officer.number(),
                    source,
                    time(span.fromMicros()),
                    time(span.toMicros()),
                    span.what(),
                    lane(span));
        }
    }

    /** By pool and officer. */
    void json(JsonGenerator json) {
        json.writeName("duty");
        json.writeStartObject();
        json.writeNumberProperty("replication", day.replication());
        json.writeStringProperty("from", time(day.fromMicros()));
        json.writeStringProperty("to", time(day.toMicros()));
        json.writeName("pools");
        json.writeStartObject();
        for (DutyDay.Pool pool : day.pools()) {
            json.writeName(pool.name());
            json.writeStartArray();
            for (DutyDay.Officer officer : pool.officers()) {
                json.writeStartObject();
                json.writeNumberProperty("officer", officer.number());
                json.writeStringProperty("team", officer.team());
                spans(json, "roster", officer.planned());
                spans(json, "happened", officer.happened());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void spans(JsonGenerator json, String name, List<DutyDay.Span> spans) {
        json.writeName(name);
        json.writeStartArray();
        for (DutyDay.Span span : spans) {
            json.writeStartObject();
            json.writeStringProperty("from", time(span.fromMicros()));
            json.writeStringProperty("to", time(span.toMicros()));
            json.writeStringProperty("what", span.what());
            if (span.lane() >= 0) {
                json.writeStringProperty("lane", lane(span));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private String lane(DutyDay.Span span) {
        return span.lane() < 0
                ? ""
                : input.summary().layout().lanes().get(span.lane()).name();
    }

    /** By the port's clock to the second, with its offset. */
    private String time(long micros) {
        ZoneOffset offset = clock.offset(micros);
        return clock.dateTime(micros).withNano(0).atOffset(offset).toString();
    }
}
