package org.kouan.scenario.yaml;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kouan.text.VisibleText;

/**
 * What people write that looks right and is not: characters that look like others or like nothing, decimal commas, number
 * words, signs, notations of programming languages. Each has a hint that says what to write.
 */
final class Writing {
    private static final List<String> WORDS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private static final Pattern SIGN = Pattern.compile("[+]\\s*([0-9.].*)");
    private static final Pattern DECIMAL_COMMA =
            Pattern.compile("(?<![0-9,.])([0-9]+),([0-9]{1,2}|[0-9]{4,})(?![0-9,])");
    private static final Pattern THOUSANDS = Pattern.compile("([0-9]{1,3})(?:[,_' ]([0-9]{3}))+(?![0-9])");
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)\\s*%");
    private static final Pattern OTHER_BASE = Pattern.compile("0[xXoObB][0-9a-fA-F_]+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("0+[0-9]+");
    private static final Pattern NUMBER_AND_MORE = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*(\\p{L}.*)");

    private Writing() {}

    /**
     * A text in the characters that are meant: of full-width and other forms the plain ones, of invisible ones none, of
     * other blanks a blank, of dashes a hyphen, of Chinese punctuation its like.
     */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(point -> {
            if (Character.isSpaceChar(point) || point == '\t') {
                plain.append(' ');
            } else if (Character.getType(point) == Character.DASH_PUNCTUATION || point == 0x2212) {
                plain.append('-');
            } else if (point == 0x3002) {
                plain.append('.');
            } else if (point == 0x3001) {
                plain.append(',');
            } else if (Character.isDigit(point)) {
                plain.append(Character.digit(point, 10));
            } else if (!VisibleText.isHidden(point) && Character.getType(point) != Character.FORMAT) {
                plain.appendCodePoint(point);
            }
        });
        return plain.toString().strip();
    }

    /** The first character that looks like another or like nothing, and how to write the text; empty without one. */
    static Optional<String> oddCharacter(String text) {
        if (plain(text).equals(text.strip())) {
            return Optional.empty();
        }
        return text.strip()
                .codePoints()
                .filter(point -> !plain(Character.toString(point)).equals(Character.toString(point)))
                .filter(point -> point != ' ')
                .mapToObj(point ->
                        "it holds the character " + code(point) + " (" + name(point) + "); write " + plain(text))
                .findFirst();
    }

    private static String code(int point) {
        return String.format(Locale.ROOT, "U+%04X", point);
    }

    private static String name(int point) {
        return Optional.ofNullable(Character.getName(point)).orElse("unnamed").toLowerCase(Locale.ROOT);
    }

    /**
     * The hint for a text that is no number, or no number and unit.
     *
     * @param otherwise when nothing is known to be meant
     */
    static String hint(String text, String otherwise) {
        String trimmed = text.strip();
        Optional<String> odd = oddCharacter(trimmed);
        if (odd.isPresent()) {
            return odd.get();
        }
        Matcher sign = SIGN.matcher(trimmed);
        if (sign.matches()) {
            return signHint(sign.group(1));
        }
        int word = WORDS.indexOf(trimmed.toLowerCase(Locale.ROOT));
        if (word >= 0) {
            return "did you mean " + word + "?";
        }
        if (OTHER_BASE.matcher(trimmed).matches()) {
            return "write the number in decimal digits";
        }
        Matcher comma = DECIMAL_COMMA.matcher(trimmed);
        if (comma.find()) {
            return "did you mean " + comma.replaceAll("$1.$2") + "? A point separates decimals";
        }
        Matcher thousands = THOUSANDS.matcher(trimmed);
        if (thousands.find()) {
            return "did you mean " + trimmed.replaceAll("(?<=[0-9])[,_' ](?=[0-9]{3})", "") + "?";
        }
        String joined = trimmed.replace("_", "");
        if (!joined.equals(trimmed) && joined.matches("[0-9.]+")) {
            return "did you mean " + joined + "?";
        }
        return otherwise;
    }

    /** The hint for a number with a plus sign, which might be meant as a change. */
    static String signHint(String unsigned) {
        return "write " + unsigned + " without a sign; a change, such as two more, is written as what it comes to";
    }

    /** The hint for a whole number or a number with something behind it. */
    static String numberHint(String text) {
        Matcher percent = PERCENT.matcher(text.strip());
        if (percent.matches()) {
            return "did you mean "
                    + new BigDecimal(percent.group(1))
                            .movePointLeft(2)
                            .stripTrailingZeros()
                            .toPlainString()
                    + "? It is a number, not a share";
        }
        Matcher more = NUMBER_AND_MORE.matcher(text.strip());
        String unit = more.matches() ? "write " + more.group(1) + " without " + more.group(2) : "write it in digits";
        return hint(text, unit);
    }

    /** Whether a number begins with a zero that would make it octal elsewhere. */
    static boolean hasLeadingZeros(String text) {
        return LEADING_ZEROS.matcher(text).matches();
    }
}
