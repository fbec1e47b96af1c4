package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kouan.experiment.ScenarioFiles;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.ModelObserver;
import org.kouan.port.recursion.RandomPlainPorts;
import org.kouan.result.ClassColumn;
import org.kouan.result.DateGrid;
import org.kouan.result.DateSums;
import org.kouan.result.ReplicationResult;
import org.kouan.result.RunTotals;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.yaml.Overrides;

/** What is counted by date is what happens on the dates, and adds up to the results of the run. */
class DatePropertiesTest {
    private static final int SCENARIOS = 200;

    /** Counts who comes and who leaves by date, after the warm-up. Time after the last date is of none of them. */
    private static final class Gate implements ModelObserver {
        private final DateGrid dates;
        private final long[][] came;
        private final long[][] went;
        /** Those who came before anything was counted; when they leave they are not told apart from the others. */
        private long before;

        Gate(DateGrid dates, int classes) {
            this.dates = dates;
            came = new long[classes][dates.count()];
            went = new long[classes][dates.count()];
        }

        @Override
        public void arrived(ModelEvent.Arrived event) {
            if (event.atMicros() < dates.countFromMicros()) {
                before++;
            } else {
                came[event.who().classIndex()][Math.min(date(event.atMicros()), dates.count() - 1)]++;
            }
        }

        @Override
        public void left(ModelEvent.Left event) {
            goes(event.atMicros(), event.who().classIndex());
        }

        @Override
        public void gone(ModelEvent.Gone event) {
            goes(event.atMicros(), event.who().classIndex());
        }

        @Override
        public void turnedAway(ModelEvent.TurnedAway event) {
            goes(event.atMicros(), event.who().classIndex());
        }

        private void goes(long now, int unitClass) {
            if (date(now) < dates.count()) {
                went[unitClass][date(now)]++;
            }
        }

        private int date(long now) {
            return (int) ((now - dates.startOf(0)) / (24L * 3600 * 1_000_000));
        }
    }

    @Test
    void randomPortsOfSeveralDaysAddUp() {
        long several = LongStream.range(0, SCENARIOS)
                .filter(number -> addsUp(RandomPlainPorts.scenario(number), number))
                .count();
        assertThat(several).as("runs of several dates").isGreaterThan(SCENARIOS / 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"khunjerab-season-peak", "horgos-rail-365x24", "alashankou-rail"})
    void shippedPortsOfManyDaysAddUp(String name) throws IOException {
        Scenario scenario = ScenarioFiles.read(Path.of("scenarios", name + ".yaml"), Overrides.NONE)
                .scenario();
        assertThat(addsUp(scenario, 1)).isTrue();
    }

    /** Returns whether the run has several dates. */
    private static boolean addsUp(Scenario scenario, long seed) {
        DateGrid dates = PortModel.compile(scenario).layout().dates();
        Gate gate = new Gate(dates, scenario.classes().size());
        PortModel model = PortModel.compile(scenario, gate);
        RunTotals totals = new RunTotals(model.layout());
        ReplicationResult result = model.run(seed, 0, totals);
        DateSums byDate = totals.dates();
        for (int c = 0; c < scenario.classes().size(); c++) {
            long[] arrivals = row(byDate.arrivals, c, dates.count());
            assertThat(arrivals).as("arrivals of class %d", c).isEqualTo(gate.came[c]);
            assertThat(sum(arrivals)).isEqualTo(result.get(c, ClassColumn.ARRIVED));
            assertThat(sum(row(byDate.unfinished, c, dates.count()))).isEqualTo(result.get(c, ClassColumn.UNFINISHED));
            assertThat(sum(row(byDate.waitSumMicros, c, dates.count()))).isEqualTo(result.get(c, ClassColumn.WAIT_SUM));
            assertThat(sum(row(byDate.within, c, dates.count()))).isEqualTo(result.get(c, ClassColumn.WITHIN));
            assertThat(Arrays.stream(row(byDate.waitMaxMicros, c, dates.count()))
                            .max())
                    .hasValue(result.get(c, ClassColumn.WAIT_MAX));
            if (dates.several() && gate.before == 0) {
                long there = 0;
                for (int date = 0; date < dates.count(); date++) {
                    there += gate.came[c][date] - gate.went[c][date];
                    assertThat(row(byDate.atMidnight, c, dates.count())[date])
                            .as("those of class %d in the port at the end of date %d", c, date)
                            .isEqualTo(there);
                }
            }
        }
        assertThat(sum(byDate.elapsedMicros)).isEqualTo(dates.untilMicros() - dates.countFromMicros());
        assertThat(sum(byDate.elapsedMicros)).isEqualTo(sum(totals.elapsedMicros));
        assertThat(sum(byDate.openMicros)).isEqualTo(sum(totals.openMicros));
        assertThat(sum(byDate.queueAreaMicros)).isEqualTo(sum(totals.queueAreaMicros));
        int periods = totals.count();
        for (int period = 0; period < periods; period++) {
            long start = model.layout().periods().startOf(period);
            long length = model.layout().periods().lengthMicros();
            if (model.layout().periods().folded()) {
                assertThat(IntStream.range(0, dates.count())
                                .mapToLong(date -> dates.countedMicros(date, start, length))
                                .sum())
                        .isEqualTo(totals.elapsedMicros[period]);
            }
        }
        return dates.several();
    }

    private static long[] row(long[] cells, int row, int count) {
        return Arrays.copyOfRange(cells, row * count, (row + 1) * count);
    }

    private static long sum(long[] cells) {
        return Arrays.stream(cells).sum();
    }
}
