package org.kouan.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * The model against theory and other people's numbers: every case of the table that it can express, run through the
 * ordinary scenario path. All comparisons together raise a false alarm with probability 0.001 at most ({@link Family}).
 *
 * <p>Every build runs it with a fixed seed. {@code ./mvnw test -Pvalidation -Dtest=ValidationTest} takes a fresh seed,
 * which it tells, and eight times the replications; with {@code -Dkouan.validation.seed=N} that seed again.
 *
 * <p>{@code ./mvnw test -Dtest=ValidationTest -Dvalidation.record} writes the tables and charts of docs/validation.md.
 */
@TestInstance(PER_CLASS)
class ValidationTest {
    private static final long FIXED_SEED = 20230220;
    private static final String SEED = System.getProperty("kouan.validation.seed", Long.toString(FIXED_SEED));
    private static final int FACTOR = Integer.getInteger("kouan.validation.factor", 1);

    private final long seed = SEED.equals("fresh") ? new SecureRandom().nextLong() : Long.parseLong(SEED);
    private final Suite suite = new Suite(seed, FACTOR);
    private final List<Comparison> made = new ArrayList<>();

    @TestFactory
    Stream<DynamicTest> cases() {
        return suite.toRun().stream().map(each -> DynamicTest.dynamicTest(each.id(), () -> run(each)));
    }

    private void run(ValidationCase each) {
        Trial trial = suite.run(each);
        made.addAll(trial.made());
        assertThat(trial.missing())
                .as("figures of %s that nothing was compared with", each.id())
                .isEmpty();
        for (Comparison comparison : trial.made()) {
            assertThat(comparison.holds()).as("seed %d: %s", seed, comparison).isTrue();
            assertThat(comparison.isExact() || comparison.width() < Suite.BLUNT)
                    .as("the bound is no wider than half of the figure: %s", comparison)
                    .isTrue();
        }
    }

    @Test
    void everyRowIsRunOrSaysWhyNot() {
        assertThat(suite.table()).allSatisfy(each -> {
            assertThat(each.isRun())
                    .as("%s is run", each.id())
                    .isEqualTo(each.notRun().isEmpty());
            assertThat(suite.trials().containsKey(each.id())).as(each.id()).isEqualTo(each.isRun());
            assertThat(each.about()).isNotBlank();
            assertThat(each.source()).isNotBlank();
        });
    }

    /** A suite that finds nothing wrong with a wrong simulator shows nothing. */
    @Test
    void aWrongSimulatorMisses() {
        Suite broken = new Suite(seed, 1, ValidationPage.Fault.FIVE_PERCENT::put);
        assertThat(broken.run(CaseTable.of("A-MMC-02")).made())
                .as("with inspections 5 % longer")
                .noneMatch(Comparison::holds);
    }

    /** With {@code -Dvalidation.record} the page is written; else it must show what this run showed. */
    @AfterAll
    void thePageShowsThis() throws IOException {
        boolean complete = made.size()
                == suite.toRun().stream()
                        .mapToInt(each -> each.expected().size() + each.exact().size())
                        .sum();
        if (seed != FIXED_SEED || FACTOR != 1 || !complete) {
            return;
        }
        ValidationPage page = new ValidationPage(suite, made);
        if (System.getProperty("validation.record") != null) {
            page.record(seed);
            return;
        }
        String shown = Files.readString(ValidationPage.PAGE);
        for (Map.Entry<String, String> table : page.tables().entrySet()) {
            assertThat(ValidationPage.inPage(shown, table.getKey()))
                    .as("docs/validation.md, %s; -Dvalidation.record writes it", table.getKey())
                    .isEqualTo(table.getValue());
        }
        assertThat(Files.readString(ValidationPage.CSV)).isEqualTo(page.csv());
    }

    /** Of a fresh run, which nothing else records: its seed, to run it again, and how far off its figures are. */
    @AfterAll
    void aFreshRunTellsItsSeed() {
        if (seed == FIXED_SEED) {
            return;
        }
        List<Comparison> random =
                made.stream().filter(comparison -> !comparison.isExact()).toList();
        System.out.printf(
                Locale.ROOT,
                "Validation with -Dkouan.validation.seed=%d, %d times the replications: %d figures, %d misses; farthest"
                        + " %.2f standard errors, allowed %.2f; a right simulator misses anything with probability"
                        + " %.4f, with skewness %.4f%n",
                seed,
                FACTOR,
                made.size(),
                made.stream().filter(comparison -> !comparison.holds()).count(),
                random.stream()
                        .mapToDouble(comparison -> Math.abs(comparison.errorsOff()))
                        .max()
                        .orElse(0),
                suite.family().errorsAllowed(Double.POSITIVE_INFINITY),
                suite.family().rate(),
                suite.family().rateWithSkewness(random));
    }

    @AfterAll
    void theRateIsThatOfTheseComparisons() {
        List<Comparison> random =
                made.stream().filter(comparison -> !comparison.isExact()).toList();
        assertThat(random.size()).isLessThanOrEqualTo(suite.family().comparisons());
        assertThat(suite.family().rateWithSkewness(random))
                .as("false alarms with allowance for skewed replications")
                .isLessThan(Suite.FALSE_ALARMS_WITH_SKEWNESS);
    }
}
