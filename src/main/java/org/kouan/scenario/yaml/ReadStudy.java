package org.kouan.scenario.yaml;

import java.util.ArrayList;
import java.util.List;
import org.kouan.scenario.Problem;
import org.kouan.scenario.study.Study;

/** A study as it was read, which knows where each of its parts stands in the file. */
public final class ReadStudy {
    private final Study study;
    private final String text;
    private final Node root;

    ReadStudy(Study study, Node root) {
        this.study = study;
        this.text = BlockText.of(root);
        this.root = root;
    }

    /** What the file says. */
    public Study study() {
        return study;
    }

    /** The file without its comments. */
    public String text() {
        return text;
    }

    /** The same problems with the file, line and column of their paths; those that have a place keep it. */
    public List<Problem> located(List<Problem> problems) {
        List<Problem> located = new ArrayList<>();
        for (Problem problem : problems) {
            located.add(
                    problem.location().isEmpty()
                            ? new Problem(
                                    TreePath.nearest(root, problem.path()).toString(),
                                    problem.path(),
                                    problem.value(),
                                    problem.rule(),
                                    problem.hint())
                            : problem);
        }
        return located;
    }

    /** Where the value at a path of the study stands, for example {@code study.yaml:7:12}. */
    public String location(String path) {
        return TreePath.nearest(root, path).toString();
    }
}
