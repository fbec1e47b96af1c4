package org.kouan.scenario.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was probably meant by a pattern of times that is refused: the letters that people mix up, put right. */
final class TimePatternFix {
    private static final String FORMATS = "such as H:mm, HH:mm:ss, Hmm, h:mm a or yyyy-MM-dd HH:mm";
    private static final Pattern PIECE = Pattern.compile("'[^']*'|([A-Za-z])\\1*|.", Pattern.DOTALL);
    private static final Map<Character, Character> MEANT =
            Map.of('Y', 'y', 'D', 'd', 'L', 'M', 'k', 'H', 'K', 'h', 'c', 'E', 'O', 'X', 'z', 'X', 'v', 'X');

    private TimePatternFix() {}

    /** A hint that names the pattern to write, or some that are common where it cannot be guessed. */
    static String of(String pattern, int nearYear) {
        String meant = swapped(replaced(pattern));
        List<String> guesses = new ArrayList<>(List.of(meant, meant.replace("h", "H"), meant.replace("H", "h")));
        guesses.add(meant.replace("h", "H").replaceAll("\\s*a", ""));
        for (String guess : guesses) {
            if (!guess.equals(pattern) && compiles(guess, nearYear)) {
                return "write " + guess + (guess.contains("h") ? "" : alsoWithHalves(guess));
            }
        }
        return FORMATS;
    }

    private static String alsoWithHalves(String guess) {
        return guess.matches("HH?:mm") ? ", or with AM and PM h:mm a" : "";
    }

    private static boolean compiles(String pattern, int nearYear) {
        try {
            TimePattern.compile(pattern, nearYear);
            return true;
        } catch (BadValue refused) {
            return false;
        }
    }

    private static String replaced(String pattern) {
        StringBuilder fixed = new StringBuilder();
        Matcher piece = PIECE.matcher(pattern);
        while (piece.find()) {
            char letter = piece.group().charAt(0);
            char meant = MEANT.getOrDefault(letter, letter);
            boolean zone = meant == 'X' && letter != 'X';
            fixed.append(zone ? "XXX" : piece.group().replace(letter, meant).replaceAll("^(y{3}|y)$", "yyyy"));
        }
        return fixed.toString();
    }

    /** Minutes beside hours or seconds, months beside years or days. */
    private static String swapped(String pattern) {
        List<String> letters = new ArrayList<>();
        List<String> pieces = new ArrayList<>();
        Matcher piece = PIECE.matcher(pattern);
        while (piece.find()) {
            pieces.add(piece.group());
            letters.add(
                    Character.isLetter(piece.group().charAt(0)) ? piece.group().substring(0, 1) : "");
        }
        StringBuilder fixed = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            String beside = neighbour(letters, i, -1) + neighbour(letters, i, 1);
            boolean byTime = beside.matches(".*[Hhs].*");
            boolean byDate = beside.matches(".*[yud].*");
            String text = pieces.get(i);
            if (letters.get(i).equals("M") && text.length() <= 2 && byTime && !byDate) {
                text = text.replace('M', 'm');
            } else if (text.equals("SS") && !letters.contains("s")) {
                text = "ss";
            } else if (letters.get(i).equals("m") && byDate && !byTime) {
                text = text.replace('m', 'M');
            }
            fixed.append(text);
        }
        return fixed.toString();
    }

    private static String neighbour(List<String> letters, int of, int step) {
        for (int i = of + step; i >= 0 && i < letters.size(); i += step) {
            if (!letters.get(i).isEmpty()) {
                return letters.get(i);
            }
        }
        return "";
    }
}
