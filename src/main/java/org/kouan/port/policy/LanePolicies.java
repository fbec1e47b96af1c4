package org.kouan.port.policy;

import java.util.List;
import java.util.function.BiFunction;
import org.kouan.scenario.PolicyDescriptor;
import org.kouan.scenario.PolicyDescriptor.Question;
import org.kouan.scenario.PolicySpec;

/** The registry of lane policies: a new one costs a class and a line here. */
public final class LanePolicies {
    private static final List<Entry<WhichLane>> WHICH_LANE = List.of(
            new Entry<>(
                    plain(Question.WHICH_LANE, "shortest-queue", "The lane with the fewest units per open desk."),
                    (spec, context) -> new ShortestQueue()),
            new Entry<>(Preference.DESCRIPTOR, Preference::new),
            new Entry<>(
                    plain(Question.WHICH_LANE, "random", "Any lane with an open desk, each equally likely."),
                    (spec, context) -> new RandomLane()));

    private static final List<Entry<WhoIsNext>> WHO_IS_NEXT = List.of(
            new Entry<>(
                    plain(Question.WHO_IS_NEXT, "first-come", "First come, first served, whatever the class."),
                    (spec, context) -> new FirstCome()),
            new Entry<>(ClassPriority.DESCRIPTOR, ClassPriority::new),
            new Entry<>(AccumulatingPriority.DESCRIPTOR, AccumulatingPriority::new));

    private static final List<Entry<WhatOpens>> WHAT_OPENS = List.of(
            new Entry<>(
                    plain(Question.WHAT_OPENS, "plan", "The staffing plan and nothing else."),
                    (spec, context) -> new Plan()),
            new Entry<>(Trigger.ON_WAIT, (spec, context) -> Trigger.onWait(spec)),
            new Entry<>(Trigger.ON_QUEUE, (spec, context) -> Trigger.onQueue(spec)));

    private LanePolicies() {}

    private record Entry<P>(PolicyDescriptor descriptor, BiFunction<PolicySpec, PolicyContext, P> constructor) {}

    /** What a scenario may say, for the reader and the reference. */
    public static List<PolicyDescriptor> descriptors() {
        return java.util.stream.Stream.of(WHICH_LANE, WHO_IS_NEXT, WHAT_OPENS)
                .flatMap(List::stream)
                .map(Entry::descriptor)
                .toList();
    }

    /** The policy that answers "which lane does this arrival join?". */
    public static WhichLane whichLane(PolicySpec spec, PolicyContext context) {
        return create(WHICH_LANE, spec, context);
    }

    /** The policy that answers "who is next at this free desk?". */
    public static WhoIsNext whoIsNext(PolicySpec spec, PolicyContext context) {
        return create(WHO_IS_NEXT, spec, context);
    }

    /** The policy that answers "what opens or closes now?"; a new instance for each lane. */
    public static WhatOpens whatOpens(PolicySpec spec, PolicyContext context) {
        return create(WHAT_OPENS, spec, context);
    }

    private static <P> P create(List<Entry<P>> entries, PolicySpec spec, PolicyContext context) {
        return entries.stream()
                .filter(entry -> entry.descriptor().name().equals(spec.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no policy " + spec.name()))
                .constructor()
                .apply(spec, context);
    }

    private static PolicyDescriptor plain(Question question, String name, String summary) {
        return new PolicyDescriptor(question, name, summary, List.of());
    }
}
