package org.kouan.scenario.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comparison between sums that a point must keep: {@code exit_desks + 2 * entry_desks <= 6}, or
 * {@code policy != none}. A sum is of factors and numbers, each of them possibly times a number; numbers may have units,
 * and compare as {@link Level#number} does. Texts can only be compared with {@code =} and {@code !=}, and alone.
 */
public final class Constraint {
    private static final Pattern COMPARISON = Pattern.compile("(.*?)(<=|>=|!=|<|>|=)(.*)");
    private static final Pattern TERM =
            Pattern.compile("\\s*([+-]?)\\s*(?:([0-9.]+)\\s*\\*\\s*)?([A-Za-z_][A-Za-z0-9_]*"
                    + "|[0-9][0-9.]*\\s*(?:ms\\b|s\\b|min\\b|h\\b|d\\b|%|))(?:\\s*\\*\\s*([0-9.]+))?\\s*");
    private static final Pattern WORD = Pattern.compile("\\s*([A-Za-z_][A-Za-z0-9_.-]*)\\s*");

    /** Part of a sum: a factor, or a number where there is none. */
    private record Term(Optional<String> factor, BigDecimal times) {}

    private final String text;
    private final String because;
    private final String left;
    private final String operator;
    private final String right;

    private Constraint(String text, String because, String left, String operator, String right) {
        this.text = text;
        this.because = because;
        this.left = left;
        this.operator = operator;
        this.right = right;
    }

    /**
     * A constraint of a text.
     *
     * @throws IllegalArgumentException with the rule that the text breaks
     */
    public static Constraint of(String text) {
        return of(text, "");
    }

    /**
     * A constraint of a text.
     *
     * @param because why points must keep it, for people; may be empty
     * @throws IllegalArgumentException with the rule that the text breaks
     */
    public static Constraint of(String text, String because) {
        Matcher matcher = COMPARISON.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a constraint compares two sums by one of <=, >=, <, >, = and !=");
        }
        Constraint constraint = new Constraint(
                text.strip(),
                because,
                matcher.group(1).strip(),
                matcher.group(2),
                matcher.group(3).strip());
        if (!constraint.comparesWords()) {
            terms(constraint.left);
            terms(constraint.right);
        }
        return constraint;
    }

    /** As written. */
    public String text() {
        return text;
    }

    /** Names that must be factors, in order; the right side of a comparison with a text need not be one. */
    public Set<String> factors() {
        Set<String> names = new LinkedHashSet<>();
        for (String side : comparesWords() ? List.of(left) : List.of(left, right)) {
            terms(side).forEach(term -> term.factor.ifPresent(names::add));
        }
        return names;
    }

    /**
     * Why a point may not be simulated; empty when it keeps the constraint.
     *
     * @param levels of all factors by name
     * @throws IllegalArgumentException when a level that takes part in a sum is no number
     */
    public Optional<String> broken(Map<String, Level> levels) {
        String reason = because.isEmpty() ? "" : ": " + because;
        if (comparesWords()) {
            String value = level(left, levels).text();
            String other = levels.containsKey(right) ? level(right, levels).text() : right;
            boolean equal = sameText(value, other, levels);
            return equal == operator.equals("=")
                    ? Optional.empty()
                    : Optional.of(text + " is broken (" + value + ")" + reason);
        }
        BigDecimal one = sum(left, levels);
        BigDecimal other = sum(right, levels);
        return keeps(one.compareTo(other))
                ? Optional.empty()
                : Optional.of(text + " is broken (" + shown(one) + " and " + shown(other) + ")" + reason);
    }

    private boolean sameText(String value, String other, Map<String, Level> levels) {
        Optional<BigDecimal> a = level(left, levels).number();
        Optional<BigDecimal> b =
                levels.containsKey(right) ? level(right, levels).number() : Optional.empty();
        if (a.isPresent() && b.isPresent()) {
            return a.get().compareTo(b.get()) == 0;
        }
        return value.equals(other);
    }

    private boolean keeps(int sign) {
        return switch (operator) {
            case "<=" -> sign <= 0;
            case ">=" -> sign >= 0;
            case "<" -> sign < 0;
            case ">" -> sign > 0;
            case "=" -> sign == 0;
            default -> sign != 0;
        };
    }

    /** Two single words, and the question whether they are the same. */
    private boolean comparesWords() {
        return (operator.equals("=") || operator.equals("!="))
                && WORD.matcher(left).matches()
                && WORD.matcher(right).matches();
    }

    private static List<Term> terms(String sum) {
        List<Term> terms = new ArrayList<>();
        Matcher matcher = TERM.matcher(sum);
        int end = 0;
        while (end < sum.length()
                && matcher.find(end)
                && matcher.start() == end
                && (terms.isEmpty() || !matcher.group(1).isEmpty())) {
            terms.add(term(matcher));
            end = matcher.end();
        }
        if (end < sum.length() || terms.isEmpty()) {
            throw new IllegalArgumentException("cannot read \"" + (terms.isEmpty() ? sum : sum.substring(end))
                    + "\": a sum is of factors and numbers, such as exit_desks + 2 * entry_desks");
        }
        return terms;
    }

    private static Term term(Matcher matcher) {
        BigDecimal times = matcher.group(1).equals("-") ? BigDecimal.ONE.negate() : BigDecimal.ONE;
        for (int group : new int[] {2, 4}) {
            if (matcher.group(group) != null) {
                times = times.multiply(number(matcher.group(group)));
            }
        }
        String what = matcher.group(3);
        return Character.isDigit(what.charAt(0))
                ? new Term(Optional.empty(), times.multiply(number(what)))
                : new Term(Optional.of(what), times);
    }

    private static BigDecimal number(String text) {
        return Quantity.parse(text)
                .orElseThrow(() -> new IllegalArgumentException("\"" + text + "\" is not a number"))
                .value();
    }

    private static BigDecimal sum(String side, Map<String, Level> levels) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Term term : terms(side)) {
            BigDecimal value = term.factor.isEmpty() ? BigDecimal.ONE : number(term.factor.get(), levels);
            sum = sum.add(term.times.multiply(value));
        }
        return sum;
    }

    private static BigDecimal number(String factor, Map<String, Level> levels) {
        Level level = level(factor, levels);
        return level.number()
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + level.text() + "\", a level of " + factor + ", is not a number"));
    }

    private static Level level(String factor, Map<String, Level> levels) {
        Level level = levels.get(factor);
        if (level == null) {
            throw new IllegalArgumentException("there is no factor " + factor);
        }
        return level;
    }

    private static String shown(BigDecimal value) {
        return Quantity.plain(value).toPlainString();
    }
}
