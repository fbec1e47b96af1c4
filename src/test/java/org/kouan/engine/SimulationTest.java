package org.kouan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private final Simulation simulation = new Simulation();
    private final List<String> story = new ArrayList<>();

    @Test
    void handlesEventsUpToAndIncludingTheGivenTime() {
        simulation.schedule(30, 0, 3);
        simulation.schedule(10, 0, 1);
        simulation.schedule(20, 0, 2);
        simulation.schedule(21, 0, 4);

        simulation.run(this::tell, 20);

        assertThat(story).containsExactly("10:1", "20:2");
        assertThat(simulation.now()).isEqualTo(20);
        assertThat(simulation.events()).isEqualTo(2);
        assertThat(simulation.pending()).isEqualTo(2);
    }

    @Test
    void handlesEventsScheduledOnTheWayAtTheSameInstant() {
        simulation.schedule(10, 5, 1);
        simulation.schedule(10, 5, 2);
        simulation.run(
                (time, payload) -> {
                    tell(time, payload);
                    if (payload == 1) {
                        simulation.schedule(time, 5, 4);
                        simulation.schedule(time, 0, 3);
                    }
                },
                SimTime.NEVER);
        assertThat(story).containsExactly("10:1", "10:3", "10:2", "10:4");
        assertThat(simulation.now()).isEqualTo(10);
    }

    @Test
    void clockMovesToTheEndOfARunWithoutEvents() {
        simulation.run(this::tell, 50);
        assertThat(simulation.now()).isEqualTo(50);
        simulation.run(this::tell, SimTime.NEVER);
        assertThat(simulation.now()).isEqualTo(50);
        assertThat(story).isEmpty();
    }

    @Test
    void refusesToGoBack() {
        simulation.run(this::tell, 50);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulation.schedule(49, 0, 0))
                .withMessageContaining("at 49 µs")
                .withMessageContaining("50 µs");
        assertThatIllegalArgumentException().isThrownBy(() -> simulation.run(this::tell, 49));
        simulation.schedule(50, 0, 7);
        simulation.run(this::tell, 50);
        assertThat(story).containsExactly("50:7");
    }

    @Test
    void theEventKeptApartComesAfterAllOthersOfItsTimeAndPriority() {
        simulation.setApart(10, 7, 1);
        simulation.schedule(10, 8, 6);
        simulation.schedule(10, 7, 2);
        simulation.schedule(11, 0, 3);
        simulation.run(
                (time, payload) -> {
                    tell(time, payload);
                    if (payload == 1) {
                        simulation.schedule(time, 0, 4);
                        simulation.setApart(12, 7, 5);
                    }
                },
                11);

        assertThat(story).containsExactly("10:2", "10:1", "10:4", "10:6", "11:3");
        assertThat(simulation.events()).isEqualTo(5);
        simulation.run(this::tell, SimTime.NEVER);
        assertThat(story).endsWith("12:5").hasSize(6);
    }

    @Test
    void isClearBeforeAPriorityWhenNothingElseOfTheInstantComesFirst() {
        List<Boolean> clear = new ArrayList<>();
        simulation.schedule(10, 2, 1);
        simulation.schedule(10, 5, 2);
        simulation.setApart(10, 4, 3);
        simulation.schedule(11, 0, 4);
        simulation.run((time, payload) -> clear.add(simulation.isClearBefore(5)), SimTime.NEVER);

        assertThat(clear).containsExactly(false, true, true, true);
    }

    @Test
    void theEventKeptApartIsReplacedRefusedInThePastAndForgottenByReset() {
        simulation.setApart(10, 7, 1);
        simulation.setApart(20, 7, 2);
        simulation.run(this::tell, 15);
        assertThat(story).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulation.setApart(14, 7, 3))
                .withMessageContaining("at 14 µs");

        simulation.reset();
        simulation.run(this::tell, SimTime.NEVER);
        assertThat(story).isEmpty();
    }

    @Test
    void resetStartsAfresh() {
        simulation.schedule(10, 0, 1);
        simulation.schedule(30, 0, 2);
        simulation.run(this::tell, 20);
        simulation.reset();
        assertThat(simulation.now()).isZero();
        assertThat(simulation.events()).isZero();
        assertThat(simulation.pending()).isZero();
        simulation.schedule(5, 0, 9);
        simulation.run(this::tell, 100);
        assertThat(story).containsExactly("10:1", "5:9");
    }

    private void tell(long time, int payload) {
        assertThat(simulation.now()).isEqualTo(time);
        story.add(time + ":" + payload);
    }
}
