package org.kouan.port.recursion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kouan.engine.SimTime;

class DeskTimesTest {
    private static DeskTimes desks(int number) {
        DeskTimes desks = new DeskTimes();
        desks.reset();
        for (int desk = 0; desk < number; desk++) {
            desks.open();
        }
        return desks;
    }

    @Test
    void withoutDesksNoneIsEverFree() {
        DeskTimes none = desks(0);

        assertThat(none.earliest()).isEqualTo(SimTime.NEVER);
        assertThat(none.busyAt(0)).isZero();
        assertThat(none.busyMicrosAfter(0)).isZero();
        assertThat(none.lastEnd()).isZero();
    }

    @Test
    void theDeskThatIsFreeFirstTakesTheNext() {
        DeskTimes desks = desks(3);
        desks.begin(30);
        desks.begin(10);
        desks.begin(20);
        assertThat(desks.earliest()).isEqualTo(10);

        desks.begin(40);
        assertThat(desks.earliest()).isEqualTo(20);
        assertThat(desks.lastEnd()).isEqualTo(40);
        assertThat(desks.busyAt(30)).as("one is free at 30, and not before").isEqualTo(2);
        assertThat(desks.busyAt(31)).isEqualTo(1);
        assertThat(desks.busyMicrosAfter(25)).as("5 and 15").isEqualTo(20);

        desks.closeEarliest();
        assertThat(desks.earliest()).isEqualTo(30);
        assertThat(desks.desks()).isEqualTo(2);
    }

    @Test
    void aDeskThatOpensIsIdle() {
        DeskTimes desks = desks(1);
        desks.begin(10);
        desks.open();

        assertThat(desks.earliest()).isLessThan(0);
        assertThat(desks.busyAt(0)).isEqualTo(1);
    }

    @Test
    void countsThoseThatAreFreeAtATime() {
        DeskTimes desks = desks(3);
        desks.begin(30);
        desks.begin(10);

        assertThat(desks.freeAt(9)).as("one that has yet to begin").isEqualTo(1);
        assertThat(desks.freeAt(10)).isEqualTo(2);
        assertThat(desks.freeAt(30)).isEqualTo(3);
    }
}
