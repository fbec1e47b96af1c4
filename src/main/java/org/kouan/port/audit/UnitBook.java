package org.kouan.port.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kouan.result.ClassColumn;
import org.kouan.result.ReplicationResult;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.UnitClass;

/** Who is in the port, and what has been done with them. Grows with those present, not with those served. */
final class UnitBook {
    /** What is known of somebody who is in the port. */
    private static final class Stay {
        final boolean counted;
        /** Queues, desks and places before a full stage at which it is, its parts together. */
        int visits;

        /** By stage: inspections that were ended, but for those at e-gates that sent it to a desk. */
        final int[] inspected;

        Stay(boolean counted, int stages) {
            this.counted = counted;
            inspected = new int[stages];
        }
    }

    private final Findings findings;
    private final RequiredChecks required;
    private final List<String> stages;
    private final List<String> classes;
    /** By flow: whether its units may wait for others, and so be nowhere themselves. */
    private final boolean[] waitsForOthers;

    private final long countFrom;
    /** Those who were put off, and when they come. */
    private final Map<Who, Long> expected = new LinkedHashMap<>();

    private final Map<Who, Stay> present = new LinkedHashMap<>();
    private final long[] arrived;
    private final long[] cleared;

    UnitBook(Scenario scenario, RequiredChecks required, long countFrom, Findings findings) {
        this.findings = findings;
        this.required = required;
        this.countFrom = countFrom;
        stages = scenario.stages().stream().map(stage -> stage.name()).toList();
        classes = scenario.classes().stream().map(UnitClass::name).toList();
        waitsForOthers = new boolean[scenario.flows().size()];
        for (int f = 0; f < waitsForOthers.length; f++) {
            FlowSpec flow = scenario.flows().get(f);
            waitsForOthers[f] = flow.route().stream().anyMatch(RouteStep.Together.class::isInstance);
        }
        arrived = new long[classes.size()];
        cleared = new long[classes.size()];
    }

    /** It is not there yet, and comes at a later time, once. */
    void putOff(Who who, long until, long now) {
        if (present.containsKey(who) || expected.put(who, until) != null || until < now) {
            findings.add(
                    Rule.CONSERVED, now, findings.unit(who), "is put off twice, into the past, or when it is there");
        }
    }

    void arrived(Who who, long now) {
        Long due = expected.remove(who);
        if (due != null && due > now) {
            findings.add(Rule.CONSERVED, now, findings.unit(who), "arrives before the time to which it was put off");
        }
        boolean counted = now >= countFrom;
        if (present.put(who, new Stay(counted, stages.size())) != null) {
            findings.add(Rule.CONSERVED, now, findings.unit(who), "arrives while it is in the port");
        }
        if (counted) {
            arrived[who.classIndex()]++;
        }
    }

    /** It stands in a queue, or before a full stage. */
    void visits(Who who, long now) {
        Stay stay = stay(who, now, "stands in a queue");
        if (stay != null) {
            stay.visits++;
        }
    }

    /** It stands there no more, and is at no desk either. */
    void visitEnds(Who who, long now) {
        Stay stay = stay(who, now, "leaves a queue or a desk");
        if (stay != null) {
            stay.visits--;
        }
    }

    /** It has another class from now on. */
    void becomes(Who who, int newClass, long now) {
        Stay stay = stay(who, now, "changes its class");
        present.remove(who);
        if (stay != null) {
            present.put(new Who(who.flow(), who.number(), newClass), stay);
            if (stay.counted) {
                arrived[who.classIndex()]--;
                arrived[newClass]++;
            }
        }
    }

    void inspected(Who who, int stage, long now) {
        Stay stay = stay(who, now, "is inspected");
        if (stay != null) {
            stay.visits--;
            stay.inspected[stage]++;
        }
    }

    /** An e-gate has inspected it and sends it to a desk, so that its check there has not ended after all. */
    void rejected(Who who, int stage, long now) {
        Stay stay = stay(who, now, "is rejected");
        if (stay != null) {
            stay.inspected[stage]--;
        }
    }

    /** It leaves the port with every check done. */
    void cleared(Who who, long now) {
        Stay stay = goes(who, now);
        if (stay == null) {
            return;
        }
        if (stay.counted) {
            cleared[who.classIndex()]++;
        }
        int[] least = required.of(who.flow(), who.classIndex());
        for (int s = 0; s < least.length; s++) {
            if (stay.inspected[s] < least[s]) {
                findings.add(
                        Rule.CHECKS,
                        now,
                        findings.unit(who),
                        "is cleared after " + stay.inspected[s] + " of " + least[s] + " checks at " + stages.get(s));
            }
        }
    }

    /** It leaves the port without every check. */
    void fails(Who who, long now) {
        goes(who, now);
    }

    private @Nullable Stay goes(Who who, long now) {
        Stay stay = stay(who, now, "leaves");
        present.remove(who);
        if (stay != null && stay.visits != 0) {
            findings.add(
                    Rule.CHECKS, now, findings.unit(who), "leaves the port while it is still in a queue or at a desk");
        }
        return stay;
    }

    private @Nullable Stay stay(Who who, long now, String does) {
        Stay stay = present.get(who);
        if (stay == null) {
            findings.add(Rule.CONSERVED, now, findings.unit(who), does + " without being in the port");
        }
        return stay;
    }

    /** Compares its counts with those of the model. */
    void end(ReplicationResult result) {
        long end = result.endMicros();
        for (int c = 0; c < classes.size(); c++) {
            same(c, "arrived", arrived[c], result.get(c, ClassColumn.ARRIVED), end);
            same(c, "cleared", cleared[c], result.get(c, ClassColumn.SERVED), end);
            same(c, "not cleared", arrived[c] - cleared[c], result.get(c, ClassColumn.UNFINISHED), end);
        }
        present.forEach((who, stay) -> {
            if (stay.visits == 0 && !waitsForOthers[who.flow()]) {
                findings.add(Rule.CONSERVED, end, findings.unit(who), "is in the port at the end, but waits nowhere");
            }
        });
    }

    private void same(int unitClass, String what, long mine, long models, long end) {
        if (mine != models) {
            findings.add(
                    Rule.CONSERVED,
                    end,
                    "class " + classes.get(unitClass),
                    mine + " " + what + ", and the model counts " + models);
        }
    }
}
