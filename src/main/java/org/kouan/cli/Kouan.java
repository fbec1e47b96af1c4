package org.kouan.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kouan.experiment.PolicyJars;
import org.kouan.experiment.Programs;
import org.kouan.experiment.ReplicationFailure;
import org.kouan.experiment.store.StoreException;
import org.kouan.result.SumTooLargeException;
import org.kouan.scenario.ScenarioException;
import org.kouan.scenario.Spelling;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: finds the command, and turns whatever happens into a message and an exit code. */
@Command(
        name = "kouan",
        header = "Simulates port clearance queues and checks them against a queue target.",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Done.",
            "1:A target is missed (only with --fail-on-breach).",
            "2:Bad input or usage, or a place that must not or cannot be written to.",
            "70:Our fault.",
            "74:Output could not be written: a full disk, a pipe that was closed.",
            "130:Stopped by Ctrl-C; what was finished is written (143 after SIGTERM)."
        },
        footer = {"%nExample:", "  kouan run scenarios/alashankou-road-reopening.yaml"})
public final class Kouan {
    private static final String NAME = "kouan: ";

    private static final String NO_MEMORY =
            "the simulation needs more memory than there is: too many travellers are in the port at once. Check that the"
                    + " rates of arrivals are what you mean and the desks can serve them; or use fewer --threads";

    /** What makes each command, in the order in which the help lists them. */
    private static final Map<String, Function<Console, Object>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("run", RunCommand::new);
        COMMANDS.put("check", CheckCommand::new);
        COMMANDS.put("compare", CompareCommand::new);
        COMMANDS.put("staff", StaffCommand::new);
        COMMANDS.put("reference", ReferenceCommand::new);
        COMMANDS.put("sweep", SweepCommand::new);
        COMMANDS.put("results", ResultsCommand::new);
        COMMANDS.put("help", console -> new HelpCommand());
        COMMANDS.put("generate-completion", console -> new GenerateCompletion());
    }

    /** Commands that need not know the others. */
    private static final Set<String> ON_THEIR_OWN =
            Set.of("run", "check", "compare", "staff", "reference", "sweep", "results");

    private Kouan() {}

    /** The process. */
    public static void main(String[] args) {
        int code = ExitCode.OUR_FAULT;
        try {
            code = run(args, Console.ofProcess());
        } catch (Throwable failure) { // otherwise the JVM ends with 1, which means a missed target
            System.err.println(NAME + "internal error, please report it: " + failure);
        } finally {
            System.exit(code);
        }
    }

    /**
     * Runs a command without ending the process.
     *
     * @param args as typed after the program's name
     * @param out receives results, in UTF-8
     * @param err receives messages, in UTF-8
     * @return the exit code
     */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        return run(args, Console.of(out, err));
    }

    static int run(String[] args, Console console) {
        Set<String> wanted = args.length > 0 && ON_THEIR_OWN.contains(args[0]) ? Set.of(args[0]) : COMMANDS.keySet();
        return execute(() -> commandLine(console, wanted), args, console);
    }

    static int execute(Supplier<CommandLine> program, String[] args, Console console) {
        int code;
        try {
            List<String> unusable = PolicyJars.problems(System.getProperty(Programs.POLICIES, ""));
            if (!unusable.isEmpty()) {
                throw new BadInput("KOUAN_POLICIES: " + String.join("; ", unusable));
            }
            code = program.get().execute(args.length == 0 ? new String[] {"help"} : args);
        } catch (BadInput unusable) {
            code = told(ExitCode.BAD_INPUT, message(unusable), List.of(args), console);
        } catch (ServiceConfigurationError failure) {
            String what = "a jar with lane policies cannot be used: " + message(failure);
            code = told(ExitCode.BAD_INPUT, what, List.of(args), console);
        } catch (Error failure) {
            code = ourFault(failure, List.of(args), console);
        }
        console.err().flush();
        return written(code, console);
    }

    /** The exit code, unless results were due and could not be written. */
    private static int written(int code, Console console) {
        Optional<String> failure = console.out().failure();
        if (failure.isEmpty() || code == ExitCode.BAD_INPUT || code == ExitCode.OUR_FAULT) {
            return code;
        }
        say("cannot write to standard output: " + failure.get(), console);
        return ExitCode.OUTPUT_FAILED;
    }

    /** The program with all its commands. */
    static CommandLine commandLine(Console console) {
        return commandLine(console, COMMANDS.keySet());
    }

    /**
     * The program with some of its commands. To know a command costs some hundredths of a second, as its options are
     * read by reflection, so a start makes only the one that is asked for; the help and a typo need all.
     */
    private static CommandLine commandLine(Console console, Set<String> names) {
        CommandLine line = new CommandLine(new Kouan());
        COMMANDS.forEach((name, command) -> {
            if (names.contains(name)) {
                line.addSubcommand(name, command.apply(console));
            }
        });
        // What picocli itself cannot handle must not end with its 1.
        line.setExitCodeExceptionMapper(failure -> ExitCode.OUR_FAULT);
        line.registerConverter(Path.class, Kouan::file);
        NarrowHelp.fit(line, console.columns());
        return line.setOut(new PrintWriter(console.out(), true, console.charset()))
                .setErr(new PrintWriter(console.err(), true, console.charset()))
                // Colours would need to know the terminal, which takes longer than the whole of a short command.
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setParameterExceptionHandler((failure, args) -> usage(failure, List.of(args), console))
                .setExecutionExceptionHandler(
                        (failure, command, parsed) -> failed(failure, parsed.originalArgs(), console));
    }

    /** An empty name would mean the current folder: most likely a variable of a script that is not set. */
    private static Path file(String word) {
        try {
            if (!word.isEmpty()) {
                return Path.of(word);
            }
        } catch (InvalidPathException noPath) {
            throw new TypeConversionException("'" + word + "' is not the name of a file");
        }
        throw new TypeConversionException("the name of the file or folder is empty");
    }

    private static int usage(ParameterException failure, List<String> words, Console console) {
        told(ExitCode.BAD_INPUT, message(failure), words, console);
        if (failure instanceof UnmatchedArgumentException unmatched) {
            suggestion(unmatched).ifPresent(word -> console.tell("Did you mean " + word + "?"));
        }
        String command = failure.getCommandLine().getCommandSpec().qualifiedName();
        console.tell("See '" + command + " --help'.");
        return ExitCode.BAD_INPUT;
    }

    /** What may have been meant by the first word that is not known: an option, or a command where one is due. */
    private static Optional<String> suggestion(UnmatchedArgumentException unmatched) {
        CommandSpec command = unmatched.getCommandLine().getCommandSpec();
        String word = unmatched.getUnmatched().isEmpty()
                ? ""
                : unmatched.getUnmatched().get(0).replaceFirst("=.*", "");
        List<String> known = word.startsWith("-")
                ? List.copyOf(command.optionsMap().keySet())
                : List.copyOf(command.subcommands().keySet());
        return Optional.of(Spelling.nearest(word, known)).filter(nearest -> !nearest.isEmpty());
    }

    private static int failed(Exception failure, List<String> words, Console console) {
        if (failure instanceof ScenarioException invalid) {
            new ProblemPrinter(console.err(), console.messageColumns()).print(invalid.problems());
            String all = Text.count(invalid.problems().size(), "problem") + "; nothing was simulated";
            return FailureDocument.print(ExitCode.BAD_INPUT, all, invalid.problems(), words, console);
        }
        if (failure instanceof OutputFailed || failure instanceof StoreException.Unwritten) {
            return told(ExitCode.OUTPUT_FAILED, message(failure), words, console);
        }
        if (failure instanceof BadInput
                || failure instanceof StoreException
                || failure instanceof SumTooLargeException) {
            return told(ExitCode.BAD_INPUT, message(failure), words, console);
        }
        if (failure instanceof ReplicationFailure replication && replication.isOfScenario()) {
            return told(ExitCode.BAD_INPUT, message(replication), words, console);
        }
        if (failure instanceof ReplicationFailure && failure.getCause() instanceof OutOfMemoryError) {
            return told(ExitCode.BAD_INPUT, NO_MEMORY, words, console);
        }
        return ourFault(failure, words, console);
    }

    private static int ourFault(Throwable failure, List<String> words, Console console) {
        String what = failure instanceof ReplicationFailure ? message(failure) : failure.toString();
        int code = told(ExitCode.OUR_FAULT, "internal error, please report it: " + what, words, console);
        if (words.contains(CommonOptions.DEBUG)) {
            failure.printStackTrace(console.err());
        } else {
            console.tell("Run it again with " + CommonOptions.DEBUG + " to see where.");
        }
        return code;
    }

    /** Tells a message, to programs as well that asked for a document; returns the exit code. */
    private static int told(int code, String message, List<String> words, Console console) {
        say(message, console);
        return FailureDocument.print(code, message, List.of(), words, console);
    }

    private static String message(Throwable failure) {
        return Objects.requireNonNullElseGet(failure.getMessage(), failure::toString);
    }

    private static void say(String message, Console console) {
        console.tell(NAME + message);
    }
}
