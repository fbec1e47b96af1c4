package org.kouan.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kouan.experiment.ScenarioFiles;
import org.kouan.scenario.PolicyDescriptor;
import org.kouan.scenario.reference.FormatReference;
import org.kouan.scenario.reference.FormatSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kouan reference}: what a scenario may say. */
@Command(
        name = "reference",
        header = "Print what a scenario may say: every key, its values, default and meaning.",
        description = "%nPrints the reference as Markdown, or as a JSON Schema, with which editors complete and check"
                + " scenarios and studies while you write. Lane policies of your own jars are in both.%n",
        footer = {
            "%nExamples:",
            "  kouan reference | less",
            "  kouan reference --schema > kouan.schema.json",
            "  (then begin scenarios with: # yaml-language-server: $schema=kouan.schema.json)",
            "  kouan reference --schema=study > kouan-study.schema.json"
        })
final class ReferenceCommand implements Callable<Integer> {
    private static final String SCENARIO = "scenario";
    private static final String STUDY = "study";

    private final Console console;

    @Option(
            names = "--schema",
            arity = "0..1",
            paramLabel = "scenario|study",
            fallbackValue = SCENARIO,
            description = "Print the JSON Schema of scenarios, or of studies.")
    private Optional<String> schema = Optional.empty();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and exit.")
    @SuppressWarnings("UnusedVariable")
    private boolean help;

    ReferenceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<PolicyDescriptor> policies = ScenarioFiles.policies();
        String text = switch (schema.orElse("")) {
            case "" -> FormatReference.markdown(policies);
            case SCENARIO -> new FormatSchema(policies).json();
            case STUDY -> FormatSchema.ofStudies();
            default -> throw new BadInput("--schema takes " + SCENARIO + " or " + STUDY + ", not " + schema.get());
        };
        console.out().print(text);
        return ExitCode.DONE;
    }
}
