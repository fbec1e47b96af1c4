package org.kouan.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.kouan.report.content.ByDate;
import org.kouan.report.content.DateMetric;
import org.kouan.report.content.DateSpan;
import org.kouan.report.content.Numbers;
import org.kouan.result.FigureInfo;
import org.kouan.result.RunResult;
import org.kouan.text.CsvRows;
import tools.jackson.core.JsonGenerator;

/** A run by date for machines: every date, however many there are. */
final class DateFiles {
    /** Columns in CSV. */
    static final String[] COLUMNS = {"date", "subject", "of", "key", "unit", "value"};

    private final ByDate run;
    private final List<DateSpan> dates;
    private final List<FigureInfo> figures;

    DateFiles(RunResult result) {
        run = new ByDate(result);
        dates = DateSpan.dates(run.dates());
        figures = run.layout().dateFigures();
    }

    /** Whether there is more to say than in the results of the run. */
    boolean several() {
        return run.dates().several();
    }

    /** A figure of a date a row. */
    void csv(CsvRows csv) throws IOException {
        for (DateSpan span : dates) {
            String date = run.dates().date(span.first()).toString();
            for (DateMetric.Of of : DateMetric.Of.values()) {
                List<String> names = of.names(run.layout());
                for (int i = 0; i < names.size(); i++) {
                    for (DateMetric metric : of.metrics()) {
                        csv.row(
                                date,
                                of.key(),
                                names.get(i),
                                metric.key(),
                                metric.unit(),
                                Numbers.exact(metric.of(run, i, span)));
                    }
                }
            }
            for (int i = 0; i < figures.size(); i++) {
                FigureInfo info = figures.get(i);
                for (Extent extent : Extent.values()) {
                    csv.row(
                            date,
                            info.subject().key(),
                            info.of(),
                            info.name() + "." + extent.key(),
                            info.unit(),
                            Numbers.exact(extent.of(run, i, span)));
                }
            }
        }
    }

    /** An array with an object for each date. */
    void json(JsonGenerator json) {
        json.writeStartArray();
        for (DateSpan span : dates) {
            json.writeStartObject();
            json.writeStringProperty("date", run.dates().date(span.first()).toString());
            for (DateMetric.Of of : DateMetric.Of.values()) {
                json.writeName(of.plural());
                json.writeStartObject();
                List<String> names = of.names(run.layout());
                for (int i = 0; i < names.size(); i++) {
                    json.writeName(names.get(i));
                    json.writeStartObject();
                    for (DateMetric metric : of.metrics()) {
                        JsonDocument.number(json, metric.key(), metric.of(run, i, span));
                    }
                    json.writeEndObject();
                }
                json.writeEndObject();
            }
            figures(json, span);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void figures(JsonGenerator json, DateSpan span) {
        json.writeName("figures");
        json.writeStartArray();
        for (int i = 0; i < figures.size(); i++) {
            FigureInfo info = figures.get(i);
            json.writeStartObject();
            json.writeStringProperty("subject", info.subject().key());
            json.writeStringProperty("of", info.of());
            json.writeStringProperty("key", info.name());
            json.writeStringProperty("unit", info.unit());
            for (Extent extent : Extent.values()) {
                JsonDocument.number(json, extent.key(), extent.of(run, i, span));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** What is said of a figure by date. */
    private enum Extent {
        MEAN {
            @Override
            double of(ByDate run, int figure, DateSpan span) {
                return run.figureMean(figure, span);
            }
        },
        MIN {
            @Override
            double of(ByDate run, int figure, DateSpan span) {
                return run.figureLeast(figure, span);
            }
        },
        MAX {
            @Override
            double of(ByDate run, int figure, DateSpan span) {
                return run.figureMost(figure, span);
            }
        };

        abstract double of(ByDate run, int figure, DateSpan span);

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
