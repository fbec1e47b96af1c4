package org.kouan.scenario;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A scenario that cannot be run, with all its problems at once. */
public final class ScenarioException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public ScenarioException(List<Problem> problems) {
        super(problems.stream()
                .map(problem -> Stream.of(problem.location(), problem.path(), problem.rule())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(": ")))
                .collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** In the order of the file. */
    public List<Problem> problems() {
        return problems;
    }
}
