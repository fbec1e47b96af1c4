package org.kouan.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.kouan.experiment.Replications;
import org.kouan.report.Display;
import org.kouan.scenario.Evidence;
import org.kouan.scenario.Evidence.Status;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.Target;
import org.kouan.scenario.yaml.ReadScenario;
import org.kouan.scenario.yaml.Variant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kouan check}: is a scenario valid, what is in it, and which of its figures are assumptions? */
@Command(
        name = "check",
        header = "Validate a scenario and list its assumptions.",
        description = "%nReads and checks the scenario without simulating it. Tells all problems at once, with line and"
                + " column; or, when there are none, its sizes, its targets, and where its figures come"
                + " from.%n",
        footer = {
            "%nExamples:",
            "  kouan check scenarios/alashankou-road-reopening.yaml",
            "  kouan check port.yaml --variant peak-day"
        })
final class CheckCommand implements Callable<Integer> {
    private static final String INDENT = "  ";

    private final Console console;

    @Mixin
    private final ScenarioArguments source = new ScenarioArguments();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ReadScenario read = source.read();
        Scenario scenario = read.scenario();
        // The model has limits of its own, for example of size.
        Replications.of(scenario, scenario.run().seed(), 1);
        if (!common.quiet()) {
            print(scenario, console.out());
            printVariants(read.variants(), console.out());
        }
        return ExitCode.DONE;
    }

    private void print(Scenario scenario, PrintStream out) {
        out.println(scenario.name() + " is valid.");
        paragraph(out, INDENT, scenario.title());
        paragraph(
                out,
                INDENT,
                scenario.port().name() + ", " + scenario.run().date() + ", "
                        + scenario.port().clock());
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
        if (!scenario.targets().isEmpty()) {
            out.println();
            out.println("Targets");
            for (Target target : scenario.targets()) {
                paragraph(out, INDENT, target.name() + ": " + target.label());
            }
        }
        for (Status status : Status.values()) {
            printEvidence(status, scenario.evidence(), out);
        }
    }

    private void printVariants(List<Variant> variants, PrintStream out) {
        if (!variants.isEmpty()) {
            out.println();
            out.println("Variants");
            for (Variant variant : variants) {
                paragraph(out, INDENT, variant.name() + ": " + variant.label());
            }
        }
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
            Text.wrap(Display.clean(text), console.columns() - indent.length())
                    .forEach(line -> out.println(indent + line));
        }
    }
}
