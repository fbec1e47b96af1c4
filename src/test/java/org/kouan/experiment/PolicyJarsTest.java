package org.kouan.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may be wrong with {@code KOUAN_POLICIES}; Java itself passes over all of it. */
class PolicyJarsTest {
    private static final String SERVICE = "META-INF/services/org.kouan.port.policy.LanePolicyProvider";

    @TempDir
    Path folder;

    private Path good;
    private Path without;
    private Path broken;

    @BeforeEach
    void write() throws IOException {
        good = jar("good.jar", SERVICE);
        without = jar("without.jar", "example/Lane.class");
        broken = Files.writeString(folder.resolve("broken.jar"), "no zip");
    }

    private Path jar(String name, String entry) throws IOException {
        Path jar = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            entries.putNextEntry(new JarEntry(entry));
        }
        return jar;
    }

    @Test
    void jarsAndFoldersWithPoliciesAreTaken() throws IOException {
        Path classes = folder.resolve("classes");
        Files.createDirectories(classes.resolve(SERVICE).getParent());
        Files.createFile(classes.resolve(SERVICE));
        assertThat(PolicyJars.problems("")).isEmpty();
        assertThat(PolicyJars.problems(good + File.pathSeparator + classes)).isEmpty();
    }

    @Test
    void everythingElseIsSaidAtOnce() {
        Path missing = folder.resolve("missing.jar");
        String all = String.join(
                File.pathSeparator,
                good.toString(),
                "",
                missing.toString(),
                without.toString(),
                broken.toString(),
                folder.toString(),
                folder + "/*");
        List<String> problems = PolicyJars.problems(all);
        assertThat(problems).hasSize(6);
        assertThat(problems.get(0)).startsWith("there is an empty entry");
        assertThat(problems.get(1)).isEqualTo("there is no " + missing);
        assertThat(problems.get(2)).startsWith(without + " has no lane policies");
        assertThat(problems.get(3)).startsWith(broken + " is no jar that can be read");
        assertThat(problems.get(4)).startsWith(folder + " has no lane policies");
        assertThat(problems.get(5)).startsWith(folder + "/*: name each jar");
    }

    @Test
    void anEntryAtTheEndMayBeEmptyToo() {
        assertThat(PolicyJars.problems(good + File.pathSeparator)).hasSize(1);
        assertThat(PolicyJars.problems(File.pathSeparator + good)).hasSize(1);
    }
}
