package org.kouan.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Usage, help and faults of the program, whatever the command. */
class KouanTest extends CommandStory {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--replications 0 | '0' is not from 1 to 1000000",
                "--replications 1.5 | neither a whole number nor 'auto'",
                "--replications -3 | '-3' is not from 1 to 1000000",
                "--replications 99999999999 | neither a whole number nor 'auto'",
                "--threads 0 | --threads must be at least 1: 0",
                "--seed x | '--seed'",
                "--max-replications 5 | --max-replications needs --replications auto",
                "--replications auto --max-replications 0 | '0' is not from 1 to 1000000",
                "--replications auto --max-replications x | 'x' is not a whole number",
                "--no-files --out x | --out and --no-files exclude each other",
                "--sead 3 | --seed",
                "--variant nope | there is no such variant",
                "--set nonsense | needs a path and a value",
                "second.yaml | Unmatched argument"
            })
    void badUsageIsExplainedInTwoLines(String options, String message) {
        assertThat(run(options.split(" "))).isEqualTo(2);
        assertThat(err.replaceAll("\\s+", " ")).contains(message);
        assertThat(err.lines()).hasSizeLessThan(8).allMatch(line -> line.length() <= 80 || line.contains("/"));
        assertThat(out).isEmpty();
    }

    @Test
    void aMissingFileIsAProblemOfTheInput() {
        assertThat(kouan("run", folder.resolve("nowhere.yaml").toString())).isEqualTo(2);
        assertThat(err).contains("nowhere.yaml").contains("there is no such file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "help",
                "--help",
                "run --help",
                "check --help",
                "sweep --help",
                "results --help",
                "staff --help",
                "help run",
                "help check"
            })
    void helpFitsAScreenAndComesFromStandardOutput(String command) {
        assertThat(kouan(command.isEmpty() ? new String[0] : command.split(" ")))
                .isZero();
        assertThat(out).contains("Usage: kouan").contains("xample");
        assertThat(out.lines()).allMatch(line -> line.length() <= 80);
        assertThat(err).isEmpty();
    }

    /** Lines of help are formats; of one that is none a warning would be printed at every use. */
    @Test
    void everyLineOfHelpIsAFormat() {
        int lines = 0;
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        CommandLine program = Kouan.commandLine(Console.of(nowhere, nowhere));
        for (CommandLine command : program.getSubcommands().values()) {
            UsageMessageSpec usage = command.getCommandSpec().usageMessage();
            for (String[] part : List.of(usage.header(), usage.description(), usage.footer())) {
                for (String line : part) {
                    assertThat(String.format(line)).as(line).isNotNull();
                    lines++;
                }
            }
        }
        assertThat(lines).isGreaterThan(50);
    }

    /** Down to 40 columns, below the 55 that picocli can be told; a path is copied and stays whole. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "help",
                "run --help",
                "check --help",
                "compare --help",
                "sweep --help",
                "results --help",
                "staff --help",
                "reference --help",
                "generate-completion --help"
            })
    void helpFitsEveryTerminal(String command) {
        assertThat(kouan(command.split(" "))).isZero();
        String words = words(out);
        for (int columns : new int[] {40, 41, 47, 53, 54, 55, 56, 79, 120, 200}) {
            assertThat(kouan((args, console) -> Kouan.run(args, wide(console, columns)), command.split(" ")))
                    .isZero();
            assertThat(out.lines())
                    .allSatisfy(line -> assertThat(line.length() <= columns || line.contains("/"))
                            .as("%d columns: %s", columns, line)
                            .isTrue());
            assertThat(words(out)).as("%d columns", columns).isEqualTo(words);
        }
    }

    /** The letters of a help, in whatever lines; picocli breaks words at dots and hyphens, too. */
    private static String words(String help) {
        return help.replaceAll("[\\s\\\\,]+", "")
                .chars()
                .sorted()
                .mapToObj(Character::toString)
                .collect(joining());
    }

    private static Console wide(Console console, int columns) {
        return new Console(console.out(), console.err(), console.charset(), false, columns, columns);
    }

    @Test
    void versionIsThatOfTheBuild() {
        assertThat(kouan("--version")).isZero();
        assertThat(out.lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line).matches("kouan \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?"));
    }

    @Test
    void completionIsAShellScript() {
        assertThat(kouan("generate-completion")).isZero();
        assertThat(out).contains("complete -F").contains("--fail-on-breach");
    }

    @Test
    void anUnknownCommandIsUsage() {
        assertThat(kouan("rnu")).isEqualTo(2);
        assertThat(err).contains("'rnu'").contains("See 'kouan --help'.");
    }

    @Test
    void aSeedThatIsNoNumberIsSaidInPlainWords() {
        assertThat(run("--seed", "1.5")).isEqualTo(2);
        assertThat(err).contains("'1.5' is not a whole number");
    }

    @Test
    void aFaultOfTheProgramIsOneLineAndNoStackTrace() {
        assertThat(fail(new IllegalStateException("as ordered"))).isEqualTo(70);
        assertThat(err.replaceAll("\\s+", " "))
                .startsWith("kouan: internal error, please report it: java.lang.IllegalStateException: as ordered ")
                .contains("--debug")
                .doesNotContain("\tat ");
        assertThat(fail(new IllegalStateException("as ordered"), "--debug")).isEqualTo(70);
        assertThat(err).contains("\tat org.kouan.cli.");
        assertThat(fail(new OutOfMemoryError("as ordered"))).isEqualTo(70);
        assertThat(err).contains("OutOfMemoryError").doesNotContain("\tat ");
    }

    private int fail(Throwable failure, String... options) {
        return kouan(
                (args, console) -> Kouan.execute(
                        () -> Kouan.commandLine(console).addSubcommand("fail", new Failing(failure)), args, console),
                Stream.concat(Stream.of("fail"), Stream.of(options)).toArray(String[]::new));
    }

    @Command
    private static final class Failing implements Callable<Integer> {
        @Mixin
        private final CommonOptions common = new CommonOptions();

        private final Throwable failure;

        Failing(Throwable failure) {
            this.failure = failure;
        }

        @Override
        public Integer call() throws Exception {
            assertThat(common.quiet()).isFalse();
            if (failure instanceof Error error) {
                throw error;
            }
            throw (Exception) failure;
        }
    }
}
