package org.kouan.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kouan.theory.FluidQueue;

/**
 * The model against a production system, the UK's Dynamic Response Tool, on a day of its own; where it is, see
 * {@link org.kouan.OutsideData}.
 */
class DynamicResponseTest {
    /** The probe comes a microsecond before the end of the minute. */
    private static final double MICROSECOND = 1 / Results.MINUTE_MICROS;

    /** With work in portions of 6 s the tool's whole minutes come out for every minute, to a microsecond. */
    @Test
    void aFineGrainedQueueHasTheToolsWaits() throws IOException {
        DynamicResponseDay day = DynamicResponseDay.read();
        DynamicResponseDay.Deviation deviation = day.deviation(day.simulated(0.1));
        assertThat(deviation.minutes()).isEqualTo(1260);
        assertThat(deviation.largest()).isLessThan(1.01 * MICROSECOND);
    }

    /**
     * People of 91 s each, the tool's own mean for visa nationals at that terminal, are not a liquid: an officer whose
     * desk closes finishes the traveller in hand, work that the tool does not count. Largest is the difference at 18:10:
     * the backlog then lasts until 18:30 with us, when eight of nine officers finish half a traveller each on average, 6
     * min of work; the tool leaves that to the one desk that stays. And a wait ends with the start of the last one's
     * inspection, 1.5 min before it is done.
     */
    @Test
    void peopleDifferByWhatClosingDesksFinish() throws IOException {
        DynamicResponseDay day = DynamicResponseDay.read();
        DynamicResponseDay.Deviation deviation = day.deviation(day.simulated(DynamicResponseDay.PERSON_MINUTES));
        assertThat(deviation.mean()).isCloseTo(0.4806, within(1e-4));
        assertThat(deviation.largest()).isCloseTo(7.1167, within(1e-4));
        assertThat(deviation.at()).isEqualTo(18 * 60 + 10);
        assertThat(day.desks()[18 * 60 + 29]).isEqualTo(9);
        assertThat(day.desks()[18 * 60 + 30]).isEqualTo(1);
    }

    /** The formula for the same day: minutes of work as a liquid. */
    @Test
    void theFluidLimitHasTheToolsLongestWait() throws IOException {
        DynamicResponseDay day = DynamicResponseDay.read();
        FluidQueue fluid = new FluidQueue(day.work(), day.desks(), 1, 1);
        int longest = IntStream.of(day.predicted()).max().orElseThrow();
        // Of the wait at the end of a minute, as the tool has it, and at its beginning, where its work arrives.
        assertThat(fluid.longestWait()).isBetween(longest - 1.0, longest + 0.0);
    }
}
