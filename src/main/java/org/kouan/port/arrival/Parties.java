package org.kouan.port.arrival;

import java.util.Arrays;
import java.util.List;
import org.kouan.port.core.Units;
import org.kouan.port.record.TargetRecorder;
import org.kouan.scenario.Target.Measure;

/**
 * The parties under way: those whom a conveyance of the model waits for, and the passengers of a timetable's services.
 * A target may judge each by the longest wait of its members. Rows are reused, so memory grows with the parties present
 * at once.
 */
public final class Parties {
    /** The conveyance of a party whose conveyance is not in the model. */
    public static final int NO_CONVEYANCE = -1;

    private static final int INITIAL_ROWS = 16;
    private static final int NO_ROW = -1;

    /** A target protects a member that was counted; one of these waited too long, or was not served. */
    private static final byte PROTECTED = 1;

    private static final byte FAILED = 2;

    private final Units units;
    private final TargetRecorder[] targets;

    private int[] conveyances = new int[INITIAL_ROWS];
    /** Members still to finish; 0 in a free row. */
    private int[] left = new int[INITIAL_ROWS];

    private int[] nextFree = new int[INITIAL_ROWS];
    /** The arrival period of the first member that was counted and has left. */
    private int[] periods = new int[INITIAL_ROWS];
    /** By party and target. */
    private byte[] states;

    private int firstFree = NO_ROW;
    private int used;

    /** @param targets of the port; those measured otherwise are left alone */
    public Parties(Units units, List<TargetRecorder> targets) {
        this.units = units;
        this.targets = targets.stream()
                .filter(target -> target.measure() == Measure.CONVEYANCE_MAXIMUM)
                .toArray(TargetRecorder[]::new);
        states = new byte[INITIAL_ROWS * this.targets.length];
    }

    /** Whether any target is measured by party, so that travellers of timetables belong to one. */
    boolean areMeasured() {
        return targets.length > 0;
    }

    public void reset() {
        firstFree = NO_ROW;
        used = 0;
    }

    /** A party of at least one member. */
    public int begin(int conveyance, int size) {
        int party = firstFree;
        if (party == NO_ROW) {
            if (used == left.length) {
                conveyances = Arrays.copyOf(conveyances, 2 * used);
                left = Arrays.copyOf(left, 2 * used);
                nextFree = Arrays.copyOf(nextFree, 2 * used);
                periods = Arrays.copyOf(periods, 2 * used);
                states = Arrays.copyOf(states, 2 * states.length);
            }
            party = used++;
        } else {
            firstFree = nextFree[party];
        }
        conveyances[party] = conveyance;
        left[party] = size;
        periods[party] = Units.NOT_COUNTED;
        Arrays.fill(states, party * targets.length, (party + 1) * targets.length, (byte) 0);
        return party;
    }

    /**
     * A member has left the port, and its row is not yet released.
     *
     * @return the conveyance that waited for it, or {@link #NO_CONVEYANCE}
     */
    public int finish(int unit, boolean served) {
        int party = units.party(unit);
        int conveyance = conveyances[party];
        note(unit, units.waitedMicros(unit), served);
        left[party]--;
        if (left[party] == 0) {
            judge(party);
            nextFree[party] = firstFree;
            firstFree = party;
        }
        return conveyance;
    }

    /** The conveyance that waits for a party, or {@link #NO_CONVEYANCE}. */
    public int conveyance(int party) {
        return conveyances[party];
    }

    /** A member is still there at the end of the run. */
    public void unfinished(int unit, long waitedMicros) {
        note(unit, waitedMicros, false);
    }

    private void note(int unit, long waitedMicros, boolean served) {
        if (units.period(unit) == Units.NOT_COUNTED) {
            return;
        }
        int party = units.party(unit);
        if (periods[party] == Units.NOT_COUNTED) {
            periods[party] = units.period(unit);
        }
        int row = party * targets.length;
        for (int t = 0; t < targets.length; t++) {
            if (targets[t].protects(units.unitClass(unit))) {
                boolean kept = served && targets[t].isKeptBy(waitedMicros);
                states[row + t] |= kept ? PROTECTED : PROTECTED | FAILED;
            }
        }
    }

    /** Judges the parties that are not complete at the end of the run, by those of their members who came. */
    public void judgeThoseLeft() {
        for (int party = 0; party < used; party++) {
            if (left[party] > 0) {
                judge(party);
                left[party] = 0;
            }
        }
    }

    private void judge(int party) {
        for (int t = 0; t < targets.length; t++) {
            byte state = states[party * targets.length + t];
            if ((state & PROTECTED) != 0) {
                targets[t].recordParty((state & FAILED) == 0, periods[party]);
            }
        }
    }
}
