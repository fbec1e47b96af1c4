package org.kouan.port.day;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kouan.engine.SimTime;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.Starts;
import org.kouan.port.core.Units;
import org.kouan.port.lane.Lane;
import org.kouan.port.route.Reach;
import org.kouan.scenario.RunPlan.Closing;

/**
 * The end of a run: when its regular time is over lanes close for good, or stay open for those still there, as long as
 * anybody may still come to their stage, and at most to a limit.
 */
public final class Ending {
    /**
     * When and how.
     *
     * @param limitMicros when lanes close for good, even with units still there; {@link SimTime#NEVER} for no limit
     */
    public record Rule(Closing closing, long untilMicros, long limitMicros) {}

    private final Rule rule;
    private final Units units;
    private final Starts starts;
    private final Reach reach;
    private final Lane[] lanes;
    /** By lane of the model: its stage. */
    private final int[] stageOfLane;

    private final @Nullable Doors doors;
    /** By stage: somebody who may still come there; {@link Units#NONE} when the stage is done. */
    private final int[] awaited;

    private boolean begun;
    private boolean draining;

    /** @param doors null when nobody is shut out */
    public Ending(
            Rule rule,
            ModelCore core,
            Reach reach,
            List<Lane> lanes,
            int[] stageOfLane,
            int stages,
            @Nullable Doors doors) {
        this.rule = rule;
        units = core.units();
        starts = core.starts();
        this.reach = reach;
        this.lanes = lanes.toArray(Lane[]::new);
        this.stageOfLane = stageOfLane;
        this.doors = doors;
        awaited = new int[stages];
    }

    public void reset() {
        begun = false;
        draining = false;
    }

    /** Whether lanes close for good some time after the regular time. */
    public boolean hasLimit() {
        return rule.limitMicros != SimTime.NEVER;
    }

    public long limitMicros() {
        return rule.limitMicros;
    }

    /** When lanes close for good, even with units still there; {@link SimTime#NEVER} when all are served. */
    public long cutOffMicros() {
        return cutsOff() ? rule.untilMicros : rule.limitMicros;
    }

    /** Whether lanes close for good when the regular time is over. */
    public boolean cutsOff() {
        return rule.closing == Closing.CUT_OFF;
    }

    /** Whether lanes are open for those still there, so that {@link #look} is due after every event. */
    public boolean isDraining() {
        return draining;
    }

    /**
     * Whether the regular time is over and nobody is served any more who is not at a desk: lanes have closed for good,
     * or those there stand in a queue that no desk will take from. A disturbance that ends then, or a repair, is no
     * event of the run. Looks at everybody.
     */
    public boolean isOver() {
        return begun && (!draining || (!starts.arePending() && nobodyMoves()));
    }

    /** Whether all who are there stand in queues, and no desk will take one of them. */
    private boolean nobodyMoves() {
        int moving = 0;
        for (int unit = 0; unit < units.rows(); unit++) {
            moving += isThere(unit) && !units.is(unit, Units.IN_PARTS) ? 1 : 0;
        }
        if (moving == 0) {
            return true;
        }
        for (Lane lane : lanes) {
            moving -= lane.waiting().length();
            if (lane.desks().busy() > 0 || lane.desks().mayOpenMore()) {
                return false;
            }
        }
        return moving == 0;
    }

    /** The regular time is over. */
    void begin(long now) {
        begun = true;
        if (cutsOff()) {
            closeAll(now);
            return;
        }
        if (doors != null) {
            doors.close(now);
        }
        draining = true;
        Arrays.fill(awaited, 0);
        look(now);
    }

    /** The limit is reached. Returns whether anybody is still there; if not nothing happens. */
    public boolean cutOff(long now) {
        draining = false;
        boolean late = anybodyIsThere();
        if (late) {
            closeAll(now);
        }
        return late;
    }

    private void closeAll(long now) {
        for (Lane lane : lanes) {
            lane.openings().closeForGood(now);
        }
    }

    /** Closes the lanes of stages to which nobody can come any more, while others are still somewhere else. */
    public void look(long now) {
        for (int stage = 0; stage < awaited.length; stage++) {
            int unit = awaited[stage];
            if (unit != Units.NONE && !mayCome(unit, stage)) {
                int other = somebody(stage, unit);
                if (other != Units.NONE) {
                    awaited[stage] = other;
                } else if (anybodyIsThere()) {
                    awaited[stage] = Units.NONE;
                    closeStage(stage, now);
                }
            }
        }
    }

    private void closeStage(int stage, long now) {
        for (int i = 0; i < lanes.length; i++) {
            if (stageOfLane[i] == stage) {
                lanes[i].openings().closeForGood(now);
            }
        }
    }

    /** The next after somebody who may come to a stage, in the order of rows and then from the first again. */
    private int somebody(int stage, int after) {
        for (int i = 1; i <= units.rows(); i++) {
            int unit = (after + i) % units.rows();
            if (mayCome(unit, stage)) {
                return unit;
            }
        }
        return Units.NONE;
    }

    private boolean mayCome(int unit, int stage) {
        return isThere(unit)
                && (reach.leadsTo(units.nextStep(unit), stage)
                        || (units.is(unit, Units.AT_DESK) && stageOfLane[units.lane(unit)] == stage));
    }

    private boolean anybodyIsThere() {
        for (int unit = 0; unit < units.rows(); unit++) {
            if (isThere(unit)) {
                return true;
            }
        }
        return false;
    }

    /** Those who still wait before the closed port when the regular time is over never come in. */
    private boolean isThere(int unit) {
        return unit < units.rows() && units.is(unit, Units.PRESENT) && !units.is(unit, Units.AT_GATE);
    }
}
