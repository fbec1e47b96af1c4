package org.kouan.scenario;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A scenario that cannot be run, with all its problems at once. */
public final class ScenarioException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** More help nobody, and a broken file may have a hundred thousand. */
    public static final int MOST_SHOWN = 100;

    private final transient List<Problem> problems;

    public ScenarioException(List<Problem> problems) {
        super(problems.stream()
                .limit(MOST_SHOWN)
                .map(problem -> Stream.of(problem.location(), problem.path(), problem.rule())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(": ")))
                .collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** All of them, in the order of the file; the message has the first. */
    public List<Problem> problems() {
        return problems;
    }
}
