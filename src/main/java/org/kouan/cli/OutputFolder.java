package org.kouan.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for results, found to be usable before a long simulation, not after it. */
final class OutputFolder {
    private final Path path;

    private OutputFolder(Path path) {
        this.path = path;
    }

    /**
     * Makes the folder and its parents where they are missing.
     *
     * @throws BadInput when that cannot be done, or nothing can be written there
     */
    static OutputFolder prepare(Path path) {
        OutputFolder folder = new OutputFolder(path);
        try {
            Files.createDirectories(path);
            Files.delete(Files.createTempFile(path, ".kouan", null));
        } catch (IOException e) {
            throw folder.unusable(e);
        }
        return folder;
    }

    /** Where it is. */
    Path path() {
        return path;
    }

    /** What to say when writing into it failed. */
    BadInput unusable(IOException e) {
        return new BadInput("cannot write to " + path + ": " + reason(e) + "; choose another folder with --out", e);
    }

    private static String reason(IOException e) {
        if (e instanceof FileAlreadyExistsException exists) {
            return exists.getFile() + " is a file, not a folder";
        }
        if (e instanceof AccessDeniedException denied) {
            return "no permission for " + denied.getFile();
        }
        if (e instanceof FileSystemException inFile && inFile.getReason() != null) {
            return inFile.getReason();
        }
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }
}
