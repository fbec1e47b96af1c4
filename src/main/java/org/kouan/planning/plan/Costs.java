package org.kouan.planning.plan;

/**
 * What a plan costs: paid officer-hours, those of desks that finish with somebody after they were to close among them.
 * Without these a search would learn to open and close desks in a saw-tooth, each closing of which wins a free rest of an
 * inspection.
 */
public final class Costs {
    /** Whatever closings change, a desk costs at least so much of its own time. */
    private static final double LEAST_PART = 0.25;

    private final PlanSpace space;
    private final double[] closing;

    /** @param closing by lane: what a closing adds on average, in intervals of a desk */
    public Costs(PlanSpace space, double[] closing) {
        this.space = space;
        this.closing = closing.clone();
    }

    /** Expected paid hours until the end of the regular time. */
    public double of(Plan plan) {
        double hours = 0;
        for (int lane = 0; lane < plan.lanes(); lane++) {
            hours += of(lane, plan.sum(lane), plan.closings(lane));
        }
        return hours;
    }

    /** The same of a lane, by its desks times intervals and how many desks close. */
    public double of(int lane, int desks, int closings) {
        return space.hours(lane) * (desks + closing[lane] * closings);
    }

    /** What a plan costs more than another that has one desk fewer in one interval. */
    public double more(Plan plan, Plan without, int lane) {
        return Math.max(of(plan) - of(without), LEAST_PART * space.hours(lane));
    }
}
