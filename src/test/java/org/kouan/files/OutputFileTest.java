package org.kouan.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are whole, or what is there is written through. */
class OutputFileTest {
    @TempDir
    Path folder;

    private static void write(Path file, String text) throws IOException {
        OutputFile.write(file, out -> out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Test
    void aLinkStaysAndTheFileItLeadsToIsWritten() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("second"));
        Files.createSymbolicLink(folder.resolve("second"), Path.of("other/file"));
        write(link, "new");
        assertThat(other.resolve("file")).hasContent("new");
        assertThat(Files.isSymbolicLink(link)).isTrue();
        write(link, "newer");
        assertThat(other.resolve("file")).hasContent("newer");
        assertThat(Files.isSymbolicLink(folder.resolve("second"))).isTrue();
    }

    @Test
    void linksInACircleAreNoFile() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("a"), Path.of("b"));
        Files.createSymbolicLink(folder.resolve("b"), Path.of("a"));
        assertThatThrownBy(() -> write(link, "x")).isInstanceOf(FileSystemLoopException.class);
    }

    @Test
    void aDeviceStaysADevice() throws IOException {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device));
        write(device, "x");
        assertThat(Files.isRegularFile(device)).isFalse();
        assertThat(Files.exists(device)).isTrue();
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        assertThatThrownBy(() -> write(full, "x")).isInstanceOf(IOException.class);
        assertThat(Files.isRegularFile(full)).isFalse();
    }

    @Test
    void aFileKeepsItsModeAndANewOneHasThatOfAnyOther() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        write(file, "new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
        Path plain = Files.writeString(folder.resolve("plain"), "");
        write(folder.resolve("written"), "x");
        assertThat(Files.getPosixFilePermissions(folder.resolve("written")))
                .isEqualTo(Files.getPosixFilePermissions(plain));
    }

    @Test
    void aNameOfTheGreatestLengthIsWritten() throws IOException {
        Path file = folder.resolve("x".repeat(255));
        write(file, "x");
        assertThat(file).hasContent("x");
    }

    @Test
    void whatNeedsANameIsWrittenThroughToo() throws IOException {
        OutputFile.writeNamed(folder.resolve("a"), part -> Files.writeString(part, "named"));
        assertThat(folder.resolve("a")).hasContent("named");
        OutputFile.writeNamed(Path.of("/dev/null"), part -> Files.writeString(part, "named"));
        assertThat(names()).containsExactly("a");
    }

    @Test
    void whatFailsLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        assertThatThrownBy(() -> OutputFile.write(file, out -> {
                    out.write('x');
                    throw new IOException("full");
                }))
                .hasMessage("full");
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("file");
    }

    /** Two write ten files each, again and again: a reader who looks after a writer has ended finds the files of one. */
    @Test
    void afolderIsOfOneWriterAtATime() throws Exception {
        List<Thread> writers = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        for (String name : List.of("one", "two")) {
            Thread writer = new Thread(() -> {
                try {
                    for (int round = 0; round < 20; round++) {
                        FolderLock.alone(folder, () -> {
                            for (int file = 0; file < 10; file++) {
                                write(folder.resolve("f" + file), name);
                            }
                            return contents();
                        });
                    }
                } catch (IOException | AssertionError failed) {
                    synchronized (failures) {
                        failures.add(failed);
                    }
                }
            });
            writers.add(writer);
            writer.start();
        }
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(failures).isEmpty();
        contents();
        assertThat(names()).hasSize(10);
    }

    private String contents() throws IOException {
        TreeSet<String> contents = new TreeSet<>();
        for (int file = 0; file < 10; file++) {
            contents.add(Files.readString(folder.resolve("f" + file)));
        }
        assertThat(contents).hasSize(1);
        return contents.first();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
