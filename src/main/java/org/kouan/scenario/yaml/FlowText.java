package org.kouan.scenario.yaml;

import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** A node on one line, in YAML's flow style. */
final class FlowText {
    /** Texts that mean themselves in every context of YAML. */
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{N}_./(+-][\\p{L}\\p{N}_./%()+;=~-]*(?:[ :][\\p{L}\\p{N}_./%()+;=~-]+)*");

    private FlowText() {}

    /** For messages: a text as it was meant, anything else as YAML. */
    static String display(Node node) {
        return node instanceof Node.Scalar scalar ? scalar.text() : of(node);
    }

    static String of(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar(scalar);
        }
        if (node instanceof Node.Items list) {
            StringJoiner items = new StringJoiner(", ", "[", "]");
            list.items().forEach(item -> items.add(of(item)));
            return items.toString();
        }
        if (node instanceof Node.Fields map) {
            StringJoiner entries = new StringJoiner(", ", "{", "}");
            map.fields().forEach((key, field) -> entries.add(key(key) + ": " + of(field.value())));
            return entries.toString();
        }
        return "";
    }

    static String key(String key) {
        return isPlain(key) ? key : quoted(key);
    }

    static String scalar(Node.Scalar scalar) {
        return scalar.plain() && isPlain(scalar.text()) ? scalar.text() : quoted(scalar.text());
    }

    private static boolean isPlain(String text) {
        boolean marker = text.startsWith("---") || text.startsWith("...") || text.startsWith("- ") || text.equals("-");
        return text.length() <= 200 && !marker && PLAIN.matcher(text).matches();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ' || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
                        quoted.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
