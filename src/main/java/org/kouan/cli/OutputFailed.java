package org.kouan.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Output that could not be written, though nothing spoke against it before; the message says what and why. */
final class OutputFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutputFailed(Path where, IOException cause) {
        super(said(where, cause), cause);
    }

    /** What cannot be written, and why. */
    static String said(Path where, IOException cause) {
        return "cannot write to " + where + ": " + reason(cause);
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
