package org.kouan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kouan.files.OutputFile;
import org.kouan.report.ReportWriter.Written;
import org.kouan.report.chart.ChartImage;
import org.kouan.report.content.ReportInput;
import org.kouan.report.content.ReportInput.Timings;

class ReportWriterTest {
    @TempDir
    Path folder;

    @Test
    void everythingIsWrittenAndNothingElse() throws IOException {
        Written written = ReportWriter.write(Fixture.day(), folder.resolve("new/out"));

        Path out = folder.resolve("new/out");
        assertThat(contents(out).keySet())
                .contains(
                        "report.html",
                        "summary.txt",
                        "run.json",
                        "classes.csv",
                        "lanes.csv",
                        "targets.csv",
                        "figures.csv",
                        "class-periods.csv",
                        "lane-periods.csv",
                        "replications.csv",
                        "charts/wait-citizens-30-min.svg",
                        "charts/wait-citizens-30-min.png")
                .hasSize(written.files().size());
        assertThat(written.page()).isEqualTo(out.resolve("report.html"));
        assertThat(written.input().notes()).isEqualTo(Fixture.day().notes());
    }

    @Test
    void whatAnEarlierRunWroteAndThisOneDoesNotIsDeletedAndNothingElse() throws IOException {
        Path out = folder.resolve("out");
        Files.createDirectories(out.resolve("charts"));
        for (String name : List.of(
                "days.csv",
                "duty.csv",
                "charts/duty-hall.png",
                "charts/class-wait-gone.svg",
                "notes.txt",
                "charts/mine.png")) {
            Files.writeString(out.resolve(name), "earlier");
        }

        Written written = ReportWriter.write(Fixture.day(), out);

        assertThat(contents(out)).hasSize(written.files().size() + 2).containsKeys("notes.txt", "charts/mine.png");
    }

    @Test
    void theSameRunGivesTheSameBytesExceptForTheClock() throws IOException {
        ReportWriter.write(Fixture.day(), folder.resolve("a"));
        ReportWriter.write(Fixture.day(), folder.resolve("b"));

        Map<String, String> once = contents(folder.resolve("a"));
        Map<String, String> again = contents(folder.resolve("b"));
        assertThat(withoutSeconds(again.remove("run.json"))).isEqualTo(withoutSeconds(once.remove("run.json")));
        assertThat(again).isEqualTo(once);
    }

    @Test
    void timeForTheReportIsAddedToTheTotal() throws IOException {
        ReportInput input = Fixture.single().withTimings(new Timings(0.5, 0.25, 1, Double.NaN, 1.75));

        Timings timings = ReportWriter.write(input, folder).input().timings();

        assertThat(timings.report()).isPositive();
        assertThat(timings.total()).isEqualTo(1.75 + timings.report());
        assertThat(timings.simulate()).isEqualTo(1);
    }

    /** Java cannot name a file 通道 where the locale is not UTF-8, as in many containers. */
    @Test
    void chartsHaveFileNamesThatEveryMachineCanWrite() throws IOException {
        List<ChartImage> charts = Stream.of("queue-通道", "queue-出口", "queue-hall_2")
                .map(id -> new ChartImage(ChartImage.Kind.QUEUE, id, id, id, "<svg/>", new byte[0]))
                .toList();

        ReportWriter.write(Fixture.day(), folder, input -> charts);

        assertThat(contents(folder).keySet())
                .filteredOn(file -> file.endsWith(".svg"))
                .containsExactlyInAnyOrder("charts/queue-1.svg", "charts/queue-2.svg", "charts/queue-hall_2.svg");
    }

    static Stream<Throwable> whatJavaThrowsWithoutFonts() {
        return Stream.of(
                new NullPointerException("Cannot load from short array because \"sun.awt.FontConfiguration.head\""),
                new InternalError(new RuntimeException("Fontconfig head is null")),
                new UnsatisfiedLinkError("libfreetype.so.6"),
                new Error(new Error("Probable fatal error: No physical fonts found.")),
                new NoClassDefFoundError("Could not initialize class sun.font.SunFontManager"),
                new ExceptionInInitializerError(new RuntimeException("no fonts")));
    }

    @ParameterizedTest
    @MethodSource("whatJavaThrowsWithoutFonts")
    void withoutFontsTheRunKeepsItsFiguresAndSaysWhatChartsNeed(Throwable thrown) throws IOException {
        Written written = ReportWriter.write(Fixture.day(), folder, input -> {
            throw sneak(thrown);
        });

        Map<String, String> contents = contents(folder);
        assertThat(contents.keySet())
                .containsExactlyInAnyOrder(
                        "report.html",
                        "summary.txt",
                        "run.json",
                        "classes.csv",
                        "lanes.csv",
                        "targets.csv",
                        "figures.csv",
                        "class-periods.csv",
                        "lane-periods.csv",
                        "replications.csv");
        for (String file : List.of("report.html", "run.json")) {
            assertThat(contents.get(file)).contains("Charts were not drawn").contains("fonts-dejavu-core");
        }
        assertThat(contents.get("summary.txt")).contains("Charts were not drawn");
        assertThat(written.input().notes()).hasSize(2);
    }

    /** For real, in a Java of its own: fontconfig that finds no fonts. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void onAMachineWithoutFontsTheRunEndsWell() throws Exception {
        Path nothing = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig></fontconfig>");
        Path out = folder.resolve("out");
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Duser.home=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                WithoutFonts.class.getName(),
                out.toString());
        java.environment().put("FONTCONFIG_FILE", nothing.toString());
        Process process = java.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(contents(out).get("report.html"))
                .contains("Charts were not drawn")
                .contains("1 of 2 targets is missed.");
    }

    /** What the test above starts. */
    static final class WithoutFonts {
        private WithoutFonts() {}

        public static void main(String[] args) throws IOException {
            ReportWriter.write(Fixture.day(), Path.of(args[0]));
        }
    }

    @Test
    void aFailedWriteLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("classes.csv"), "old");

        assertThatThrownBy(() -> OutputFile.write(file, out -> {
                    out.write(1);
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");

        assertThat(contents(folder)).containsExactly(Map.entry("classes.csv", "old"));
    }

    private static String withoutSeconds(String json) {
        return json.replaceAll("\"seconds\": \\{[^}]*}", "");
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                contents.put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
