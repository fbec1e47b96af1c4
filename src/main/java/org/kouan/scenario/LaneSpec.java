package org.kouan.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        String deskName) {
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
                Kind.ORDINARY.deskName());
    }

    /** The same with another kind. */
    public LaneSpec withKind(Kind kind) {
        return new LaneSpec(
                name,
                label,
                kind,
                serves,
                desks,
                whoIsNext,
                whatOpens,
                helps,
                queues,
                service,
                serviceFactor,
                changeOver,
                eGate,
                deskName);
    }

    /** The same with another order of the queue. */
    public LaneSpec withWhoIsNext(PolicySpec whoIsNext) {
        return new LaneSpec(
                name,
                label,
                kind,
                serves,
                desks,
                whoIsNext,
                whatOpens,
                helps,
                queues,
                service,
                serviceFactor,
                changeOver,
                eGate,
                deskName);
    }

    /** The same with another rule for what opens. */
    public LaneSpec withWhatOpens(PolicySpec whatOpens) {
        return new LaneSpec(
                name,
                label,
                kind,
                serves,
                desks,
                whoIsNext,
                whatOpens,
                helps,
                queues,
                service,
                serviceFactor,
                changeOver,
                eGate,
                deskName);
    }

    /** The same with the queues of other lanes. */
    public LaneSpec withHelps(List<Help> helps) {
        return new LaneSpec(
                name,
                label,
                kind,
                serves,
                desks,
                whoIsNext,
                whatOpens,
                helps,
                queues,
                service,
                serviceFactor,
                changeOver,
                eGate,
                deskName);
    }

    /** The same with one shared queue or one queue a desk. */
    public LaneSpec withQueues(Queues queues) {
        return new LaneSpec(
                name,
                label,
                kind,
                serves,
                desks,
                whoIsNext,
                whatOpens,
                helps,
                queues,
                service,
                serviceFactor,
                changeOver,
                eGate,
                deskName);
    }

    /** The same with service times of its own. */
    public LaneSpec withService(Map<String, Distribution> service) {
        return new LaneSpec(
                name,
                label,
                kind,
                serves,
                desks,
                whoIsNext,
                whatOpens,
                helps,
                queues,
                service,
                serviceFactor,
                changeOver,
                eGate,
                deskName);
    }

    /** The same with a change-over time. */
    public LaneSpec withChangeOver(Duration changeOver) {
        return new LaneSpec(
                name,
                label,
                kind,
                serves,
                desks,
                whoIsNext,
                whatOpens,
                helps,
                queues,
                service,
                serviceFactor,
                changeOver,
                eGate,
                deskName);
    }

    /** The same as e-gates. */
    public LaneSpec withEGate(EGate eGate) {
        return new LaneSpec(
                name,
                label,
                Kind.E_GATE,
                serves,
                desks,
                whoIsNext,
                whatOpens,
                helps,
                queues,
                service,
                serviceFactor,
                changeOver,
                Optional.of(eGate),
                Kind.E_GATE.deskName());
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
     * @param open desks open by time of day; whole numbers
     * @param officersPerDesk officers that an open desk needs; 0.2 for one officer on five gates
     * @param setUp how long officers are on duty before a shift's first opening, serving nobody
     */
    public record Desks(DayProfile open, double officersPerDesk, Duration setUp) {
        /** One officer a desk and no set-up. */
        public static Desks of(DayProfile open) {
            return new Desks(open, 1, Duration.ZERO);
        }

        /** The same number of desks all day, one officer each and no set-up. */
        public static Desks of(int open) {
            return of(DayProfile.constant(open));
        }
    }

    /**
     * Desks of this lane also serve another lane's queue.
     *
     * @param lane the other lane, of the same stage
     * @param when before the own queue, or only when the own queue is empty
     */
    public record Help(String lane, When when) {
        /** Which queue goes first. */
        public enum When {
            /** The other lane's queue goes first. */
            FIRST,
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
