package org.kouan.port.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kouan.clock.LocalClock;
import org.kouan.clock.PortClock;
import org.kouan.engine.SimTime;
import org.kouan.random.RandomStream;
import org.kouan.random.RandomStreams;
import org.kouan.scenario.DayProfile;

/** Arrivals that are drawn a block at a time are those that are drawn one by one, to the microsecond. */
class PoissonBlocksTest {
    private static final int DAYS = 3;
    private static final int ARRIVALS = 2_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void blocksAreArrivalsOneByOne(long seed) {
        ArrivalSource single = poisson(new SplittableRandom(seed));
        ArrivalSource inBlocks = poisson(new SplittableRandom(seed));
        single.reset(new RandomStreams(seed, 0));
        inBlocks.reset(new RandomStreams(seed, 0));
        long[] block = new long[7];

        long last = 0;
        for (int i = 0; i < ARRIVALS; i++) {
            if (i % block.length == 0) {
                inBlocks.next(block);
            }
            last = single.next();
            assertThat(block[i % block.length]).as("arrival %d", i).isEqualTo(last);
        }
        assertThat(last).as("blocks reach beyond the end").isEqualTo(SimTime.NEVER);
    }

    /** Hours of any rate, some of none, on days of any level, one of them without anybody. */
    private static ArrivalSource poisson(SplittableRandom random) {
        double[] perHour = new double[24];
        Arrays.setAll(perHour, hour -> random.nextInt(3) == 0 ? 0 : random.nextDouble(30));
        double[] levels = {random.nextDouble(0.5, 1.5), 0, random.nextDouble(0.5, 1.5)};
        long from = random.nextLong(SimTime.MICROS_PER_DAY);
        LocalClock clock = PortClock.BEIJING_TIME.from(LocalDate.EPOCH);
        DailyRates rates = DailyRates.of(DayProfile.every(Duration.ofHours(1), perHour), clock, DAYS);
        return new ArrivalSource.Poisson(
                "flow", new RandomStream(0), from, DAYS * SimTime.MICROS_PER_DAY, rates, levels);
    }
}
