package org.kouan.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One at a time writes into a folder: a process that comes second waits until the first has written all its files, and
 * then replaces them all. So whatever is in the folder is of one run, the one that ended last.
 */
public final class FolderLock {
    private static final String NAME = ".kouan.lock";

    /** Locks of files are held by a process, so its threads need one of their own. */
    private static final ReentrantLock THREADS = new ReentrantLock();

    private final Path file;
    /** Null where the file system has no locks: then files are whole, but may be of two runs. */
    private final @Nullable FileChannel channel;

    private FolderLock(Path file, @Nullable FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Writes files. */
    @FunctionalInterface
    public interface Work<T> {
        /** Writes them all; returns what there is to tell. */
        T write() throws IOException;
    }

    /** Waits until nobody else writes into the folder, and then does. */
    public static <T> T alone(Path folder, Work<T> work) throws IOException {
        FolderLock lock = of(folder);
        try {
            return work.write();
        } finally {
            lock.release();
        }
    }

    private static FolderLock of(Path folder) {
        THREADS.lock();
        Path file = folder.resolve(NAME);
        try {
            while (true) {
                FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                if (isHeld(channel, file)) {
                    return new FolderLock(file, channel);
                }
                channel.close();
            }
        } catch (IOException noLocks) {
            return new FolderLock(file, null);
        }
    }

    /**
     * Locks a file, and finds out whether it is still the one of that name: who held it before has removed it. No two
     * processes write the same token.
     */
    private static boolean isHeld(FileChannel channel, Path file) throws IOException {
        channel.lock();
        byte[] token = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(token), 0);
        try {
            return Arrays.equals(Files.readAllBytes(file), token);
        } catch (NoSuchFileException removed) {
            return false;
        }
    }

    /** Removes the lock, and lets the next one in. */
    private void release() throws IOException {
        try (FileChannel held = channel) {
            if (held != null) {
                Files.deleteIfExists(file);
            }
        } finally {
            THREADS.unlock();
        }
    }
}
