package org.kouan.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kouan.scenario.Problem;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.ScenarioException;

/**
 * Damaged scenarios give a scenario or located problems, never another exception. More seeds: {@code -Dmutations=N}.
 */
class MutationTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/kouan/scenario/yaml");
    private static final int MUTATIONS = Integer.getInteger("mutations", 400);
    private static final List<String> WORDS = List.of(
            "-1",
            "0",
            "1e400",
            "1e-400",
            "\"\"",
            "[]",
            "{}",
            "null",
            "~",
            "5 s",
            "99999999999 h",
            "95 %",
            "-0",
            "24:00",
            "0 s",
            "[a, b]",
            "{a: b}",
            "*x",
            "&x y",
            "!!int 3",
            "\u0000",
            "\t",
            "- ",
            ": ",
            "{",
            "]",
            "'",
            "港",
            "\uD83D\uDE00",
            "1 000 d",
            "hall",
            "citizen",
            "flights.csv",
            "../everything.yaml",
            "/dev/null",
            ".",
            "\\",
            "%",
            "1.5e3 min",
            "NaN",
            "0x10");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"everything.yaml", "small.yaml"})
    void damageNeverEscapes(String name) throws Exception {
        for (String csv : List.of("flights.csv", "ferries.csv", "seconds.csv")) {
            Files.copy(FOLDER.resolve(csv), folder.resolve(csv));
        }
        byte[] good = Files.readAllBytes(FOLDER.resolve(name));
        int refused = 0;
        for (int seed = 0; seed < MUTATIONS; seed++) {
            byte[] damaged = damage(good, new Random(seed));
            refused += isRefused(name, damaged, "seed " + seed) ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(MUTATIONS / 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"flights.csv", "ferries.csv", "seconds.csv"})
    void damagedTablesNeverEscape(String csv) throws Exception {
        for (String other : List.of("flights.csv", "ferries.csv", "seconds.csv")) {
            Files.copy(FOLDER.resolve(other), folder.resolve(other));
        }
        byte[] scenario = Files.readAllBytes(FOLDER.resolve("everything.yaml"));
        byte[] good = Files.readAllBytes(FOLDER.resolve(csv));
        int refused = 0;
        for (int seed = 0; seed < MUTATIONS / 2; seed++) {
            Files.write(folder.resolve(csv), damage(good, new Random(seed)));
            refused += isRefused("everything.yaml", scenario, csv + " seed " + seed) ? 1 : 0;
        }
        assertThat(refused).isPositive();
    }

    private boolean isRefused(String name, byte[] text, String what) throws Exception {
        Path file = Files.write(folder.resolve(name), text);
        ScenarioReader reader = new ScenarioReader(SamplePolicies.ALL);
        Overrides overrides = what.endsWith("7") ? Overrides.variant("peak").set("run.seed=3") : Overrides.NONE;
        try {
            Scenario scenario = reader.read(file, overrides);
            assertThat(scenario.lanes()).isNotEmpty();
            return false;
        } catch (ScenarioException refused) {
            assertThat(refused.problems()).as(what).isNotEmpty();
            for (Problem problem : refused.problems()) {
                assertThat(problem.location()).as(what).isNotEmpty();
                assertThat(problem.rule()).as(what).isNotEmpty().doesNotContain("Exception");
            }
            return true;
        } catch (RuntimeException | StackOverflowError escaped) {
            throw new AssertionError(what + ":\n" + new String(text, StandardCharsets.UTF_8), escaped);
        }
    }

    private static byte[] damage(byte[] good, Random random) {
        byte[] damaged = good.clone();
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            damaged = switch (random.nextInt(6)) {
                case 0 -> flipBytes(damaged, random);
                case 1 -> cut(damaged, random);
                case 2, 3 -> replaceWord(damaged, random);
                case 4 -> shuffleLines(damaged, random);
                default -> insert(damaged, random);
            };
        }
        return damaged;
    }

    private static byte[] flipBytes(byte[] bytes, Random random) {
        for (int i = 0; i < 1 + random.nextInt(4) && bytes.length > 0; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static byte[] cut(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(80));
        byte[] rest = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, rest, from, bytes.length - to);
        return rest;
    }

    private static byte[] insert(byte[] bytes, Random random) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int at = random.nextInt(text.length() + 1);
        return (text.substring(0, at) + word(random) + text.substring(at)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] replaceWord(byte[] bytes, Random random) {
        String[] words = new String(bytes, StandardCharsets.UTF_8).split("(?<=[ ,{}\\[\\]\n])|(?=[ ,{}\\[\\]\n])");
        int at = random.nextInt(words.length);
        while (words[at].isBlank() && at + 1 < words.length) {
            at++;
        }
        words[at] = word(random);
        return String.join("", words).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] shuffleLines(byte[] bytes, Random random) {
        List<String> lines = new ArrayList<>(List.of(new String(bytes, StandardCharsets.UTF_8).split("\n")));
        int one = random.nextInt(lines.size());
        if (random.nextBoolean()) {
            lines.add(random.nextInt(lines.size()), lines.get(one));
        } else {
            Collections.swap(lines, one, random.nextInt(lines.size()));
        }
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
