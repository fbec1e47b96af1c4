package org.kouan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kouan.files.OutputFile;

/**
 * What a command reads and where it is going to write, so that it never writes onto what it reads, nor twice into one
 * file: found before a long simulation, whatever the spelling, and through symbolic and hard links.
 */
final class OutputPlaces {
    private static final Path NOWHERE = Path.of("/dev/null");

    private record Place(String name, Path file) {}

    private final List<Place> inputs = new ArrayList<>();
    private final List<Place> outputs = new ArrayList<>();

    /** Files that are read. */
    OutputPlaces reads(Collection<Path> files) {
        files.forEach(file -> inputs.add(new Place(file.toString(), file)));
        return this;
    }

    /**
     * A file that will be written.
     *
     * @param name of the option
     * @throws BadInput when that cannot or must not be
     */
    void writes(String name, Path file) {
        if (Files.isDirectory(file)) {
            throw new BadInput(name + ": " + file + " is a folder, not a file");
        }
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new BadInput(name + ": " + file + " cannot be written: no permission");
        }
        Path folder = parent(target(name, file));
        if (!Files.exists(file) && (!Files.isDirectory(folder) || !Files.isWritable(folder))) {
            throw new BadInput(
                    name + ": cannot write " + file + ": there is no folder " + folder + " that can be written to");
        }
        check(name, file);
        outputs.add(new Place(name, file));
    }

    /** A store that results will be added to. */
    void writesStore(String name, Path file) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new BadInput(name + ": " + file + " is no file that can hold a store of results");
        }
        check(name, file);
        outputs.add(new Place(name, file));
    }

    /** Standard output is a document, so that nothing else may go there. */
    void writesDocument(String name) {
        outputs.add(new Place(name, Path.of("/dev/stdout")));
    }

    /** A file that will be written into a folder that has been prepared. */
    void writesInto(Path folder, String name) {
        Path file = folder.resolve(name);
        check(file.toString(), file);
        outputs.add(new Place(file.toString(), file));
    }

    private void check(String name, Path file) {
        find(inputs, name, file).ifPresent(input -> {
            throw new BadInput(
                    name + " would write onto an input: " + file + " is " + described(file, input) + ", which is read");
        });
        find(outputs, name, file).filter(other -> !isSame(file, NOWHERE)).ifPresent(other -> {
            throw new BadInput(name + " and " + other.name() + " would both write to " + file);
        });
    }

    private static String described(Path file, Place input) {
        return file.equals(input.file()) ? "a file" : "the file " + input.file();
    }

    private static Optional<Place> find(List<Place> places, String name, Path file) {
        return places.stream()
                .filter(place ->
                        isSame(file, place.file()) || target(name, file).equals(target(place.name(), place.file())))
                .findFirst();
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException notThere) {
            return false;
        }
    }

    /** Where a file is or would be, in the one spelling that all its spellings have. */
    private static Path target(String name, Path file) {
        try {
            Path target = OutputFile.target(file);
            Path folder = parent(target);
            return Files.exists(folder)
                    ? folder.toRealPath().resolve(String.valueOf(target.getFileName()))
                    : target.normalize();
        } catch (IOException circle) {
            throw new BadInput(name + ": the symbolic links of " + file + " lead in a circle", circle);
        }
    }

    private static Path parent(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }
}
