package org.kouan.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where a report goes: a folder, or one JSON document. */
final class OutputOptions {
    private static final Path DEFAULT_PARENT = Path.of("out");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Folder for the files. Default: out/ and the name of the scenario, with its variant, or the names"
                            + " of those compared.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--no-files", description = "Write no files.")
    private boolean noFiles;

    @Option(
            names = "--json",
            description = "Print one JSON document on standard output, and nothing else there. Then files are written"
                    + " only with --out.")
    private boolean json;

    /** Rejects options that contradict each other. */
    void check() {
        if (noFiles && out.isPresent()) {
            throw new BadInput("--out and --no-files exclude each other");
        }
    }

    boolean json() {
        return json;
    }

    /**
     * The folder, ready to be written to; none when no files are wanted.
     *
     * @param name of the folder unless another is given
     * @param files that will be written there
     * @param places of what else the command reads and writes
     */
    Optional<OutputFolder> folder(String name, List<String> files, OutputPlaces places) {
        return noFiles || (json && out.isEmpty())
                ? Optional.empty()
                : Optional.of(OutputFolder.prepare(out.orElse(DEFAULT_PARENT.resolve(name)), files, places));
    }

    /** The places of a command that reads these files. */
    OutputPlaces places(Collection<Path> inputs) {
        OutputPlaces places = new OutputPlaces().reads(inputs);
        if (json) {
            places.writesDocument("--json");
        }
        return places;
    }
}
