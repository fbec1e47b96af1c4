package org.kouan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The event kept apart from the calendar, at the edges of a run. */
class ApartEventTest {
    private final Simulation simulation = new Simulation();
    private final List<String> story = new ArrayList<>();

    @Test
    void oneExactlyAtTheEndHappens() {
        simulation.setApart(20, 3, 1);
        simulation.run(this::tell, 20);

        assertThat(story).containsExactly("20:1");
        assertThat(simulation.events()).isEqualTo(1);
    }

    @Test
    void oneJustAfterTheEndStaysForTheNextRun() {
        simulation.setApart(21, 3, 1);
        simulation.run(this::tell, 20);
        assertThat(story).isEmpty();
        assertThat(simulation.now()).isEqualTo(20);

        simulation.run(this::tell, 21);
        assertThat(story).containsExactly("21:1");
    }

    /** Both at the end of the run, by priority, and one that the other brings about. */
    @Test
    void allOfTheLastInstantHappen() {
        simulation.setApart(20, 3, 1);
        simulation.schedule(20, 2, 2);
        simulation.schedule(20, 4, 3);
        simulation.run(
                (time, payload) -> {
                    tell(time, payload);
                    if (payload == 3) {
                        simulation.setApart(20, 0, 4);
                    }
                },
                20);

        assertThat(story).containsExactly("20:2", "20:1", "20:3", "20:4");
    }

    @Test
    void oneAtTheStartHappensAtOnce() {
        simulation.setApart(0, 0, 1);
        simulation.run(this::tell, 0);

        assertThat(story).containsExactly("0:1");
    }

    /** What is due before a priority of this instant: from the calendar, or apart. */
    @Test
    void anInstantIsClearOnlyWithoutEitherBeforeAPriority() {
        assertThat(simulation.isClearBefore(5)).isTrue();
        simulation.setApart(0, 4, 1);
        assertThat(simulation.isClearBefore(5)).isFalse();
        assertThat(simulation.isClearBefore(4)).isTrue();
        simulation.setApart(SimTime.NEVER, 0, 1);
        assertThat(simulation.isClearBefore(5)).isTrue();
        simulation.schedule(0, 4, 2);
        assertThat(simulation.isClearBefore(5)).isFalse();
        assertThat(simulation.isClearBefore(4)).isTrue();
    }

    @Test
    void resetForgetsIt() {
        simulation.setApart(20, 3, 1);
        simulation.run(this::tell, 20);
        simulation.setApart(30, 3, 2);
        simulation.reset();
        simulation.run(this::tell, 40);

        assertThat(story).containsExactly("20:1");
        assertThat(simulation.events()).isZero();
    }

    private void tell(long time, int payload) {
        story.add(time + ":" + payload);
    }
}
