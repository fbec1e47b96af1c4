package org.kouan.port.policy;

import java.util.List;
import org.kouan.scenario.PolicyDescriptor;
import org.kouan.scenario.PolicyDescriptor.Parameter;
import org.kouan.scenario.PolicyDescriptor.Question;
import org.kouan.scenario.PolicyDescriptor.Type;
import org.kouan.scenario.PolicySpec;

/**
 * Classes in order of priority; a unit that finds no free desk breaks off an inspection of a class that comes later in
 * the order. That unit goes back to the head of its queue.
 */
final class PreemptivePriority implements WhoIsNext {
    static final PolicyDescriptor RESUME =
            descriptor("preemptive-resume", "Inspections that were broken off go on where they stopped.");
    static final PolicyDescriptor RESTART =
            descriptor("preemptive-restart", "Inspections that were broken off start anew.");

    private final ClassPriority order;
    private final boolean resumes;

    private PreemptivePriority(ClassPriority order, boolean resumes) {
        this.order = order;
        this.resumes = resumes;
    }

    static WhoIsNext resume(PolicySpec spec, PolicyContext context) {
        return new PreemptivePriority(new ClassPriority(spec, context), true);
    }

    static WhoIsNext restart(PolicySpec spec, PolicyContext context) {
        return new PreemptivePriority(new ClassPriority(spec, context), false);
    }

    @Override
    public int lines() {
        return order.lines();
    }

    @Override
    public int lineOf(int classIndex) {
        return order.lineOf(classIndex);
    }

    @Override
    public int next(QueueView queue, long nowMicros) {
        return order.next(queue, nowMicros);
    }

    @Override
    public boolean breaksOff(int arrivingClass, int inspectedClass) {
        return lineOf(arrivingClass) < lineOf(inspectedClass);
    }

    @Override
    public boolean mayBreakOff() {
        return true;
    }

    @Override
    public boolean resumes() {
        return resumes;
    }

    private static PolicyDescriptor descriptor(String name, String then) {
        return new PolicyDescriptor(
                Question.WHO_IS_NEXT,
                name,
                "Classes in order of priority, breaking off the inspection of a later class. " + then,
                List.of(Parameter.required("order", Type.CLASSES, "Classes, first served first.")));
    }
}
