package org.kouan.port.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.kouan.scenario.Disturbance;

/** Which stages disturbances keep closed; nobody begins an inspection there. */
final class Closures implements Books {
    private final Facts facts;
    private final Clock clock;
    /** Under way, that close stages. */
    private final List<Disturbance> closing = new ArrayList<>();

    Closures(Facts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    boolean closes(int stage) {
        return closing.stream().anyMatch(disturbance -> disturbance.stages().contains(facts.stages.get(stage)));
    }

    @Override
    public void disturbed(int index, boolean begins) {
        Disturbance disturbance = facts.scenario.disturbances().get(index);
        if (disturbance.slows().isEmpty()) {
            assertThat(begins ? closing.add(disturbance) : closing.remove(disturbance))
                    .isTrue();
        }
    }

    @Override
    public void starts(Start start) {
        assertThat(closes(start.at().stage))
                .as(
                        "at %d µs: disturbances close %s",
                        clock.now(), start.at().spec.name())
                .isFalse();
    }
}
