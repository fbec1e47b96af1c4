package org.kouan.validation;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.kouan.report.chart.ValidationCharts;
import org.kouan.scenario.Scenario;

/**
 * docs/validation.md: its prose is written by hand, its tables, between marks, by a run of the suite with the fixed seed,
 * and so are docs/validation.csv and the charts.
 */
final class ValidationPage {
    static final Path PAGE = Path.of("docs/validation.md");
    static final Path CSV = Path.of("docs/validation.csv");
    private static final Path IMAGES = Path.of("docs/images");

    private final Suite suite;
    private final List<Comparison> made;

    /** @param made all comparisons of the suite */
    ValidationPage(Suite suite, List<Comparison> made) {
        this.suite = suite;
        this.made = made;
    }

    /** The tables by the name of their mark; that of the production system only where its day is. */
    Map<String, String> tables() throws IOException {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("summary", summary());
        tables.put("cases", cases());
        tables.put("not run", notRun());
        tables.put("left out", leftOut());
        if (DynamicResponseDay.isHere()) {
            tables.put("production", production(DynamicResponseDay.read()));
        }
        return tables;
    }

    /** A table as it stands in the page. */
    static String inPage(String page, String name) {
        Matcher matcher = mark(name).matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("docs/validation.md has no mark for " + name);
        }
        return matcher.group(2);
    }

    private static Pattern mark(String name) {
        return Pattern.compile("(<!-- begin " + name + " -->\n)(.*?)(<!-- end " + name + " -->)", Pattern.DOTALL);
    }

    /** Writes everything, and puts the suite on trial, which takes as long as it does for each fault. */
    void record(long seed) throws IOException {
        String page = Files.readString(PAGE);
        Map<String, String> tables = tables();
        tables.put("faults", faults(seed));
        for (Map.Entry<String, String> table : tables.entrySet()) {
            inPage(page, table.getKey());
            page = mark(table.getKey())
                    .matcher(page)
                    .replaceFirst("$1" + Matcher.quoteReplacement(table.getValue()) + "$3");
        }
        Files.writeString(PAGE, page);
        Files.writeString(CSV, csv());
        double[] errors =
                random().stream().mapToDouble(Comparison::errorsOff).sorted().toArray();
        NormalDistribution normal = new NormalDistribution();
        double[] chance = IntStream.range(0, errors.length)
                .mapToDouble(i -> normal.inverseCumulativeProbability((i + 0.5) / errors.length))
                .toArray();
        Files.writeString(
                IMAGES.resolve("validation-errors.svg"),
                ValidationCharts.errors(errors, chance, suite.family().errorsAllowed(Double.POSITIVE_INFINITY)));
        if (DynamicResponseDay.isHere()) {
            draw(DynamicResponseDay.read());
        }
    }

    private static void draw(DynamicResponseDay day) throws IOException {
        double[] hours = IntStream.range(0, day.minutes())
                .mapToDouble(i -> (i + 1) / 60.0)
                .toArray();
        double[] predicted =
                IntStream.of(day.predicted()).mapToDouble(wait -> wait).toArray();
        double[] fine = day.simulated(0.1);
        for (int i = 0; i < fine.length; i++) {
            predicted[i] = Double.isNaN(fine[i]) ? Double.NaN : predicted[i];
        }
        Files.writeString(
                IMAGES.resolve("validation-drt.svg"),
                ValidationCharts.day(hours, predicted, fine, day.simulated(DynamicResponseDay.PERSON_MINUTES)));
    }

    private List<Comparison> random() {
        return made.stream().filter(each -> !each.isExact()).toList();
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String text(String text) {
        return text.replace("|", "/");
    }

    private static String number(double value, int digits) {
        return value == 0
                ? "0"
                : new BigDecimal(value).round(new MathContext(digits)).toPlainString();
    }

    private static String percent(double share) {
        return number(100 * share, 2) + " %";
    }

    private String count(Predicate<ValidationCase> which) {
        return Long.toString(suite.table().stream().filter(which).count());
    }

    private String summary() {
        List<Comparison> random = random();
        double[] widths =
                random.stream().mapToDouble(Comparison::width).sorted().toArray();
        double farthest = random.stream()
                .mapToDouble(each -> Math.abs(each.errorsOff()))
                .max()
                .orElse(0);
        long misses = made.stream().filter(each -> !each.holds()).count();
        long formulas =
                suite.table().stream().mapToInt(each -> each.formulas().size()).sum();
        return row("", "")
                + row("---", "---")
                + row("cases of the shared set", count(each -> !each.id().startsWith("K-")))
                + row(
                        "of these run through the ordinary scenario path, or two of statistics by our own",
                        count(each -> each.isRun() && !each.id().startsWith("K-")))
                + row("of these not run, each with its reason", count(each -> !each.isRun()))
                + row("cases of our own", count(each -> each.id().startsWith("K-")))
                + row("figures that a simulation gives within a bound", Integer.toString(random.size()))
                + row("figures that a simulation gives exactly", Integer.toString(made.size() - random.size()))
                + row("figures that a formula of ours gives", Long.toString(formulas))
                + row("misses", Long.toString(misses))
                + row(
                        "probability that a right simulator misses anything",
                        number(suite.family().rate(), 2) + " at most")
                + row(
                        "the same with an allowance for skewed replications",
                        number(suite.family().rateWithSkewness(random), 2))
                + row("farthest figure, in standard errors", number(farthest, 3))
                + row(
                        "relative width of a bound, median and widest",
                        percent(widths[widths.length / 2]) + ", " + percent(widths[widths.length - 1]));
    }

    private String cases() {
        StringBuilder table = new StringBuilder(row("case", "what", "figures", "farthest", "median width"))
                .append(row("---", "---", "---", "---", "---"));
        for (ValidationCase each : suite.toRun()) {
            List<Comparison> of =
                    made.stream().filter(one -> one.id().equals(each.id())).toList();
            boolean exact = of.stream().allMatch(Comparison::isExact);
            double[] widths =
                    of.stream().mapToDouble(Comparison::width).sorted().toArray();
            double farthest = of.stream()
                    .mapToDouble(one -> Math.abs(one.errorsOff()))
                    .max()
                    .orElse(0);
            table.append(row(
                    each.id(),
                    text(each.about()),
                    Integer.toString(of.size()),
                    exact ? "exact" : number(farthest, 2),
                    exact ? "" : percent(widths[widths.length / 2])));
        }
        return table.toString();
    }

    private String notRun() {
        StringBuilder table = new StringBuilder(row("case", "what", "why not")).append(row("---", "---", "---"));
        suite.table().stream()
                .filter(each -> !each.isRun())
                .forEach(each -> table.append(row(each.id(), text(each.about()), text(each.notRun()))));
        return table.toString();
    }

    private String leftOut() {
        StringBuilder table = new StringBuilder(row("case", "what is left out of it")).append(row("---", "---"));
        suite.table().stream()
                .filter(each -> !each.leftOut().isEmpty())
                .forEach(each -> table.append(row(each.id(), text(each.leftOut()))));
        return table.toString();
    }

    private static String production(DynamicResponseDay day) {
        StringBuilder table = new StringBuilder(
                        row("people", "minutes compared", "outside the tool's minute", "mean distance", "largest"))
                .append(row("---", "---", "---", "---", "---"));
        for (double each : new double[] {0.02, 0.1, 0.5, DynamicResponseDay.PERSON_MINUTES}) {
            DynamicResponseDay.Deviation deviation = day.deviation(day.simulated(each));
            boolean none = deviation.outside() == 0;
            table.append(row(
                    "of " + number(60 * each, 3) + " s each",
                    Integer.toString(deviation.minutes()),
                    Integer.toString(deviation.outside()),
                    none ? "0" : number(deviation.mean(), 2) + " min",
                    none ? "0" : number(deviation.largest(), 2) + " min"));
        }
        return table.toString();
    }

    /** How many figures miss when the simulator is made wrong on purpose. */
    private String faults(long seed) {
        StringBuilder table = new StringBuilder(row("fault", "figures that miss", "cases that miss"))
                .append(row("---", "---", "---"));
        for (Fault fault : Fault.values()) {
            Suite broken = new Suite(seed, 1, fault::put);
            int figures = 0;
            int cases = 0;
            for (ValidationCase each : broken.toRun()) {
                long misses = broken.run(each).made().stream()
                        .filter(one -> !one.isExact() && !one.holds())
                        .count();
                figures += (int) misses;
                cases += misses > 0 ? 1 : 0;
            }
            table.append(row(
                    fault.text,
                    figures + " of " + suite.family().comparisons(),
                    cases + " of "
                            + random().stream().map(Comparison::id).distinct().count()));
        }
        return table.toString();
    }

    /** What the suite is tried with. */
    enum Fault {
        ONE_PERCENT("every inspection takes 1 % longer", 1.01),
        FIVE_PERCENT("every inspection takes 5 % longer", 1.05);

        private final String text;
        private final double factor;

        Fault(String text, double factor) {
            this.text = text;
            this.factor = factor;
        }

        Scenario put(Scenario scenario) {
            return scenario.withStages(scenario.stages().stream()
                    .map(stage -> stage.withServiceFactor(factor))
                    .toList());
        }
    }

    /** Every comparison, a row each. */
    String csv() {
        List<String> lines =
                new ArrayList<>(List.of("case,figure,expected,simulated,standard_error,allowed,errors_off"));
        made.stream()
                .sorted(Comparator.comparing(Comparison::id))
                .forEach(each -> lines.add(String.join(
                        ",",
                        each.id(),
                        each.figure(),
                        cell(each.expected()),
                        cell(each.value()),
                        each.isExact() ? "" : cell(each.standardError()),
                        each.isExact() ? "" : cell(each.bound()),
                        each.isExact() ? "" : String.format(Locale.ROOT, "%.2f", each.errorsOff()))));
        return String.join("\n", lines) + "\n";
    }

    private static String cell(double value) {
        return number(value, 6);
    }
}
