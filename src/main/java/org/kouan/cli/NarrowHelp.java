package org.kouan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kouan.report.Display;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.Layout;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The help on a terminal that is narrower than picocli can be told: options above their descriptions, and everything else
 * as picocli would write it on an endless line, broken here.
 */
final class NarrowHelp {
    /** What picocli can be told; it throws an exception at less. */
    private static final int PICOCLI_NARROWEST = 55;

    private static final int ENDLESS = 10_000;
    private static final int INDENT = 4;
    /** A name and, behind a gap, what it means. */
    private static final Pattern ENTRY = Pattern.compile("( *\\S+ {2,})\\S.*");

    private final int columns;

    private NarrowHelp(int columns) {
        this.columns = columns;
    }

    /** Makes the help of a program and of its commands fit a width in columns. */
    static void fit(CommandLine line, int columns) {
        if (columns >= PICOCLI_NARROWEST) {
            line.setUsageHelpWidth(columns);
            return;
        }
        line.setUsageHelpWidth(ENDLESS);
        NarrowHelp narrow = new NarrowHelp(columns);
        Map<String, IHelpSectionRenderer> sections = line.getHelpSectionMap();
        sections.replaceAll((key, section) -> narrow.section(key, section));
        line.setHelpSectionMap(sections);
        line.getSubcommands().values().forEach(command -> command.setHelpSectionMap(sections));
    }

    private IHelpSectionRenderer section(String key, IHelpSectionRenderer section) {
        return switch (key) {
            case UsageMessageSpec.SECTION_KEY_OPTION_LIST ->
                help -> help.optionList(layout(help), help.createDefaultOptionSort(), help.parameterLabelRenderer());
            case UsageMessageSpec.SECTION_KEY_PARAMETER_LIST ->
                help -> help.parameterList(layout(help), help.parameterLabelRenderer());
            case UsageMessageSpec.SECTION_KEY_SYNOPSIS -> help -> synopsis(section.render(help), help);
            case UsageMessageSpec.SECTION_KEY_FOOTER -> help -> broken(section.render(help), " \\");
            default -> help -> broken(section.render(help), "");
        };
    }

    private Layout layout(Help help) {
        Column name = new Column(INDENT, 0, Overflow.SPAN);
        Column meaning = new Column(columns - INDENT, 0, Overflow.WRAP);
        return new Layout(
                help.colorScheme(),
                TextTable.forColumns(help.colorScheme(), name, meaning),
                (option, label, scheme) -> rows(
                        scheme.text(String.join(", ", option.names())
                                + label.renderParameterLabel(option, scheme.ansi(), List.of())),
                        option,
                        scheme),
                (parameter, label, scheme) ->
                        rows(label.renderParameterLabel(parameter, scheme.ansi(), List.of()), parameter, scheme));
    }

    private static Ansi.Text[][] rows(Ansi.Text name, ArgSpec spec, Help.ColorScheme scheme) {
        return new Ansi.Text[][] {{name, scheme.text(String.join(" ", spec.description()))}};
    }

    /** It stands behind its heading. */
    private String synopsis(String text, Help help) {
        int heading = help.synopsisHeadingLength();
        String indent = " ".repeat(heading);
        List<String> lines = Text.wrap(text.strip(), columns - heading);
        return String.join(System.lineSeparator() + indent, lines) + System.lineSeparator();
    }

    /** Longer lines in several, of which the further ones are indented; with a mark at the end of those that go on. */
    private String broken(String text, String mark) {
        List<String> all = new ArrayList<>();
        for (String line : text.split("\\R", -1)) {
            Matcher entry = ENTRY.matcher(line);
            int indent = line.length() - line.stripLeading().length();
            if (Display.width(line) <= columns) {
                all.add(line);
            } else {
                int further = entry.matches() ? entry.group(1).length() : indent > 0 ? indent + 2 : 0;
                String head = entry.matches() ? entry.group(1) : " ".repeat(indent);
                String goesOn = indent > 0 && !entry.matches() ? mark : "";
                List<String> parts = Display.wrap(line.substring(head.length()), columns - further - goesOn.length());
                for (int i = 0; i < parts.size(); i++) {
                    all.add((i == 0 ? head : " ".repeat(further))
                            + parts.get(i)
                            + (i < parts.size() - 1 ? goesOn : ""));
                }
            }
        }
        return String.join(System.lineSeparator(), all);
    }
}
