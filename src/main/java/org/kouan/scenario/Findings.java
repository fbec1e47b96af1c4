package org.kouan.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects problems of a scenario that has no lines and columns. */
final class Findings {
    private final List<Problem> problems = new ArrayList<>();

    void add(String path, Object value, String rule, String hint) {
        problems.add(new Problem("", path, String.valueOf(value), rule, hint));
    }

    /** Reports a name that refers to nothing. */
    boolean exists(String path, String name, String what, Collection<String> known) {
        boolean exists = known.contains(name);
        if (!exists) {
            add(path, name, "there is no " + what + " " + name, Spelling.hint(name, known));
        }
        return exists;
    }

    /** Reports the items of a list that refer to nothing; whether there are none. */
    boolean allExist(String path, List<String> names, String what, Collection<String> known) {
        boolean good = true;
        for (int i = 0; i < names.size(); i++) {
            good &= exists(path + "[" + i + "]", names.get(i), what, known);
        }
        return good;
    }

    /** Reports names that are there twice. */
    void distinct(String path, List<String> names, String what) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                add(path + "." + name, name, "there are two " + what + " named " + name, "");
            }
        }
    }

    List<Problem> all() {
        return List.copyOf(problems);
    }
}
