package org.kouan.scenario;

import java.util.Collection;
import java.util.Locale;

/** Finds what somebody may have meant. */
public final class Spelling {
    private static final int MAX_LISTED = 12;
    private static final int MAX_COMPARED = 60;

    private Spelling() {}

    /** "did you mean x?" for the nearest of the known words, else the list of them. */
    public static String hint(String written, Collection<String> known) {
        String guess = guess(written, known);
        if (!guess.isEmpty()) {
            return guess;
        }
        if (known.isEmpty()) {
            return "";
        }
        String listed = String.join(", ", known.stream().limit(MAX_LISTED).toList());
        return "known here: " + listed + (known.size() > MAX_LISTED ? ", ..." : "");
    }

    /** "did you mean x?" for the nearest of the known words; empty when none is near. */
    public static String guess(String written, Collection<String> known) {
        String nearest = nearest(written, known);
        return nearest.isEmpty() ? "" : "did you mean " + nearest + "?";
    }

    /** The nearest known word if it is near enough, the first of equals; else empty. */
    public static String nearest(String written, Collection<String> known) {
        String word = normal(written);
        if (word.length() > MAX_COMPARED) {
            return "";
        }
        String best = "";
        int bestDistance = Math.max(1, Math.min(3, word.length() / 3)) + 1;
        for (String candidate : known) {
            if (candidate.length() > MAX_COMPARED) {
                continue;
            }
            int distance = distance(word, normal(candidate));
            if (distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best;
    }

    /** Upper case, underscores and blanks are the commonest slips and cost nothing. */
    private static String normal(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    /** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replace, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
