package org.kouan.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.kouan.report.LabelledTable.Column;
import org.kouan.report.content.Clock;
import org.kouan.report.content.StaffInput;
import org.kouan.report.content.StaffSentences;
import org.kouan.result.StaffAnswer;
import org.kouan.result.StaffAnswer.Judged;
import org.kouan.result.StaffAnswer.LaneDesks;

/** What a search for a plan has to say on a terminal: the answer, the desks, and how it is proved. */
public final class StaffText {
    private static final int INDENT = 2;
    private static final int FIGURES = 8;

    private final StaffInput input;
    private final StaffAnswer answer;
    private final StaffSentences sentences;
    private final PrintStream out;
    private final int columns;

    private StaffText(StaffInput input, PrintStream out, int columns) {
        this.input = input;
        answer = input.answer();
        sentences = new StaffSentences(answer);
        this.out = out;
        this.columns = TextReport.within(columns);
    }

    /** Prints it; {@code columns} as in {@link TextReport}. */
    public static void print(StaffInput input, PrintStream out, int columns) {
        new StaffText(input, out, columns).print();
    }

    private void print() {
        paragraph(0, input.title());
        line("");
        paragraph(0, sentences.headline());
        answer.found().ifPresent(this::targets);
        if (answer.found().isPresent()) {
            answer.lanes().stream().filter(LaneDesks::free).forEach(this::desks);
        }
        line("");
        answer.unchanged().forEach(unchanged -> paragraph(0, unchanged + "."));
        paragraph(0, "How this is proved:");
        sentences.proof().forEach(sentence -> paragraph(INDENT, sentence));
        answer.notes().forEach(note -> paragraph(0, note));
        input.notes().forEach(note -> paragraph(0, note));
    }

    private void targets(Judged found) {
        found.targets().forEach(target -> {
            paragraph(INDENT, sentences.target(found, target));
            if (found.days() > 1) {
                paragraph(INDENT, sentences.besideIt(found, target));
            }
        });
    }

    /** A row for each time through which the desks are the same. */
    private record Stretch(int from, int to, int now, int found) {}

    private void desks(LaneDesks lane) {
        List<Stretch> rows = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= lane.desks().size(); i++) {
            boolean ends = i == lane.desks().size()
                    || !lane.desks().get(i).equals(lane.desks().get(begin))
                    || !lane.now().get(i).equals(lane.now().get(begin));
            if (ends) {
                rows.add(new Stretch(
                        begin, i, lane.now().get(begin), lane.desks().get(begin)));
                begin = i;
            }
        }
        line("");
        paragraph(0, lane.label() + ", " + lane.deskName() + "s open:");
        new LabelledTable<>(
                        List.of(
                                new Column<>("now", FIGURES, row -> Integer.toString(row.now())),
                                new Column<>("found", FIGURES, row -> Integer.toString(row.found())),
                                new Column<Stretch>("", FIGURES, row -> change(row.found() - row.now()))),
                        rows.stream()
                                .map(row -> time(row.from()) + " to " + time(row.to()))
                                .toList(),
                        rows)
                .print(out, Math.min(columns, 4 * FIGURES + 16));
    }

    private static String change(int change) {
        return change == 0 ? "" : (change > 0 ? "+" : "") + change;
    }

    private String time(int interval) {
        return Clock.ofMinutes(
                answer.from().plus(answer.step().multipliedBy(interval)).toMinutes());
    }

    private void paragraph(int indent, String text) {
        TextReport.paragraph(out, indent, columns, text);
    }

    private void line(String text) {
        TextReport.line(out, text);
    }
}
