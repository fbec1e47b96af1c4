package org.kouan.experiment.store;

import java.util.List;
import org.kouan.experiment.study.ResponseColumn;
import org.kouan.result.Program;

/**
 * A study in a store.
 *
 * @param id of its content, 64 hexadecimal digits
 * @param name that it had when it was first run
 * @param title that it had when it was first run
 * @param program that simulates it; its engine is empty in a study of an older store, which did not keep it
 * @param created when it was first run, UTC
 * @param factors names of columns
 * @param responses columns with what they hold
 * @param points in the design, those skipped included
 * @param skipped points that break a constraint
 * @param replications rows of results
 */
public record StoredStudy(
        String id,
        String name,
        String title,
        Program program,
        String created,
        List<String> factors,
        List<ResponseColumn> responses,
        int points,
        int skipped,
        long replications) {
    private static final int SHORT = 12;

    public StoredStudy {
        factors = List.copyOf(factors);
        responses = List.copyOf(responses);
    }

    /** The first digits of its id, which are enough to name it. */
    public String shortId() {
        return shortId(id);
    }

    /** The first digits of an id. */
    public static String shortId(String id) {
        return id.substring(0, SHORT);
    }

    /** The table of its results. */
    public String table() {
        return table(id);
    }

    static String table(String id) {
        return "data_" + shortId(id);
    }
}
