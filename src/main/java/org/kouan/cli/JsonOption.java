package org.kouan.cli;

import picocli.CommandLine.Option;

/** Output for programs, of commands that write no files of their own. */
final class JsonOption {
    @Option(names = "--json", description = "Print one JSON document on standard output, and nothing else there.")
    private boolean json;

    boolean asked() {
        return json;
    }
}
