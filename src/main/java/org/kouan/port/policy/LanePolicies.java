package org.kouan.port.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kouan.scenario.PolicyDescriptor;
import org.kouan.scenario.PolicyDescriptor.Question;
import org.kouan.scenario.PolicySpec;

/** The registry of lane policies: a new one costs a class and a line here. Those of other jars come behind ours. */
public final class LanePolicies {
    private static final List<LanePolicy<WhichLane>> WHICH_LANE = List.of(
            new LanePolicy<>(ShortestQueue.DESCRIPTOR, (spec, context) -> new ShortestQueue(spec)),
            new LanePolicy<>(Preference.DESCRIPTOR, Preference::new),
            new LanePolicy<>(
                    plain(Question.WHICH_LANE, "random", "Any lane with an open desk, each equally likely."),
                    (spec, context) -> new RandomLane()),
            new LanePolicy<>(LeastWork.DESCRIPTOR, (spec, context) -> new LeastWork(spec)));

    private static final List<LanePolicy<WhoIsNext>> WHO_IS_NEXT = List.of(
            new LanePolicy<>(
                    plain(Question.WHO_IS_NEXT, "first-come", "First come, first served, whatever the class."),
                    (spec, context) -> new FirstCome()),
            new LanePolicy<>(ClassPriority.DESCRIPTOR, ClassPriority::new),
            new LanePolicy<>(PreemptivePriority.RESUME, PreemptivePriority::resume),
            new LanePolicy<>(PreemptivePriority.RESTART, PreemptivePriority::restart),
            new LanePolicy<>(AccumulatingPriority.DESCRIPTOR, AccumulatingPriority::new),
            new LanePolicy<>(EarliestDue.DESCRIPTOR, EarliestDue::new),
            new LanePolicy<>(WeightedTurns.DESCRIPTOR, WeightedTurns::new));

    private static final List<LanePolicy<WhatOpens>> WHAT_OPENS = List.of(
            new LanePolicy<>(
                    plain(Question.WHAT_OPENS, "plan", "The staffing plan and nothing else."),
                    (spec, context) -> new Plan()),
            new LanePolicy<>(Trigger.ON_WAIT, (spec, context) -> Trigger.onWait(spec)),
            new LanePolicy<>(Trigger.ON_QUEUE, (spec, context) -> Trigger.onQueue(spec)));

    private static final List<LanePolicy<StagePolicy>> WHAT_CHANGES = List.of(
            new LanePolicy<>(
                    plain(Question.WHAT_CHANGES, "nothing", "Each lane goes by its own plan and policy."),
                    (spec, context) -> new Nothing()),
            new LanePolicy<>(BlueLine.DESCRIPTOR, BlueLine::new),
            new LanePolicy<>(Flex.DESCRIPTOR, Flex::new),
            new LanePolicy<>(Tidal.BY_TIME, Tidal::byTime),
            new LanePolicy<>(Tidal.BY_QUEUE, Tidal::byQueue),
            new LanePolicy<>(ForecastOpening.DESCRIPTOR, ForecastOpening::new));

    private LanePolicies() {}

    /** What a scenario may say, for the reader and the reference. */
    public static List<PolicyDescriptor> descriptors() {
        return Stream.of(whichLane(), whoIsNext(), whatOpens(), whatChanges())
                .flatMap(List::stream)
                .map(LanePolicy::descriptor)
                .toList();
    }

    private static List<LanePolicy<WhichLane>> whichLane() {
        return ProvidedPolicies.behind(WHICH_LANE, Question.WHICH_LANE, LanePolicyProvider::whichLane);
    }

    private static List<LanePolicy<WhoIsNext>> whoIsNext() {
        return ProvidedPolicies.behind(WHO_IS_NEXT, Question.WHO_IS_NEXT, LanePolicyProvider::whoIsNext);
    }

    private static List<LanePolicy<WhatOpens>> whatOpens() {
        return ProvidedPolicies.behind(WHAT_OPENS, Question.WHAT_OPENS, LanePolicyProvider::whatOpens);
    }

    private static List<LanePolicy<StagePolicy>> whatChanges() {
        return ProvidedPolicies.behind(WHAT_CHANGES, Question.WHAT_CHANGES, LanePolicyProvider::whatChanges);
    }

    /** The policy that answers "which lane does this arrival join?". */
    public static WhichLane whichLane(PolicySpec spec, PolicyContext context) {
        return create(whichLane(), spec, context);
    }

    /** The policy that answers "who is next at this free desk?". */
    public static WhoIsNext whoIsNext(PolicySpec spec, PolicyContext context) {
        return create(whoIsNext(), spec, context);
    }

    /** The policy that answers "what opens or closes now?"; a new instance for each lane. */
    public static WhatOpens whatOpens(PolicySpec spec, PolicyContext context) {
        return create(whatOpens(), spec, context);
    }

    /** The policy that answers "what opens, closes or flexes now?"; a new instance for each stage. */
    public static StagePolicy whatChanges(PolicySpec spec, PolicyContext context) {
        return create(whatChanges(), spec, context);
    }

    /** The class that provides a policy which is not ours: its jar is part of what decides results. */
    public static Optional<Class<?>> providerOf(Question question, String name) {
        return ProvidedPolicies.providerOf(name, provider -> switch (question) {
            case WHICH_LANE -> provider.whichLane();
            case WHO_IS_NEXT -> provider.whoIsNext();
            case WHAT_OPENS -> provider.whatOpens();
            case WHAT_CHANGES -> provider.whatChanges();
        });
    }

    private static <P> P create(List<LanePolicy<P>> policies, PolicySpec spec, PolicyContext context) {
        return policies.stream()
                .filter(policy -> policy.descriptor().name().equals(spec.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no policy " + spec.name()))
                .constructor()
                .apply(spec, context);
    }

    private static PolicyDescriptor plain(Question question, String name, String summary) {
        return new PolicyDescriptor(question, name, summary, List.of());
    }
}
