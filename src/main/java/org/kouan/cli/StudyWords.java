package org.kouan.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kouan.experiment.store.StoredStudy;
import org.kouan.experiment.study.DesignPoint;
import org.kouan.experiment.study.StudyPlan;
import org.kouan.report.content.CautionText;
import org.kouan.result.Program;

/** What there is to say of a study before it is simulated. */
final class StudyWords {
    /** Of points in a list; a study may have very many. */
    private static final int MOST_ROWS = 1000;

    private static final int MOST_NAMED = 10;

    private static final int MOST_CAUTIONS = 30;

    private final StudyPlan plan;
    private final int columns;

    /** @param columns of a line, at most */
    StudyWords(StudyPlan plan, int columns) {
        this.plan = plan;
        this.columns = columns;
    }

    /** What a reader of the results should know of the points, a sentence each. */
    List<String> notes() {
        List<String> notes = new ArrayList<>(plan.notes());
        if (plan.drawnAgain() > 0) {
            notes.add(Text.count(plan.drawnAgain(), "point")
                    + " of the Latin hypercube broke a constraint and " + (plan.drawnAgain() == 1 ? "was" : "were")
                    + " drawn again, so that as many remain as the design asks for");
        }
        Map<Integer, Integer> duplicates = plan.duplicates();
        if (!duplicates.isEmpty()) {
            List<String> named = duplicates.entrySet().stream()
                    .limit(MOST_NAMED)
                    .map(same -> same.getKey() + " as " + same.getValue())
                    .toList();
            notes.add(Text.count(duplicates.size(), "point") + " simulate" + (duplicates.size() == 1 ? "s" : "")
                    + " the same as an earlier one, and will have the same results: " + String.join(", ", named)
                    + (duplicates.size() > MOST_NAMED ? ", ..." : ""));
        }
        notes.addAll(cautions());
        return notes;
    }

    /** A study may have a caution of its own for every point. */
    private List<String> cautions() {
        int all = (int) plan.points().stream().filter(DesignPoint::simulated).count();
        List<String> cautions = new ArrayList<>();
        plan.cautions().outside().forEach((cut, points) -> cautions.add(at(points, all) + CautionText.of(cut)));
        plan.cautions()
                .warnings()
                .forEach((warning, points) -> cautions.add(at(points, all) + CautionText.of(warning)));
        int more = cautions.size() - MOST_CAUTIONS;
        if (more > 0) {
            cautions.subList(MOST_CAUTIONS, cautions.size()).clear();
            cautions.add("and " + Text.count(more, "more caution")
                    + " like these; kouan check SCENARIO lists those of one scenario");
        }
        return cautions;
    }

    private static String at(List<Integer> points, int all) {
        return points.size() == all
                ? "at every point: "
                : "at " + (points.size() == 1 ? "point " : "points ") + CautionText.some(points) + ": ";
    }

    /** Why a study of the same name is another one; what another program simulated is never mixed with new results. */
    String difference(StoredStudy earlier) {
        Program theirs = earlier.program();
        Program ours = plan.program();
        if (!theirs.engine().equals(ours.engine())) {
            return "was simulated by another build of Kouan"
                    + (theirs.engine().isEmpty()
                            ? ""
                            : " (engine " + theirs.shortEngine() + ", now " + ours.shortEngine() + ")");
        }
        if (!theirs.sameCode(ours)) {
            return "was simulated with other jars of lane policies";
        }
        return "has other content";
    }

    /** Prints the points, and how many replications they would take. */
    void preview(PrintStream out) {
        List<String> header = new ArrayList<>(List.of("point"));
        plan.study().factors().forEach(factor -> header.add(factor.name()));
        header.add("replications");
        TextTable table = new TextTable(header);
        List<DesignPoint> simulated =
                plan.points().stream().filter(DesignPoint::simulated).toList();
        simulated.stream().limit(MOST_ROWS).forEach(point -> table.add(row(point)));
        table.print(out, columns);
        more(out, simulated.size(), "more points");
        List<DesignPoint> skipped =
                plan.points().stream().filter(point -> !point.simulated()).toList();
        skipped.stream()
                .limit(MOST_ROWS)
                .forEach(point -> paragraph(out, "Skipped: point " + point.index() + ", " + point.skipped()));
        more(out, skipped.size(), "more points skipped");
        notes().forEach(note -> paragraph(out, "Note: " + note));
        boolean sequential = simulated.stream().anyMatch(point -> point.rule().sequential());
        long most = simulated.stream().mapToLong(point -> point.rule().atMost()).sum();
        paragraph(
                out,
                "Study " + StoredStudy.shortId(plan.id()) + ": " + Text.count(simulated.size(), "point")
                        + " to simulate, " + Text.count(skipped.size(), "point") + " skipped, "
                        + (sequential ? "at most " : "") + Text.count(most, "replication"));
    }

    private static List<String> row(DesignPoint point) {
        List<String> row = new ArrayList<>(List.of(Integer.toString(point.index())));
        point.levels().forEach(level -> row.add(level.text()));
        row.add((point.rule().sequential() ? "at most " : "") + point.rule().atMost());
        return row;
    }

    private static void more(PrintStream out, int number, String what) {
        if (number > MOST_ROWS) {
            out.println("... and " + (number - MOST_ROWS) + " " + what);
        }
    }

    private void paragraph(PrintStream out, String text) {
        Text.wrap(text, columns).forEach(out::println);
    }
}
