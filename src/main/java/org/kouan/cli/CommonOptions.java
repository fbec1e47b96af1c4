package org.kouan.cli;

import picocli.CommandLine.Option;

/** Options of every command that does something. */
final class CommonOptions {
    /** Shows where a fault happened; read by the handler of exceptions, too. */
    static final String DEBUG = "--debug";

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress and no summary on the screen; errors are still told.")
    private boolean quiet;

    @Option(names = DEBUG, description = "When the program itself fails, show where.")
    @SuppressWarnings("UnusedVariable")
    private boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and exit.")
    @SuppressWarnings("UnusedVariable")
    private boolean help;

    boolean quiet() {
        return quiet;
    }
}
