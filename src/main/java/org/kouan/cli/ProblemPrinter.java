package org.kouan.cli;

import java.io.PrintStream;
import java.util.List;
import org.kouan.scenario.Problem;
import org.kouan.scenario.ScenarioException;
import org.kouan.text.VisibleText;

/** Problems of a scenario for people: where, what was found, which rule it breaks, what to do. */
final class ProblemPrinter {
    private static final String INDENT = "    ";
    private static final int LONGEST_VALUE = 200;

    private final PrintStream err;
    private final int columns;

    ProblemPrinter(PrintStream err, int columns) {
        this.err = err;
        this.columns = columns;
    }

    /** The first of them, and their number at the end. */
    void print(List<Problem> problems) {
        problems.stream().limit(ScenarioException.MOST_SHOWN).forEach(problem -> {
            print(problem);
            err.println();
        });
        int more = problems.size() - ScenarioException.MOST_SHOWN;
        if (more > 0) {
            err.println(Text.count(more, "more problem") + " not listed; mend these first.");
        }
        err.println(Text.count(problems.size(), "problem") + "; nothing was simulated.");
    }

    private void print(Problem problem) {
        String where = problem.location();
        String path = problem.path();
        if (where.isEmpty() || path.isEmpty()) {
            err.println(where + path);
        } else if (where.length() + 2 + path.length() <= columns) {
            err.println(where + ": " + path);
        } else {
            err.println(where + ":");
            err.println(INDENT + path);
        }
        field("value", shorten(problem.value()));
        field("rule", problem.rule());
        field("hint", problem.hint());
    }

    private void field(String name, String text) {
        if (text.isEmpty()) {
            return;
        }
        String head = INDENT + name + ": " + " ".repeat("value".length() - name.length());
        for (String line : Text.wrap(text, columns - head.length())) {
            err.println((head + line).stripTrailing());
            head = " ".repeat(head.length());
        }
    }

    /** One line; files may hold anything, and control characters would reach the terminal. */
    private static String shorten(String value) {
        String line = VisibleText.line(value);
        return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE) + " ...";
    }
}
