package org.kouan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first and the last time that the engine knows, and what lies beyond. */
class EngineLimitsTest {
    private static final long LAST = EventCalendar.MAX_TIME;

    private final Simulation simulation = new Simulation();
    private final List<String> story = new ArrayList<>();

    @Test
    void theLastTimeIsOneForEventsOfEitherKind() {
        simulation.schedule(LAST, EventCalendar.MAX_PRIORITY, 1);
        simulation.setApart(LAST, EventCalendar.MAX_PRIORITY, 2);
        simulation.run((time, payload) -> story.add(time + ":" + payload), SimTime.NEVER);

        assertThat(story).containsExactly(LAST + ":1", LAST + ":2");
    }

    @Test
    void whatLiesBeyondIsRefused() {
        assertThatExceptionOfType(TimeOutOfReachException.class).isThrownBy(() -> simulation.schedule(LAST + 1, 0, 1));
        simulation.run((time, payload) -> {}, 10);
        assertThatExceptionOfType(TimeOutOfReachException.class)
                .as("a sum that has wrapped around")
                .isThrownBy(() -> simulation.schedule(Long.MIN_VALUE, 0, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulation.schedule(9, 0, 1))
                .isNotInstanceOf(TimeOutOfReachException.class);
        assertThatCode(() -> TimeOutOfReachException.check(LAST)).doesNotThrowAnyException();
        assertThatCode(() -> TimeOutOfReachException.check(0)).doesNotThrowAnyException();
        assertThatExceptionOfType(TimeOutOfReachException.class)
                .isThrownBy(() -> TimeOutOfReachException.check(LAST + 1));
        assertThatExceptionOfType(TimeOutOfReachException.class).isThrownBy(() -> TimeOutOfReachException.check(-1));
    }

    @Test
    void aCalendarIsEmptyUntilItHasAnEvent() {
        EventCalendar calendar = new EventCalendar();
        assertThat(calendar.isEmpty()).isTrue();
        calendar.schedule(0, 0, 0);
        assertThat(calendar.isEmpty()).isFalse();
        calendar.pop();
        assertThat(calendar.isEmpty()).isTrue();
    }
}
