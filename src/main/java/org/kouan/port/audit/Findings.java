package org.kouan.port.audit;

import java.util.ArrayList;
import java.util.List;
import org.kouan.port.trace.TraceNames;

/** What an audit found to be wrong, in sentences: the first of them, and how many there were. */
final class Findings {
    private final TraceNames names;
    private final int most;
    private final List<Finding> first = new ArrayList<>();
    private int replication;
    private long count;

    /** @param most sentences that are kept */
    Findings(TraceNames names, int most) {
        this.names = names;
        this.most = most;
    }

    /** What follows was found in this replication, from 0. */
    void in(int number) {
        replication = number;
    }

    /** Something is wrong at an instant: who or what is, and in what way. */
    void add(Rule rule, long nowMicros, String subject, String what) {
        count++;
        if (first.size() < most) {
            String text = names.time(nowMicros) + ", " + subject + ": " + what + " (rule: " + rule.text() + ")";
            // As the command line counts them, which can trace it.
            first.add(new Finding(replication, "replication " + (replication + 1) + ", " + text));
        }
    }

    /** The first, in the order in which they were found. */
    List<Finding> first() {
        return List.copyOf(first);
    }

    /** All of them. */
    long count() {
        return count;
    }

    String unit(Who who) {
        return names.unit(who.flow(), who.number()) + " (" + names.unitClass(who.classIndex()) + ")";
    }

    String lane(int lane) {
        return names.stage(lane) + "/" + names.lane(lane);
    }
}
