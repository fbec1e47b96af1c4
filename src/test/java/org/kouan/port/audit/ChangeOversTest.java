package org.kouan.port.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kouan.engine.SimTime;

class ChangeOversTest {
    /** Twelve begin one after the other, and change over for five: from the sixth on one ends as one begins. */
    @Test
    void theFirstToBeginIsReadyFirst() {
        ChangeOvers desks = new ChangeOvers(5);
        for (int now = 0; now < 12; now++) {
            desks.end(now);
            assertThat(desks.begin(now)).isEqualTo(now + 5);
            assertThat(desks.desks()).isEqualTo(Math.min(now + 1, 5));
            assertThat(desks.next()).isEqualTo(Math.max(5, now + 1));
        }
        desks.end(16);
        assertThat(desks.desks()).isZero();
        assertThat(desks.next()).isEqualTo(SimTime.NEVER);
    }

    /** Twenty at once are more than there is room for at first. */
    @Test
    void manyBeginInOneInstant() {
        ChangeOvers desks = new ChangeOvers(3);
        desks.begin(0);
        desks.end(3);
        for (int i = 0; i < 20; i++) {
            desks.begin(4 + i / 10);
        }
        desks.end(7);

        assertThat(desks.desks()).isEqualTo(10);
        assertThat(desks.next()).isEqualTo(8);
    }

    @Test
    void onlyOneThatBeganNowIsUndone() {
        ChangeOvers desks = new ChangeOvers(3);
        desks.begin(0);
        desks.undo(1);
        assertThat(desks.desks()).isEqualTo(1);
        desks.undo(0);
        assertThat(desks.desks()).isZero();
        desks.undo(0);
        assertThat(desks.desks()).isZero();
    }

    @Test
    void withoutAChangeOverADeskIsReadyAtOnce() {
        ChangeOvers desks = new ChangeOvers(0);
        desks.begin(9);
        assertThat(desks.takeTime()).isFalse();
        assertThat(desks.next()).isEqualTo(9);
        desks.end(9);
        assertThat(desks.desks()).isZero();
    }
}
