package org.kouan.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kouan.scenario.PolicyDescriptor.Question;
import org.kouan.scenario.key.Given;
import org.kouan.scenario.key.Key;
import org.kouan.scenario.key.Keyed;
import org.kouan.scenario.key.Keys;
import org.kouan.scenario.key.Settings;
import org.kouan.scenario.key.Value;
import org.kouan.scenario.key.Values;
import org.kouan.scenario.law.Distribution;

/**
 * A queue with one or more desks (or gates, tracks, cranes). What it may have is declared by its keys, each with its meaning.
 *
 * @param name unique identifier among all lanes of the port
 * @param settings the values of its keys
 */
public record LaneSpec(String name, Settings settings) implements Keyed<LaneSpec> {
    public static final Key<List<String>> SERVES =
            Key.required("serves", Values.NAMES, "Classes that may join.", "[citizen]");

    public static final Key<DayPlan> OPEN = Key.required(
            "desks",
            Beside.DESKS,
            "How many desks are open: a number, values by step, or shifts.",
            "4",
            "[{from: \"10:00\", to: \"14:00\", open: 2}]");

    public static final Key<Optional<String>> LABEL =
            Key.optional("label", Values.TEXT, "Shown in the report; the name by default.");

    public static final Key<Optional<Kind>> KIND = Key.optional(
                    "kind",
                    Values.oneOf(Kind.class),
                    "Kind of lane; by default e-gate where the key e-gate is given, emergency where the key emergencies is.")
            .shown("ordinary");

    public static final Key<Optional<String>> DESK_NAME = Key.optional(
                    "desk-name", Values.TEXT, "What one server is called; gate for e-gates.")
            .shown("desk");

    public static final Key<Double> OFFICERS_PER_DESK = Key.of(
            "officers-per-desk",
            Values.number(100),
            1.0,
            "Officers that an open desk needs; 0.2 is one officer on five gates.");

    public static final Key<Duration> SET_UP = Key.of(
            "set-up",
            Values.DURATION,
            Duration.ZERO,
            "Officers are on duty this long before a shift begins; in a pool every desk takes so long to prepare for the first time since the plan opened the lane.");

    public static final Key<Duration> REOPEN = Key.of(
            "reopen",
            Values.DURATION,
            Duration.ZERO,
            "In a pool, how long a desk takes to open again that has been open since the plan opened the lane, as after a break.",
            "2 min");

    public static final Key<Queues> QUEUES =
            Key.of("queues", Values.oneOf(Queues.class), Queues.SHARED, "One queue for all desks, or one a desk.");

    public static final Key<Optional<Integer>> JOCKEY_AT = Key.optional(
            "jockey-at",
            Values.count(2, 100_000),
            "With one queue a desk: the last of a line goes to another that is shorter by at least so many, those at the desks counted; 2 or more. Nobody does by default.",
            "2");

    public static final Key<PolicySpec> WHO_IS_NEXT = Key.of(
                    "who-is-next",
                    Beside.policy(Question.WHO_IS_NEXT, PolicySpec.FIRST_COME),
                    PolicySpec.FIRST_COME,
                    "The order of the queue.")
            .readWhenMissing();

    public static final Key<PolicySpec> WHAT_OPENS = Key.of(
                    "what-opens",
                    Beside.policy(Question.WHAT_OPENS, PolicySpec.PLAN),
                    PolicySpec.PLAN,
                    "What changes the number of open desks beside the plan.")
            .readWhenMissing();

    public static final Key<List<Help>> HELPS = Key.of(
            "helps",
            Values.list(Help.VALUE),
            List.of(),
            "Lanes of the same stage whose queues these desks also serve.",
            "[{lane: fast, when: idle}]");

    public static final Key<Map<String, Distribution>> SERVICE =
            Key.of("service", Beside.LAWS, Map.of(), "Service times of this lane, where they differ from the stage's.");

    public static final Key<Double> SERVICE_FACTOR =
            Key.of("service-factor", Values.positive(1_000), 1.0, "Multiplies every service time of the lane.");

    public static final Key<ByOpenDesks> BY_OPEN_DESKS = Key.of(
            "service-by-open-desks",
            ByOpenDesks.VALUE,
            ByOpenDesks.NONE,
            "Multiplies service times by how many desks of the lane are open when an inspection begins; no difference by default.",
            "[{desks: 3, factor: 1.1}]");

    public static final Key<Duration> CHANGE_OVER = Key.of(
            "change-over",
            Values.DURATION,
            Duration.ZERO,
            "From the end of an inspection until the desk can take the next.",
            "8 s");

    public static final Key<Optional<EGate>> E_GATE = Key.optional("e-gate", EGate.VALUE, "Makes the desks e-gates.");

    public static final Key<ClosingDesk> CLOSING_DESK = Key.of(
            "closing-desk",
            Values.oneOf(ClosingDesk.class),
            ClosingDesk.FINISH,
            "What happens to whom a desk inspects that closes: the desk finishes; the unit goes to the head of the queue, and the inspection goes on or starts anew at another desk; it is turned away.");

    public static final Key<Optional<Impatience>> IMPATIENCE =
            Key.optional("impatience", Impatience.VALUE, "Who leaves without being inspected; nobody by default.");

    public static final Key<Optional<Breakdowns>> BREAKDOWNS = Key.optional(
            "breakdowns", Breakdowns.VALUE, "Desks that break down and are repaired; none does by default.");

    public static final Key<Optional<Emergencies>> EMERGENCIES = Key.optional(
            "emergencies",
            Emergencies.VALUE,
            "Makes the lane the emergency passage of the stage: it takes those of its classes whom illness strikes while they queue there, and nobody else.");

    /** All of them. */
    public static final Keys KEYS = Keys.of(
                    "lane",
                    "A queue with one or more desks.",
                    SERVES,
                    OPEN,
                    LABEL,
                    KIND,
                    DESK_NAME,
                    OFFICERS_PER_DESK,
                    SET_UP,
                    REOPEN,
                    QUEUES,
                    JOCKEY_AT,
                    WHO_IS_NEXT,
                    WHAT_OPENS,
                    HELPS,
                    SERVICE,
                    SERVICE_FACTOR,
                    BY_OPEN_DESKS,
                    CHANGE_OVER,
                    E_GATE,
                    CLOSING_DESK,
                    IMPATIENCE,
                    BREAKDOWNS,
                    EMERGENCIES)
            .referredTo();

    /** An ordinary lane labelled with its name: one shared queue, first come first served, the plan alone. */
    public static LaneSpec of(String name, List<String> serves, Desks desks) {
        return new LaneSpec(name, Settings.NONE).with(SERVES, serves).withDesks(desks);
    }

    /** As a scenario gives it; an emergency passage serves nobody but those struck while they queue. */
    static LaneSpec read(String name, Given given) {
        LaneSpec lane = new LaneSpec(name, Values.settings(KEYS, given));
        return lane.emergencies()
                .map(passage -> lane.with(EMERGENCIES, Optional.of(passage.among(lane.serves())))
                        .with(SERVES, List.of()))
                .orElse(lane);
    }

    @Override
    public Keys keys() {
        return KEYS;
    }

    @Override
    public LaneSpec with(Settings other) {
        return new LaneSpec(name, other);
    }

    /** Shown in the report. */
    public String label() {
        return settings.get(LABEL).orElse(name);
    }

    /** What kind of lane; informs the report. */
    public Kind kind() {
        Kind usual = emergencies().isPresent() ? Kind.EMERGENCY : Kind.ORDINARY;
        return settings.get(KIND).orElse(eGate().isPresent() ? Kind.E_GATE : usual);
    }

    /** Names of the classes that may join, in the order of the scenario. */
    public List<String> serves() {
        return settings.get(SERVES);
    }

    /** The staffing plan: how many desks are open when. */
    public Desks desks() {
        return new Desks(
                settings.get(OPEN), settings.get(OFFICERS_PER_DESK), settings.get(SET_UP), settings.get(REOPEN));
    }

    /** The order of the queue. */
    public PolicySpec whoIsNext() {
        return settings.get(WHO_IS_NEXT);
    }

    /** What changes the number of open desks beside the plan. */
    public PolicySpec whatOpens() {
        return settings.get(WHAT_OPENS);
    }

    /** Other lanes of the same stage whose queues the desks of this lane also serve. */
    public List<Help> helps() {
        return settings.get(HELPS);
    }

    /** One shared queue, or one queue a desk. */
    public Queues queues() {
        return settings.get(QUEUES);
    }

    /** Overrides of the stage's service time by class name. */
    public Map<String, Distribution> service() {
        return settings.get(SERVICE);
    }

    /** Multiplies every service time at this lane. */
    public double serviceFactor() {
        return settings.get(SERVICE_FACTOR);
    }

    /** Time from the end of an inspection until the desk can take the next. */
    public Duration changeOver() {
        return settings.get(CHANGE_OVER);
    }

    /** Present when the desks are e-gates. */
    public Optional<EGate> eGate() {
        return settings.get(E_GATE);
    }

    /** What one server is called: "desk", "gate", "track", "crane set". */
    public String deskName() {
        return settings.get(DESK_NAME).orElse(kind().deskName());
    }

    /** What happens to the unit that a closing desk inspects. */
    public ClosingDesk closingDesk() {
        return settings.get(CLOSING_DESK);
    }

    /** Empty when everybody waits as long as it takes. */
    public Optional<Impatience> impatience() {
        return settings.get(IMPATIENCE);
    }

    /** Empty when no desk ever breaks down. */
    public Optional<Breakdowns> breakdowns() {
        return settings.get(BREAKDOWNS);
    }

    /**
     * The last of a line goes to one that is shorter by this many, those at the desks counted, at least 2; empty when
     * nobody does.
     */
    public Optional<Integer> jockeyAt() {
        return settings.get(JOCKEY_AT);
    }

    /** How service times depend on how many desks are open. */
    public ByOpenDesks byOpenDesks() {
        return settings.get(BY_OPEN_DESKS);
    }

    /** Present at an emergency passage, which serves nobody but those struck while they queue. */
    public Optional<Emergencies> emergencies() {
        return settings.get(EMERGENCIES);
    }

    /** The same with another kind. */
    public LaneSpec withKind(Kind other) {
        return with(KIND, Optional.of(other));
    }

    /** The same with another order of the queue. */
    public LaneSpec withWhoIsNext(PolicySpec other) {
        return with(WHO_IS_NEXT, other);
    }

    /** The same with another rule for what opens. */
    public LaneSpec withWhatOpens(PolicySpec other) {
        return with(WHAT_OPENS, other);
    }

    /** The same with the queues of other lanes. */
    public LaneSpec withHelps(List<Help> other) {
        return with(HELPS, other);
    }

    /** The same with one shared queue or one queue a desk. */
    public LaneSpec withQueues(Queues other) {
        return with(QUEUES, other);
    }

    /** The same with one queue a desk, whose last go to one that is shorter by this many. */
    public LaneSpec withJockeying(int difference) {
        return withQueues(Queues.PER_DESK).with(JOCKEY_AT, Optional.of(difference));
    }

    /** The same with service times that depend on how many desks are open. */
    public LaneSpec withByOpenDesks(ByOpenDesks other) {
        return with(BY_OPEN_DESKS, other);
    }

    /** The same with service times of its own. */
    public LaneSpec withService(Map<String, Distribution> other) {
        return with(SERVICE, other);
    }

    /** The same with another factor on every service time. */
    public LaneSpec withServiceFactor(double other) {
        return with(SERVICE_FACTOR, other);
    }

    /** The same with a change-over time. */
    public LaneSpec withChangeOver(Duration other) {
        return with(CHANGE_OVER, other);
    }

    /** The same with another rule for desks that close. */
    public LaneSpec withClosingDesk(ClosingDesk other) {
        return with(CLOSING_DESK, other);
    }

    /** The same with units that leave without being inspected. */
    public LaneSpec withImpatience(Impatience other) {
        return with(IMPATIENCE, Optional.of(other));
    }

    /** The same with desks that break down. */
    public LaneSpec withBreakdowns(Breakdowns other) {
        return with(BREAKDOWNS, Optional.of(other));
    }

    /** The same as a passage for those who are struck while they queue at the stage; it should serve no class itself. */
    public LaneSpec withEmergencies(Emergencies other) {
        return with(EMERGENCIES, Optional.of(other));
    }

    /** The same as e-gates. */
    public LaneSpec withEGate(EGate gate) {
        return with(E_GATE, Optional.of(gate));
    }

    /** The same with other desks. */
    public LaneSpec withDesks(Desks other) {
        return with(OPEN, other.open())
                .with(OFFICERS_PER_DESK, other.officersPerDesk())
                .with(SET_UP, other.setUp())
                .with(REOPEN, other.reopen());
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
        private static final Key<String> LANE = Key.required("lane", Values.NAME, "A lane of the same stage.");

        private static final Key<When> WHEN = Key.of(
                "when",
                Values.oneOf(When.class),
                When.IDLE,
                "Before the own queue; before it, and by breaking off inspections (for an emergency passage only); or only when it is empty.");

        /** The name of the other lane, or a map. */
        private static final Value<Help> VALUE = Values.shortOr(
                Values.NAME.as(lane -> new Help(lane, When.IDLE)),
                Values.record(
                        Keys.of("help", "Help for another lane.", LANE, WHEN).referredTo(),
                        given -> new Help(given.get(LANE), given.get(WHEN))));

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
    public record EGate(double uptake, double rejection, String rejectedTo, boolean rejectedFirst) {
        private static final Key<Double> UPTAKE =
                Key.required("uptake", Values.SHARE, "Share of those who may use the gates that does.", "75 %");

        private static final Key<Double> REJECTION =
                Key.required("rejection", Values.SHARE, "Share of gate users who are sent to a desk.", "7 %");

        private static final Key<String> REJECTED_TO =
                Key.required("rejected-to", Values.NAME, "The lane that they are sent to, of the same stage.");

        private static final Key<Rejected> REJECTED_GO = Key.of(
                "rejected-go", Values.oneOf(Rejected.class), Rejected.LAST, "To the end or to the head of that queue.");

        private static final Value<EGate> VALUE = Values.record(
                Keys.of("e-gate", "E-gates.", UPTAKE, REJECTION, REJECTED_TO, REJECTED_GO)
                        .referredTo(),
                given -> new EGate(
                        given.get(UPTAKE),
                        given.get(REJECTION),
                        given.get(REJECTED_TO),
                        given.get(REJECTED_GO) == Rejected.FIRST));

        private enum Rejected {
            LAST,
            FIRST
        }
    }
}
