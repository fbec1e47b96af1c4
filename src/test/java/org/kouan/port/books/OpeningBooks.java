package org.kouan.port.books;

import static org.assertj.core.api.Assertions.assertThat;

import org.kouan.port.core.UnitName;

/** How many desks are open: as the plan wants, less those out of order, and as officers allow; no more inspect. */
final class OpeningBooks implements Books {
    private final Facts facts;
    private final Clock clock;
    private final Lately lately;
    private final Plans plans;
    private final BreakdownBooks breakdowns;
    private final OfficerBooks officers;

    OpeningBooks(
            Facts facts, Clock clock, Lately lately, Plans plans, BreakdownBooks breakdowns, OfficerBooks officers) {
        this.facts = facts;
        this.clock = clock;
        this.lately = lately;
        this.plans = plans;
        this.breakdowns = breakdowns;
        this.officers = officers;
    }

    @Override
    public void settled() {
        for (LaneBook lane : facts.lanes) {
            officers.atDesks(lane.index).ifPresent(sitting -> officersAllowWhatIsOpen(lane, sitting));
            if (clock.regular() && plans.isKnown(lane) && lane.spec.breakdowns().isPresent()) {
                assertThat(lane.desks.open())
                        .as("at %d µs: desks of %s that are open", clock.now(), lane.spec.name())
                        .isEqualTo(planned(lane));
            }
        }
    }

    private int planned(LaneBook lane) {
        return plans.wanted(lane, clock.now()) - breakdowns.out(lane, clock.now());
    }

    private void officersAllowWhatIsOpen(LaneBook lane, int sitting) {
        double each = lane.spec.desks().officersPerDesk();
        int open = lane.desks.open();
        String what = "at %d µs: officers at desks of %s, which are open".formatted(clock.now(), lane.spec.name());
        if (each >= 1) {
            // Those who are about to leave finish first, and are counted among the busy only.
            assertThat(open).as(what).isBetween((int) (sitting / each) - lane.desks.busy(), (int) (sitting / each));
            return;
        }
        int can = (int) Math.round(sitting / each);
        assertThat(open).as(what).isLessThanOrEqualTo(can);
        if (clock.regular() && plans.opensByPlan(lane)) {
            assertThat(open).as(what).isEqualTo(Math.min(can, planned(lane)));
        }
    }

    @Override
    public void starts(Start start) {
        noMoreThanOpen(start.at(), start.breaksOff());
    }

    @Override
    public void takenIn(UnitName who, LaneBook at, LaneBook passage) {
        noMoreThanOpen(at, lately.brokenOffAt(at));
    }

    /** A unit that breaks off an inspection has a desk that stays open; others may still be closing. */
    private void noMoreThanOpen(LaneBook at, boolean breaksOff) {
        if (breaksOff) {
            assertThat(at.desks.open())
                    .as("at %d µs: desks of %s", clock.now(), at.spec.name())
                    .isPositive();
        } else {
            // Where each desk has its own line, one that is out of order may still finish beside those that begin.
            assertThat(at.desks.busy())
                    .as("at %d µs: desks of %s that inspect", clock.now(), at.spec.name())
                    .isLessThanOrEqualTo(at.desks.open() + (at.shared ? 0 : breakdowns.count(at)));
        }
    }
}
