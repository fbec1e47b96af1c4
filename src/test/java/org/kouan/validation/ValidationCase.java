package org.kouan.validation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row of the project's table of validation cases. Parameters and figures within lists and maps are named by their
 * path, as in {@code rows[0].mean_wait}.
 *
 * @param id as in the shared validation set; those of our own begin with {@code K-}
 * @param about what it is
 * @param source where its figures come from
 * @param notRun why nothing of it is simulated; empty when something is
 * @param leftOut why some of its figures are not
 * @param parameters as the source gives them: maps, lists, numbers and texts
 * @param expected what a simulation must give within a bound
 * @param exact what a simulation must give
 * @param formulas what our formulas must give
 */
record ValidationCase(
        String id,
        String about,
        String source,
        String notRun,
        String leftOut,
        Map<String, Object> parameters,
        Map<String, Double> expected,
        Map<String, Double> exact,
        Map<String, Double> formulas) {

    boolean isRun() {
        return !expected.isEmpty() || !exact.isEmpty();
    }

    /** A parameter that is a number. */
    double number(String path) {
        return flat(parameters).get(path) instanceof Number number ? number.doubleValue() : missing(path);
    }

    /** A parameter that is a whole number. */
    int count(String path) {
        return (int) number(path);
    }

    /** Parameters {@code path[0]}, {@code path[1]}... with what follows the index, as many as there are. */
    double[] numbers(String path, String after) {
        Map<String, Object> all = flat(parameters);
        int length = 0;
        while (all.containsKey(path + "[" + length + "]" + after)) {
            length++;
        }
        double[] numbers = new double[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = number(path + "[" + i + "]" + after);
        }
        return length == 0 ? new double[] {missing(path)} : numbers;
    }

    private double missing(String path) {
        throw new IllegalArgumentException("case " + id + " has no number " + path);
    }

    /** Every leaf of maps and lists by its path. */
    static Map<String, Object> flat(Object tree) {
        Map<String, Object> leaves = new LinkedHashMap<>();
        collect("", tree, leaves);
        return leaves;
    }

    private static void collect(String path, Object tree, Map<String, Object> leaves) {
        if (tree instanceof Map<?, ?> map) {
            map.forEach((key, value) -> collect(path.isEmpty() ? key.toString() : path + "." + key, value, leaves));
        } else if (tree instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                collect(path + "[" + i + "]", list.get(i), leaves);
            }
        } else if (tree != null) {
            leaves.put(path, tree);
        }
    }
}
