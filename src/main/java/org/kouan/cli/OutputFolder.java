package org.kouan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.kouan.files.OutputFile;

/** A folder for results, found to be usable before a long simulation, not after it. */
final class OutputFolder {
    private final Path path;

    private OutputFolder(Path path) {
        this.path = path;
    }

    /**
     * Makes the folder and its parents where they are missing.
     *
     * @param files that will be written there; where one is a folder, whatever is in it may be replaced
     * @param places of what else the command reads and writes
     * @throws BadInput when that cannot be done, or nothing can be written there, or only onto an input
     */
    static OutputFolder prepare(Path path, List<String> files, OutputPlaces places) {
        try {
            OutputFile.makeFolder(path);
            Files.delete(Files.createTempFile(path, ".kouan", null));
            for (String file : files) {
                if (Files.isDirectory(path.resolve(file))) {
                    for (String inside : names(path.resolve(file))) {
                        places.writesInto(path, file + "/" + inside);
                    }
                } else {
                    places.writesInto(path, file);
                }
            }
        } catch (IOException e) {
            throw new BadInput(OutputFailed.said(path, e) + "; choose another folder with --out", e);
        }
        return new OutputFolder(path);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !Files.isDirectory(file))
                    .map(file -> String.valueOf(file.getFileName()))
                    .toList();
        }
    }

    /** Where it is. */
    Path path() {
        return path;
    }
}
