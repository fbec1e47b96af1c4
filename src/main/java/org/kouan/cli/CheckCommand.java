package org.kouan.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kouan.experiment.Progress;
import org.kouan.experiment.Replications;
import org.kouan.experiment.crosscheck.Cautions;
import org.kouan.experiment.crosscheck.CrossCheck;
import org.kouan.report.CheckJson;
import org.kouan.report.Display;
import org.kouan.report.TheoryText;
import org.kouan.report.content.AnnouncedText;
import org.kouan.report.content.CautionText;
import org.kouan.report.content.ClockText;
import org.kouan.result.TheoryCheck;
import org.kouan.scenario.Announced;
import org.kouan.scenario.Evidence;
import org.kouan.scenario.Evidence.Status;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.yaml.ReadScenario;
import org.kouan.scenario.yaml.Variant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code kouan check}: is a scenario valid, what is in it, which of its figures are assumptions, and what does queueing
 * theory say of it?
 */
@Command(
        name = "check",
        header = "Validate a scenario, list its assumptions, and put queueing theory beside a short simulation.",
        description =
                "%nReads and checks the scenario, and each of its variants. Tells all problems at once, with line and"
                        + " column; or, when there are none, its sizes, its targets, and where its figures come from."
                        + " Then formulas that come near its stages (Erlang, Pollaczek-Khinchine, Allen-Cunneen,"
                        + " priorities, pointwise stationary, fluid) stand beside a short simulation, with what each"
                        + " says, and what they assume and the scenario is not.%n",
        footer = {
            "%nExamples:",
            "  kouan check scenarios/alashankou-road-reopening.yaml",
            "  kouan check port.yaml --variant peak-day --no-theory",
            "  kouan check port.yaml --replications 200 --json"
        })
final class CheckCommand implements Callable<Integer> {
    private static final String INDENT = "  ";
    private static final int DEFAULT_REPLICATIONS = 20;

    private final Console console;

    @Mixin
    private final ScenarioArguments source = new ScenarioArguments();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(names = "--no-theory", description = "Neither formulas nor a simulation.")
    private boolean noTheory;

    @Option(
            names = "--replications",
            paramLabel = "N",
            description =
                    "How many replications stand beside theory, at least 2. Default: " + DEFAULT_REPLICATIONS + ".")
    private int replications = DEFAULT_REPLICATIONS;

    @Mixin
    private final SeedOption seed = new SeedOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (replications < 2) {
            throw new BadInput("--replications must be at least 2, for bounds: " + replications);
        }
        try (Interruption interruption = Interruption.listen(console, json.asked())) {
            ReadScenario read = source.read();
            return check(read, cautions(read.scenario(), source.readVariants(read)), interruption);
        }
    }

    /** By variant, what the scenario itself does not leave out or warn of. */
    private static Map<String, List<String>> cautions(Scenario scenario, Map<String, Scenario> variants) {
        List<String> known = CautionText.of(scenario, Cautions.of(scenario));
        Map<String, List<String>> cautions = new LinkedHashMap<>();
        variants.forEach((name, variant) -> cautions.put(
                name,
                CautionText.of(variant, Cautions.of(variant)).stream()
                        .filter(sentence -> !known.contains(sentence))
                        .toList()));
        return cautions;
    }

    private int check(ReadScenario read, Map<String, List<String>> ofVariants, Interruption interruption) {
        Scenario scenario = read.scenario();
        long used = seed.or(scenario);
        // The model has limits of its own, for example of size.
        Replications model =
                Replications.of(scenario, used, Runtime.getRuntime().availableProcessors());
        interruption.during(model::stop, () -> printJson(scenario, ofVariants, Optional.empty(), true));
        boolean words = !json.asked() && !common.quiet();
        if (!common.quiet()) {
            read.notes().forEach(console::tell);
        }
        if (words) {
            print(scenario, console.out());
            printVariants(read.variants(), console.out());
            List<String> lines = new ArrayList<>();
            ofVariants.forEach((name, sentences) -> sentences.forEach(sentence -> lines.add(name + ": " + sentence)));
            printLines("Variants: what they leave out or warn of beside that", lines, console.out());
        }
        Optional<TheoryCheck> theory = noTheory ? Optional.empty() : theory(scenario, model, used);
        if (!interruption.mayReport()) {
            return ExitCode.INTERRUPTED;
        }
        boolean interrupted = !noTheory && model.finished() < replications;
        if (interrupted && theory.isEmpty()) {
            console.tell("Interrupted before two replications were finished; theory is not compared.");
        }
        printJson(scenario, ofVariants, theory, interrupted);
        if (words) {
            theory.ifPresent(check -> {
                console.out().println();
                TheoryText.print(check, console.out(), console.columns());
            });
        }
        return interrupted ? ExitCode.INTERRUPTED : ExitCode.DONE;
    }

    private Optional<TheoryCheck> theory(Scenario scenario, Replications model, long used) {
        boolean silent = common.quiet() || !console.terminal();
        try (ProgressLine line = new ProgressLine(console, System::nanoTime, false)) {
            model.runTo(replications, silent ? Progress.NONE : line);
        }
        return model.finished() < 2 ? Optional.empty() : Optional.of(CrossCheck.of(scenario, model.result(), used));
    }

    private void printJson(
            Scenario scenario,
            Map<String, List<String>> ofVariants,
            Optional<TheoryCheck> theory,
            boolean interrupted) {
        if (json.asked()) {
            console.print(out -> CheckJson.write(
                    scenario,
                    Cautions.of(scenario),
                    ofVariants,
                    Version.current(),
                    theory.orElse(null),
                    interrupted,
                    out));
        }
    }

    private void print(Scenario scenario, PrintStream out) {
        console.say(scenario.name() + " is valid.");
        paragraph(out, INDENT, scenario.title());
        paragraph(out, INDENT, scenario.port().name() + ", " + scenario.run().date() + ", " + ClockText.of(scenario));
        paragraph(
                out,
                INDENT,
                String.join(
                        ", ",
                        Text.count(scenario.classes().size(), "class", "classes"),
                        Text.count(scenario.flows().size(), "flow"),
                        Text.count(scenario.stages().size(), "stage"),
                        Text.count(scenario.lanes().size(), "lane"),
                        Text.count(scenario.targets().size(), "target")));
        printLines(
                "Targets",
                scenario.targets().stream()
                        .map(target -> target.name() + ": " + target.label())
                        .toList(),
                out);
        printLines(
                "Announced",
                Announced.of(scenario).stream().map(AnnouncedText::line).toList(),
                out);
        printLines(
                "Warnings",
                Cautions.of(scenario).stream()
                        .map(warning -> warning.path() + ": " + warning.text())
                        .toList(),
                out);
        for (Status status : Status.values()) {
            printEvidence(status, scenario.evidence(), out);
        }
    }

    private void printLines(String head, List<String> lines, PrintStream out) {
        if (!lines.isEmpty()) {
            out.println();
            out.println(head);
            lines.forEach(line -> paragraph(out, INDENT, line));
        }
    }

    private void printVariants(List<Variant> variants, PrintStream out) {
        printLines(
                "Variants",
                variants.stream()
                        .map(variant -> variant.name() + ": " + variant.label())
                        .toList(),
                out);
    }

    private void printEvidence(Status status, List<Evidence> evidence, PrintStream out) {
        List<Evidence> figures =
                evidence.stream().filter(each -> each.status() == status).toList();
        out.println();
        out.println(
                switch (status) {
                    case SOURCED -> "Sourced: " + Text.count(figures.size(), "figure");
                    case DERIVED -> "Derived: " + Text.count(figures.size(), "figure");
                    case ASSUMED -> "Assumed: " + Text.count(figures.size(), "figure");
                });
        for (Evidence figure : figures) {
            paragraph(out, INDENT, figure.path());
            paragraph(out, INDENT + INDENT, "= " + figure.value());
            paragraph(out, INDENT + INDENT + INDENT, figure.note());
        }
    }

    private void paragraph(PrintStream out, String indent, String text) {
        if (!text.isBlank()) {
            Display.wrap(Display.clean(text), console.columns() - indent.length())
                    .forEach(line -> out.println(indent + line));
        }
    }
}
