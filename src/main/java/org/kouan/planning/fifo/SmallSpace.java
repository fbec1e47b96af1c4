package org.kouan.planning.fifo;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kouan.planning.plan.Costs;
import org.kouan.planning.plan.Plan;
import org.kouan.planning.plan.PlanSpace;
import org.kouan.planning.plan.PlannedLane;

/**
 * All plans of a few intervals: those of each lane that could be part of a cheaper plan, with the
 * days on which they let somebody wait too long, and then the cheapest of all that go together. Exact for the sample, for
 * targets that are rules for everyone.
 */
final class SmallSpace {
    /** Gives up when a lane has more plans to be tried. */
    private static final int MOST_PLANS = 20_000;

    private final PlanSpace space;
    private final Costs costs;
    private final int[] allowed;
    private final Trier trier;

    /** Tries a plan of a lane. */
    @FunctionalInterface
    interface Trier {
        /** By target the days on which somebody waits too long; null when these are more than allowed. */
        BitSet @Nullable [] lacking(int lane, int[] desks, int[] allowed);
    }

    /** @param allowed days that may miss each target */
    SmallSpace(PlanSpace space, Costs costs, int[] allowed, Trier trier) {
        this.space = space;
        this.costs = costs;
        this.allowed = allowed.clone();
        this.trier = trier;
    }

    private record LanePlan(double cost, int[] desks, BitSet[] lacking) {}

    private static final class TooManyException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** The cheapest plan that costs less than so much; empty when there is none, or too many would have to be tried. */
    Optional<Plan> cheaperThan(double below) {
        int lanes = space.lanes().size();
        double[] least = IntStream.range(0, lanes)
                .mapToDouble(lane -> costs.of(lane, rest(lane)[0], 0))
                .toArray();
        double all = IntStream.range(0, lanes).mapToDouble(lane -> least[lane]).sum();
        List<List<LanePlan>> plans = new ArrayList<>();
        try {
            for (int lane = 0; lane < lanes; lane++) {
                plans.add(new Lane(lane, below - all + least[lane]).plans());
            }
        } catch (TooManyException tooMany) {
            return Optional.empty();
        }
        LanePlan[] best = together(plans, below);
        return best == null
                ? Optional.empty()
                : Optional.of(Plan.of(IntStream.range(0, lanes)
                        .mapToObj(lane -> best[lane].desks)
                        .toArray(int[][]::new)));
    }

    /** By interval, how many desks it and all after it have at least. */
    private int[] rest(int lane) {
        return FifoExact.rest(space.lanes().get(lane), space.grid().cells());
    }

    private LanePlan @Nullable [] together(List<List<LanePlan>> plans, double below) {
        Combiner combiner = new Combiner(plans, below);
        BitSet[] none =
                IntStream.range(0, allowed.length).mapToObj(t -> new BitSet()).toArray(BitSet[]::new);
        combiner.go(0, 0, none);
        return combiner.best;
    }

    /** Goes through the plans of lanes, cheapest first. */
    private final class Combiner {
        private final List<List<LanePlan>> plans;
        private final LanePlan[] chosen;
        private double below;
        private LanePlan @Nullable [] best;

        Combiner(List<List<LanePlan>> plans, double below) {
            this.plans = plans;
            this.below = below;
            chosen = new LanePlan[plans.size()];
        }

        void go(int lane, double cost, BitSet[] lacking) {
            if (lane == plans.size()) {
                below = cost;
                best = chosen.clone();
                return;
            }
            double later = IntStream.range(lane + 1, plans.size())
                    .mapToDouble(other ->
                            plans.get(other).isEmpty() ? 0 : plans.get(other).get(0).cost)
                    .sum();
            for (LanePlan plan : plans.get(lane)) {
                if (cost + plan.cost + later >= below) {
                    return;
                }
                BitSet[] together = new BitSet[lacking.length];
                boolean fits = true;
                for (int target = 0; target < lacking.length; target++) {
                    together[target] = (BitSet) lacking[target].clone();
                    together[target].or(plan.lacking[target]);
                    fits &= together[target].cardinality() <= allowed[target];
                }
                if (fits) {
                    chosen[lane] = plan;
                    go(lane + 1, cost + plan.cost, together);
                }
            }
        }
    }

    /** The plans of a lane. */
    private final class Lane {
        private final int lane;
        private final PlannedLane of;
        private final double below;
        private final int[] rest;
        private final int[] desks;
        private final List<LanePlan> plans = new ArrayList<>();
        private int tried;

        Lane(int lane, double below) {
            this.lane = lane;
            this.below = below;
            of = space.lanes().get(lane);
            rest = rest(lane);
            desks = new int[space.grid().cells()];
        }

        List<LanePlan> plans() {
            go(0, 0, 0);
            plans.sort(Comparator.comparingDouble(LanePlan::cost));
            return plans;
        }

        private void go(int interval, int sum, int closings) {
            if (costs.of(lane, sum + rest[interval], closings) >= below) {
                return;
            }
            if (interval == desks.length) {
                leaf(costs.of(lane, sum, closings));
                return;
            }
            for (int open = of.fewest(interval); open <= of.most(interval); open++) {
                desks[interval] = open;
                int closed = interval == 0 ? 0 : Math.max(0, desks[interval - 1] - open);
                go(interval + 1, sum + open, closings + closed);
            }
        }

        private void leaf(double cost) {
            if (++tried > MOST_PLANS) {
                throw new TooManyException();
            }
            BitSet[] lacking = trier.lacking(lane, desks, allowed);
            if (lacking != null) {
                plans.add(new LanePlan(cost, desks.clone(), lacking));
            }
        }
    }
}
