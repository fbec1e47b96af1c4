package org.kouan.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A queue with one or more desks (or gates, tracks, cranes).
 *
 * @param name unique identifier among all lanes of the port
 * @param label shown in the report
 * @param kind what kind of lane; informs the report
 * @param serves names of the classes that may join, in the order of the scenario
 * @param desks the staffing plan: how many desks are open when
 * @param whoIsNext the order of the queue
 * @param whatOpens what changes the number of open desks beside the plan
 * @param helps other lanes of the same stage whose queues the desks of this lane also serve
 * @param queues one shared queue, or one queue a desk
 * @param service overrides of the stage's service time by class name
 * @param serviceFactor multiplies every service time at this lane
 * @param changeOver time from the end of an inspection until the desk can take the next
 * @param eGate present when the desks are e-gates
 * @param deskName what one server is called: "desk", "gate", "track", "crane set"
 * @param closingDesk what happens to whom a closing desk inspects
 * @param impatience empty when everybody waits as long as it takes
 * @param breakdowns empty when no desk ever breaks down
 * @param jockeyAt the last of a line goes to one that is shorter by this number, those at the desks counted, at least 2;
 *     empty when nobody does
 * @param byOpenDesks how service times depend on how many desks are open
 * @param emergencies present at an emergency passage, which serves nobody but those struck while they queue
 */
public record LaneSpec(
        String name,
        String label,
        Kind kind,
        List<String> serves,
        Desks desks,
        PolicySpec whoIsNext,
        PolicySpec whatOpens,
        List<Help> helps,
        Queues queues,
        Map<String, Distribution> service,
        double serviceFactor,
        Duration changeOver,
        Optional<EGate> eGate,
        String deskName,
        ClosingDesk closingDesk,
        Optional<Impatience> impatience,
        Optional<Breakdowns> breakdowns,
        Optional<Integer> jockeyAt,
        ByOpenDesks byOpenDesks,
        Optional<Emergencies> emergencies) {
    public LaneSpec {
        serves = List.copyOf(serves);
        helps = List.copyOf(helps);
        service = Ordered.copyOf(service);
    }

    /** An ordinary lane labelled with its name: one shared queue, first come first served, the plan alone. */
    public static LaneSpec of(String name, List<String> serves, Desks desks) {
        return new LaneSpec(
                name,
                name,
                Kind.ORDINARY,
                serves,
                desks,
                PolicySpec.FIRST_COME,
                PolicySpec.PLAN,
                List.of(),
                Queues.SHARED,
                Map.of(),
                1,
                Duration.ZERO,
                Optional.empty(),
                Kind.ORDINARY.deskName(),
                ClosingDesk.FINISH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ByOpenDesks.NONE,
                Optional.empty());
    }

    /** The same with another kind. */
    public LaneSpec withKind(Kind other) {
        return with(draft -> draft.kind = other);
    }

    /** The same with another order of the queue. */
    public LaneSpec withWhoIsNext(PolicySpec other) {
        return with(draft -> draft.whoIsNext = other);
    }

    /** The same with another rule for what opens. */
    public LaneSpec withWhatOpens(PolicySpec other) {
        return with(draft -> draft.whatOpens = other);
    }

    /** The same with the queues of other lanes. */
    public LaneSpec withHelps(List<Help> other) {
        return with(draft -> draft.helps = other);
    }

    /** The same with one shared queue or one queue a desk. */
    public LaneSpec withQueues(Queues other) {
        return with(draft -> draft.queues = other);
    }

    /** The same with one queue a desk, whose last go to one that is shorter by a threshold. */
    public LaneSpec withJockeying(int difference) {
        return with(draft -> {
            draft.queues = Queues.PER_DESK;
            draft.jockeyAt = Optional.of(difference);
        });
    }

    /** The same with service times that depend on how many desks are open. */
    public LaneSpec withByOpenDesks(ByOpenDesks other) {
        return with(draft -> draft.byOpenDesks = other);
    }

    /** The same with service times of its own. */
    public LaneSpec withService(Map<String, Distribution> other) {
        return with(draft -> draft.service = other);
    }

    /** The same with another factor on every service time. */
    public LaneSpec withServiceFactor(double other) {
        return with(draft -> draft.serviceFactor = other);
    }

    /** The same with a change-over time. */
    public LaneSpec withChangeOver(Duration other) {
        return with(draft -> draft.changeOver = other);
    }

    /** The same with another rule for desks that close. */
    public LaneSpec withClosingDesk(ClosingDesk other) {
        return with(draft -> draft.closingDesk = other);
    }

    /** The same with those who leave without being inspected. */
    public LaneSpec withImpatience(Impatience other) {
        return with(draft -> draft.impatience = Optional.of(other));
    }

    /** The same with other desks. */
    public LaneSpec withDesks(Desks other) {
        return with(draft -> draft.desks = other);
    }

    /** The same with desks that break down. */
    public LaneSpec withBreakdowns(Breakdowns other) {
        return with(draft -> draft.breakdowns = Optional.of(other));
    }

    /** The same as a passage for those who are struck while they queue at the stage; it should serve no class itself. */
    public LaneSpec withEmergencies(Emergencies other) {
        return with(draft -> {
            draft.kind = Kind.EMERGENCY;
            draft.emergencies = Optional.of(other);
        });
    }

    /** The same as e-gates. */
    public LaneSpec withEGate(EGate gate) {
        return with(draft -> {
            draft.kind = Kind.E_GATE;
            draft.eGate = Optional.of(gate);
            draft.deskName = Kind.E_GATE.deskName();
        });
    }

    private LaneSpec with(Consumer<LaneDraft> change) {
        LaneDraft draft = new LaneDraft(this);
        change.accept(draft);
        return draft.done();
    }

    /** Kinds of lane (see the glossary). */
    public enum Kind {
        ORDINARY,
        CITIZEN,
        E_GATE,
        GREEN,
        BELT_AND_ROAD,
        FAST,
        EMERGENCY;

        /** What one server of such a lane is called unless the scenario says otherwise. */
        public String deskName() {
            return this == E_GATE ? "gate" : "desk";
        }
    }

    /** How people line up. */
    public enum Queues {
        /** One line for all desks of the lane. */
        SHARED,
        /** One line a desk; an arrival joins the shortest (counting the one in service), the first of equals. */
        PER_DESK
    }

    /**
     * The staffing plan.
     *
     * @param open desks open by time of day, which may differ by date; whole numbers
     * @param officersPerDesk officers that an open desk needs; 0.2 for one officer on five gates
     * @param setUp how long officers are on duty before a shift begins, serving nobody
     * @param reopen how long an officer of a pool takes to open a desk that has been open before since the plan opened the
     *     lane, as after a break
     */
    public record Desks(DayPlan open, double officersPerDesk, Duration setUp, Duration reopen) {
        /** The same plan every day, and desks that open again at once. */
        public Desks(DayProfile open, double officersPerDesk, Duration setUp) {
            this(DayPlan.everyDay(open), officersPerDesk, setUp, Duration.ZERO);
        }

        /** One officer a desk and no set-up. */
        public static Desks of(DayPlan open) {
            return new Desks(open, 1, Duration.ZERO, Duration.ZERO);
        }

        /** One officer a desk and no set-up, every day. */
        public static Desks of(DayProfile open) {
            return of(DayPlan.everyDay(open));
        }

        /** The same number of desks all day, one officer each and no set-up. */
        public static Desks of(int open) {
            return of(DayProfile.constant(open));
        }

        /** The same with desks that take so long to open again. */
        public Desks withReopen(Duration other) {
            return new Desks(open, officersPerDesk, setUp, other);
        }
    }

    /**
     * Desks of this lane also serve another lane's queue.
     *
     * @param lane the other lane, of the same stage
     * @param when before the own queue, at once, or only when the own queue is empty
     */
    public record Help(String lane, When when) {
        /** Whether inspections are broken off for it. */
        public boolean breaksOff() {
            return when == When.AT_ONCE;
        }

        /** Which queue goes first. */
        public enum When {
            /** The other lane's queue goes first. */
            FIRST,
            /**
             * The same for an emergency passage; and a unit that is struck preempts an inspection here when no desk is free.
             */
            AT_ONCE,
            /** Only when nobody waits in the own queue. */
            IDLE
        }
    }

    /**
     * E-gates.
     *
     * @param uptake share of eligible travellers who use the gates, in [0, 1]; the others use the other lanes
     * @param rejection share of gate users who are sent to a desk after the gate, in [0, 1]
     * @param rejectedTo the lane they go to, of the same stage
     * @param rejectedFirst true when they go to the head of that queue, false when to its end
     */
    public record EGate(double uptake, double rejection, String rejectedTo, boolean rejectedFirst) {}
}
