package org.kouan.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kouan.scenario.PolicyDescriptor.Question;
import org.kouan.scenario.key.Given;
import org.kouan.scenario.key.Key;
import org.kouan.scenario.key.Keyed;
import org.kouan.scenario.key.Keys;
import org.kouan.scenario.key.Settings;
import org.kouan.scenario.key.Values;
import org.kouan.scenario.law.Distribution;

/**
 * One step of clearance. What it may have is declared by its keys, each with its meaning.
 *
 * @param name unique identifier
 * @param settings the values of its keys
 */
public record StageSpec(String name, Settings settings) implements Keyed<StageSpec> {
    public static final Key<List<LaneSpec>> LANES = Key.required(
            "lanes",
            Values.byName("lanes", LaneSpec.KEYS, LaneSpec::read),
            "Lanes by name; names are unique in the port.");

    public static final Key<Optional<String>> LABEL =
            Key.optional("label", Values.TEXT, "Shown in the report; the name by default.");

    public static final Key<PolicySpec> WHICH_LANE = Key.of(
                    "which-lane",
                    Beside.policy(Question.WHICH_LANE, PolicySpec.SHORTEST_QUEUE),
                    PolicySpec.SHORTEST_QUEUE,
                    "How an arrival chooses among the lanes that serve its class.")
            .readWhenMissing();

    public static final Key<Optional<Integer>> JOCKEY_AT = Key.optional(
            "jockey-at",
            Values.count(1, 100_000),
            "Whoever waits goes to the end of another queue of the stage that may take him and is shorter, for each open desk, by at least so many, or where a desk is free; from a queue without an open desk everybody goes. Nobody does by default.",
            "2");

    public static final Key<PolicySpec> WHAT_CHANGES = Key.of(
                    "what-changes",
                    Beside.policy(Question.WHAT_CHANGES, PolicySpec.NOTHING),
                    PolicySpec.NOTHING,
                    "What opens, closes or flexes at the stage as a whole.")
            .readWhenMissing();

    public static final Key<Map<String, Distribution>> SERVICE = Key.of(
            "service",
            Beside.LAWS,
            Map.of(),
            "Service times; a lane may override them.",
            "{citizen: {lognormal: {mean: 45 s, cv: 0.5}, at-most: 180 s}}");

    public static final Key<Double> SERVICE_FACTOR =
            Key.of("service-factor", Values.positive(1_000), 1.0, "Multiplies every service time of the stage.", "1.2");

    public static final Key<Optional<Room>> ROOM = Key.optional(
            "room",
            Room.VALUE,
            "How many units the stage holds, in its queues and at its desks together. Whoever comes from a desk and finds it full keeps that desk until there is room.",
            "40");

    public static final Key<Overtakes> OVERTAKES = Key.of(
            "overtakes",
            Values.oneOf(Overtakes.class),
            Overtakes.NOT_COUNTED,
            "Whether it is counted, by class, whose inspection begins before that of somebody who joined a queue of the stage earlier.");

    /** All of them. */
    public static final Keys KEYS = Keys.of(
                    "stage",
                    "A step of clearance.",
                    LANES,
                    LABEL,
                    WHICH_LANE,
                    JOCKEY_AT,
                    WHAT_CHANGES,
                    SERVICE,
                    SERVICE_FACTOR,
                    ROOM,
                    OVERTAKES)
            .referredTo();

    /** A stage labelled with its name, where arrivals join the shortest queue. */
    public static StageSpec of(String name, Map<String, Distribution> service, LaneSpec... lanes) {
        return new StageSpec(name, Settings.NONE).with(LANES, List.of(lanes)).with(SERVICE, service);
    }

    /** As a scenario gives it. */
    public static StageSpec read(String name, Given given) {
        return new StageSpec(name, Values.settings(KEYS, given));
    }

    @Override
    public Keys keys() {
        return KEYS;
    }

    @Override
    public StageSpec with(Settings other) {
        return new StageSpec(name, other);
    }

    /** Shown in the report. */
    public String label() {
        return settings.get(LABEL).orElse(name);
    }

    /** At least one. */
    public List<LaneSpec> lanes() {
        return settings.get(LANES);
    }

    /** How an arrival chooses among the lanes that serve its class. */
    public PolicySpec whichLane() {
        return settings.get(WHICH_LANE);
    }

    /** What opens, closes or flexes at the stage as a whole. */
    public PolicySpec whatChanges() {
        return settings.get(WHAT_CHANGES);
    }

    /** Service time by class name; a lane may override it. */
    public Map<String, Distribution> service() {
        return settings.get(SERVICE);
    }

    /** Multiplies every service time of the stage, for example 1.2 on a first day. */
    public double serviceFactor() {
        return settings.get(SERVICE_FACTOR);
    }

    /** Present when the stage holds only a limited number of units. */
    public Optional<Room> room() {
        return settings.get(ROOM);
    }

    /** Whether overtaking is counted. */
    public Overtakes overtakes() {
        return settings.get(OVERTAKES);
    }

    /** People change queues when another is shorter by this many for each open desk, at least 1; empty when nobody does. */
    public Optional<Integer> jockeyAt() {
        return settings.get(JOCKEY_AT);
    }

    /**
     * Whether desks of a lane of the stage may have to serve a class: by itself, as a helper of another lane, or as the
     * policy of the stage orders.
     */
    public boolean mayServe(LaneSpec lane, String unitClass) {
        return mayJoin(lane, unitClass)
                || lanes().stream()
                        .filter(other -> other.serves().contains(unitClass))
                        .anyMatch(other -> lane.helps().stream()
                                .anyMatch(help -> help.lane().equals(other.name())));
    }

    /** Whether units of a class may stand in the queue of a lane of the stage. */
    public boolean mayJoin(LaneSpec lane, String unitClass) {
        boolean changes = !whatChanges().equals(PolicySpec.NOTHING);
        return lane.serves().contains(unitClass)
                || (changes && lanes().stream().anyMatch(other -> other.serves().contains(unitClass)));
    }

    /** The same with other lanes. */
    public StageSpec withLanes(List<LaneSpec> others) {
        return with(LANES, others);
    }

    /** The same with another way to choose the lane. */
    public StageSpec withWhichLane(PolicySpec other) {
        return with(WHICH_LANE, other);
    }

    /** The same with all service times multiplied. */
    public StageSpec withServiceFactor(double factor) {
        return with(SERVICE_FACTOR, factor);
    }

    /** The same with limited room. */
    public StageSpec withRoom(Room other) {
        return with(ROOM, Optional.of(other));
    }

    /** The same with a policy for the stage as a whole. */
    public StageSpec withWhatChanges(PolicySpec other) {
        return with(WHAT_CHANGES, other);
    }

    /** The same, where overtaking is counted. */
    public StageSpec withOvertakesCounted() {
        return with(OVERTAKES, Overtakes.COUNTED);
    }

    /** The same, where people change to queues that are shorter by this many for each open desk. */
    public StageSpec withJockeying(int difference) {
        return with(JOCKEY_AT, Optional.of(difference));
    }

    /** Whether it is counted who overtakes whom. */
    public enum Overtakes {
        COUNTED,
        NOT_COUNTED
    }
}
