package org.kouan.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kouan.scenario.Evidence;
import org.kouan.scenario.Problem;
import org.kouan.scenario.ScenarioException;

/** Variants and settings that take keys away. */
class RemovalTest {
    private static final Path SMALL = Path.of("src/test/resources/org/kouan/scenario/yaml/small.yaml");
    private static final String RUN = "run: {date: 2023-02-20, from: 08:00, until: 20:00}";
    private static final String EXTENDED = "run: {date: 2023-02-20, from: 08:00, until: 20:00, extend: 30 min}";

    private final ScenarioReader reader = new ScenarioReader(SamplePolicies.ALL);

    @TempDir
    private Path folder;

    private Path file;
    private String text = "";
    /** The line that the first variant is on. */
    private int line;

    @BeforeEach
    void extendTheRun() throws IOException {
        text = Files.readString(SMALL).replace(RUN, EXTENDED);
        file = Files.writeString(folder.resolve("port.yaml"), text);
        line = Math.toIntExact(text.lines().count()) + 2;
    }

    private void variant(String set) throws IOException {
        Files.writeString(file, text + "variants:\n  less: {set: {" + set + "}}\n");
    }

    private List<Problem> problems(Overrides overrides) {
        try {
            reader.read(file, overrides);
            return List.of();
        } catch (ScenarioException refused) {
            return refused.problems();
        }
    }

    @Test
    void aVariantTakesAKeyAway() throws IOException {
        variant("run.extend: null");
        ReadScenario with = reader.readWithText(file, Overrides.NONE);
        ReadScenario without = reader.readWithText(file, Overrides.variant("less"));

        assertThat(with.scenario().run().extend()).contains(Duration.ofMinutes(30));
        assertThat(without.scenario().run().extend()).isEmpty();
        assertThat(identity(without))
                .as("as if it had never been written")
                .isEqualTo(identity(reader.readWithText(SMALL, Overrides.NONE)));
        assertThat(without.scenario().evidence())
                .singleElement()
                .satisfies(note ->
                        assertThat(note.path() + ": " + note.note()).isEqualTo("run: without extend by variant less"));
    }

    private String identity(ReadScenario scenario) {
        return scenario.effective().digest();
    }

    @Test
    void soDoesASettingAndALaterOneWins() {
        Overrides away = Overrides.NONE.set("run.extend=null");
        assertThat(reader.read(file, away).run().extend()).isEmpty();
        assertThat(reader.read(file, away.set("run.extend=5 min")).run().extend())
                .contains(Duration.ofMinutes(5));
        assertThat(reader.read(file, Overrides.NONE.set("title=\"null\"")).title())
                .as("in quotation marks it is a text")
                .isEqualTo("null");
    }

    @Test
    void aWholePartOfThePortGoes() throws IOException {
        variant("targets: null");
        assertThat(reader.read(file, Overrides.variant("less")).targets()).isEmpty();
    }

    /** The place is that of the variant, since the file itself has the key. */
    @Test
    void aRequiredKeyIsMissedWhereItWasTakenAway() throws IOException {
        variant("run.until: null");
        assertThat(problems(Overrides.NONE)).isEmpty();
        assertThat(problems(Overrides.variant("less")))
                .containsExactly(
                        new Problem(file + ":" + line + ":16", "run.until", "", "the key until is missing", ""));

        variant("flows.entry.arrivals.poisson: null");
        assertThat(problems(Overrides.variant("less")))
                .containsExactly(new Problem(
                        file + ":" + line + ":16",
                        "flows.entry.arrivals",
                        "{}",
                        "needs one of the keys poisson, renewal, present, appointments, timetable",
                        ""));

        variant("targets.citizens-30-min: null");
        assertThat(problems(Overrides.variant("less")))
                .containsExactly(new Problem(file + ":" + line + ":16", "targets", "{}", "must not be empty", ""));
        assertThat(problems(Overrides.NONE.set("run.until=null")))
                .containsExactly(new Problem("--set run.until=null", "run.until", "", "the key until is missing", ""));
    }

    /** A misspelt key would change nothing, and nobody would know; told whether or not the variant is asked for. */
    @Test
    void whatIsNotThereCannotBeTakenAway() throws IOException {
        variant("run.extnd: null");
        assertThat(problems(Overrides.NONE))
                .containsExactly(new Problem(
                        file + ":" + line + ":16",
                        "variants.less.set",
                        "run.extnd",
                        "there is nothing at the path run.extnd",
                        "in run: did you mean extend?"));
    }

    @Test
    void itemsOfListsStay() throws IOException {
        variant("\"stages.hall.lanes.others.desks[1]\": null");
        assertThat(problems(Overrides.NONE))
                .containsExactly(new Problem(
                        file + ":" + line + ":16",
                        "variants.less.set",
                        "stages.hall.lanes.others.desks[1]",
                        "null takes away keys of maps, not items of lists",
                        "give the list anew, without the item"));
    }

    /** Nothing is left that the note could stand on, so it moves to the map, beside what was said of that. */
    @Test
    void notesMoveToWhereTheKeyWas() throws IOException {
        text += "assumed: {run.extend: \"Half an hour is usual\", run: \"A day of 2023\"}\n";
        line++;
        variant("run.extend: null");
        assertThat(reader.read(file, Overrides.variant("less")).evidence())
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.path()).isEqualTo("run");
                    assertThat(note.status()).isEqualTo(Evidence.Status.ASSUMED);
                    assertThat(note.note())
                            .isEqualTo("changed by variant less; before: A day of 2023; Half an hour is usual");
                });
    }

    @Test
    void notesOnAPartOfThePortGoWithIt() throws IOException {
        text += "assumed: {targets.citizens-30-min.limit: \"A guess\"}\n";
        variant("targets: null");
        assertThat(reader.read(file, Overrides.variant("less")).evidence()).isEmpty();
    }

    /** A removed class is missed by the parts that name it. */
    @Test
    void partsThatBelongTogetherAreChecked() throws IOException {
        variant("classes.foreigner: null");
        assertThatThrownBy(() -> reader.read(file, Overrides.variant("less")))
                .hasMessageContaining("there is no class foreigner");
    }
}
