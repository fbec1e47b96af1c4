package org.kouan.port.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kouan.port.core.UnitNumber;

class KnownTest {
    /** Names as models give them: one by one, by service and traveller, and members of parties; 3,000 of them at once. */
    @Test
    void everyNameHasOneUnitUntilItIsForgotten() {
        Random dice = new Random(1);
        Known known = new Known(2);
        List<Who> there = new ArrayList<>();
        for (int step = 0; step < 20_000; step++) {
            if (there.size() < 3000 && (there.isEmpty() || dice.nextInt(3) > 0)) {
                int flow = dice.nextInt(3);
                long number = switch (flow) {
                    case 0 -> step;
                    case 1 -> UnitNumber.ofService(step / 300, step % 300);
                    default -> UnitNumber.ofMember(step / 4, 1, 0, step % 4);
                };
                Who who = known.get(flow, number, step % 2);
                who.comes(step, true);
                assertThat(who.is(flow, number, step % 2)).isTrue();
                there.add(who);
            } else {
                Who who = there.remove(dice.nextInt(there.size()));
                assertThat(known.get(who.flow(), who.number(), who.classIndex()))
                        .isSameAs(who);
                who.present = false;
            }
        }

        there.forEach(who -> assertThat(known.get(who.flow(), who.number(), who.classIndex()))
                .isSameAs(who));
        List<Who> all = new ArrayList<>();
        known.forEach(all::add);
        assertThat(all).containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    void whoHasLeftAndComesAgainBeginsAnew() {
        Known known = new Known(1);
        Who who = known.get(0, 7, 0);
        who.comes(0, true);
        who.visits = 3;
        who.inspected[0] = 2;
        who.present = false;

        Who again = known.get(0, 7, 0);
        again.comes(1, false);

        assertThat(again.visits).isZero();
        assertThat(again.inspected).containsExactly(0);
        assertThat(again.counted).isFalse();
    }

    /** It waits at a lane still, as a model that is wrong may have it: the next that is told of it is about the same. */
    @Test
    void whoHasAPlaceIsKnownThoughItHasLeft() {
        Known known = new Known(1);
        Who who = known.get(0, 7, 0);
        Who.Place place = who.takesPlace(2, false);

        assertThat(known.get(0, 8, 0)).isNotSameAs(who);
        assertThat(known.get(0, 7, 0)).isSameAs(who);
        assertThat(who.placeAt(2, false)).isSameAs(place);
        assertThat(who.placeAt(2, true)).isNull();
        assertThat(who.placeAt(1, false)).isNull();
    }
}
