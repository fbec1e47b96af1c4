package org.kouan.port.route;

import org.kouan.engine.Simulation;
import org.kouan.port.arrival.Parties;
import org.kouan.port.core.Event;
import org.kouan.port.core.Turn;
import org.kouan.port.core.UnitNumber;
import org.kouan.port.core.Units;
import org.kouan.random.RandomStream;
import org.kouan.random.RandomStreams;
import org.kouan.random.Sampler;

/** One of several ways that a unit takes side by side. */
public interface Branch {
    /** Sets out what takes this branch, having added it to the parts of the unit. */
    void begin(int unit, long now, Way way);

    /** Position in the program where what takes this branch begins. */
    int firstStep();

    /** A part of the unit itself. */
    final class OfUnit implements Branch {
        private final Units units;
        private final int firstStep;

        /** @param firstStep of the branch in the program */
        public OfUnit(Units units, int firstStep) {
            this.units = units;
            this.firstStep = firstStep;
        }

        @Override
        public void begin(int unit, long now, Way way) {
            units.addParts(unit, 1);
            way.advance(units.createPart(unit, firstStep), now);
        }

        @Override
        public int firstStep() {
            return firstStep;
        }
    }

    /**
     * The party that a conveyance carries: units of their own, which alight, are counted from when they have come to the
     * begin of their route, and whom the conveyance waits for.
     */
    final class OfParty implements Branch {
        private static final long ALIGHTING = RandomStreams.purpose("alighting");
        private static final long WALK = RandomStreams.purpose("walk");

        /** How many a conveyance carries. */
        @FunctionalInterface
        public interface Size {
            /** Drawn from the conveyance's own random numbers, if at all. */
            int of(int conveyance);
        }

        /** Which class a member has. */
        @FunctionalInterface
        public interface MemberClass {
            /** @param word random, of the member */
            int of(int conveyance, long word);
        }

        /**
         * What a party is like.
         *
         * @param size of the party of a conveyance
         * @param classes of its members, asked for in their order
         * @param alighting the gap between two members, or with {@code evenly} the time of the whole party
         * @param walk of each member after alighting
         */
        public record Design(Size size, MemberClass classes, Sampler alighting, boolean evenly, Sampler walk) {}

        private final Design design;
        private final Simulation simulation;
        private final Units units;
        private final Parties parties;
        private final RandomStream draws;
        private final long purpose;
        private final int firstStep;
        private final int partiesOfFlow;
        private final int ordinal;

        /**
         * @param purpose of the draws that make members out of the conveyance's identity
         * @param firstStep of the members' route in the program
         * @param partiesOfFlow how many parties a conveyance of the flow carries
         * @param ordinal the number of this one among them
         */
        public OfParty(
                Design design,
                Simulation simulation,
                Units units,
                Parties parties,
                RandomStream draws,
                long purpose,
                int firstStep,
                int partiesOfFlow,
                int ordinal) {
            this.design = design;
            this.simulation = simulation;
            this.units = units;
            this.parties = parties;
            this.draws = draws;
            this.purpose = purpose;
            this.firstStep = firstStep;
            this.partiesOfFlow = partiesOfFlow;
            this.ordinal = ordinal;
        }

        @Override
        public int firstStep() {
            return firstStep;
        }

        @Override
        public void begin(int unit, long now, Way way) {
            int size = Math.min(UnitNumber.MOST_TOGETHER, design.size.of(unit));
            if (size == 0) {
                return;
            }
            int party = parties.begin(unit, size);
            units.addParts(unit, size);
            draws.seek(units.identity(unit), purpose);
            long key = draws.nextKey();
            draws.seek(key, ALIGHTING);
            long over = design.evenly ? design.alighting.sample() : 0;
            long first = UnitNumber.ofMember(units.number(unit), partiesOfFlow, ordinal, 0);
            long door = now;
            for (int i = 0; i < size; i++) {
                draws.seek(key, i);
                long identity = draws.nextKey();
                int member = units.create(
                        units.flow(unit),
                        design.classes.of(unit, draws.drawn(identity)),
                        first + i,
                        identity,
                        firstStep);
                units.joinParty(member, party);
                units.mark(member, units.flags(unit) & Units.PRE_INSPECTED);
                if (design.evenly) {
                    door = now + over * i / size;
                }
                draws.seek(identity, WALK);
                long ready = door + design.walk.sample();
                simulation.schedule(ready, Turn.priority(Event.UNIT_READY), Event.of(Event.UNIT_READY, member));
                if (!design.evenly) {
                    draws.seek(identity, ALIGHTING);
                    door += design.alighting.sample();
                }
            }
        }
    }
}
