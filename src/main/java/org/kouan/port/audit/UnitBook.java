package org.kouan.port.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.kouan.result.ClassColumn;
import org.kouan.result.ReplicationResult;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.UnitClass;

/** Who is in the port, and what has been done with them. Grows with those present, not with those served. */
final class UnitBook {
    private final Findings findings;
    private final RequiredChecks required;
    private final List<String> stages;
    private final List<String> classes;
    /** By flow: whether its units may wait for others, and so be nowhere themselves. */
    private final boolean[] waitsForOthers;

    private final long countFrom;
    private final Known known;
    /** How many have come, or become of another class. */
    private long turns;

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
        known = new Known(stages.size());
        arrived = new long[classes.size()];
        cleared = new long[classes.size()];
    }

    /** Another replication begins. */
    void reset() {
        known.clear();
        turns = 0;
        Arrays.fill(arrived, 0);
        Arrays.fill(cleared, 0);
    }

    /** The unit of a name. */
    Who who(int flow, long number, int classIndex) {
        return known.get(flow, number, classIndex);
    }

    /** It is not there yet, and comes at a later time, once. */
    void putOff(Who who, long until, long now) {
        if (who.present || who.due != Who.NOT_DUE || until < now) {
            findings.add(
                    Rule.CONSERVED, now, findings.unit(who), "is put off twice, into the past, or when it is there");
        }
        if (!who.present) {
            who.due = until;
        }
    }

    void arrived(Who who, long now) {
        if (who.due > now) {
            findings.add(Rule.CONSERVED, now, findings.unit(who), "arrives before the time to which it was put off");
        }
        who.due = Who.NOT_DUE;
        if (who.present) {
            findings.add(Rule.CONSERVED, now, findings.unit(who), "arrives while it is in the port");
        }
        who.comes(turns++, now >= countFrom);
        if (who.counted) {
            arrived[who.classIndex()]++;
        }
    }

    /** It stands in a queue, or before a full stage. */
    void visits(Who who, long now) {
        if (isPresent(who, now, "stands in a queue")) {
            who.visits++;
        }
    }

    /** It stands there no more, and is at no desk either. */
    void visitEnds(Who who, long now) {
        if (isPresent(who, now, "leaves a queue or a desk")) {
            who.visits--;
        }
    }

    /** It has another class from now on. */
    void becomes(Who who, int newClass, long now) {
        if (!isPresent(who, now, "changes its class")) {
            return;
        }
        Who as = known.get(who.flow(), who.number(), newClass);
        as.continues(who, turns++);
        who.present = false;
        known.forget(who);
        if (as.counted) {
            arrived[who.classIndex()]--;
            arrived[newClass]++;
        }
    }

    void inspected(Who who, int stage, long now) {
        if (isPresent(who, now, "is inspected")) {
            who.visits--;
            who.inspected[stage]++;
        }
    }

    /** An e-gate has inspected it and sends it to a desk, so that its check there has not ended after all. */
    void rejected(Who who, int stage, long now) {
        if (isPresent(who, now, "is rejected")) {
            who.inspected[stage]--;
        }
    }

    /** It leaves the port with every check done. */
    void cleared(Who who, long now) {
        if (!goes(who, now)) {
            return;
        }
        if (who.counted) {
            cleared[who.classIndex()]++;
        }
        int[] least = required.of(who.flow(), who.classIndex());
        for (int s = 0; s < least.length; s++) {
            if (who.inspected[s] < least[s]) {
                findings.add(
                        Rule.CHECKS,
                        now,
                        findings.unit(who),
                        "is cleared after " + who.inspected[s] + " of " + least[s] + " checks at " + stages.get(s));
            }
        }
    }

    /** It leaves the port without every check. */
    void fails(Who who, long now) {
        goes(who, now);
    }

    /** It leaves the port; false if it was not there. */
    private boolean goes(Who who, long now) {
        boolean present = isPresent(who, now, "leaves");
        who.present = false;
        if (present && who.visits != 0) {
            findings.add(
                    Rule.CHECKS, now, findings.unit(who), "leaves the port while it is still in a queue or at a desk");
        }
        return present;
    }

    private boolean isPresent(Who who, long now, String does) {
        if (!who.present) {
            findings.add(Rule.CONSERVED, now, findings.unit(who), does + " without being in the port");
        }
        return who.present;
    }

    /** Compares its counts with those of the model. */
    void end(ReplicationResult result) {
        long end = result.endMicros();
        for (int c = 0; c < classes.size(); c++) {
            same(c, "arrived", arrived[c], result.get(c, ClassColumn.ARRIVED), end);
            same(c, "cleared", cleared[c], result.get(c, ClassColumn.SERVED), end);
            same(c, "not cleared", arrived[c] - cleared[c], result.get(c, ClassColumn.UNFINISHED), end);
        }
        List<Who> nowhere = new ArrayList<>();
        known.forEach(who -> {
            if (who.present && who.visits == 0 && !waitsForOthers[who.flow()]) {
                nowhere.add(who);
            }
        });
        nowhere.sort(Comparator.comparingLong(who -> who.turn));
        nowhere.forEach(who ->
                findings.add(Rule.CONSERVED, end, findings.unit(who), "is in the port at the end, but waits nowhere"));
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
