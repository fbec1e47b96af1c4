package org.kouan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The worked example of docs/policies.md: its blocks, and a jar that is made of them. */
final class WorkedPolicy {
    private static final String SERVICES = "META-INF/services/org.kouan.port.policy.LanePolicyProvider";

    private final Path folder;
    private final String page;

    /** @param folder where sources, classes and the jar go */
    WorkedPolicy(Path folder) throws IOException {
        this.folder = folder;
        page = Files.readString(Path.of("docs/policies.md"));
    }

    /** The jar of the page as it stands. */
    Path jar() throws IOException {
        return jar(block("java"), block("text"));
    }

    /** The first block of a language. */
    String block(String language) {
        Matcher block = Pattern.compile("```" + language + "\n(.*?)```\n", Pattern.DOTALL)
                .matcher(page);
        assertThat(block.find()).as("a block of " + language).isTrue();
        return block.group(1);
    }

    /** A jar of another source or with another provider, at the place of the one before. */
    Path jar(String source, String provider) throws IOException {
        Path file = Files.writeString(folder.resolve("NearestLane.java"), source);
        Path classes = Files.createDirectories(folder.resolve("classes"));
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "--release",
                        "17",
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        classes.toString(),
                        file.toString());
        assertThat(failed).as("compiler").isZero();
        Path jar = folder.resolve("nearest-lane.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.list(classes.resolve("example"))) {
            for (Path each : files.sorted().toList()) {
                entries.putNextEntry(new JarEntry("example/" + each.getFileName()));
                entries.write(Files.readAllBytes(each));
            }
            entries.putNextEntry(new JarEntry(SERVICES));
            entries.write(provider.getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }
}
