package org.kouan.port.lane;

import org.kouan.engine.SimTime;
import org.kouan.port.core.Figures;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.UnitDetails;
import org.kouan.port.core.Units;
import org.kouan.random.RandomStream;
import org.kouan.random.RandomStreams;
import org.kouan.random.Sampler;

/**
 * Sudden illness among those who queue at a stage, and what is counted of them. Each time that a unit begins to wait,
 * the time to the strike is drawn anew from the unit's own numbers. An exponential law forgets what has been waited, so
 * that is a rate per person-hour across all the queues of the stage.
 */
public final class Emergencies implements Figures.Counter {
    /**
     * What it depends on.
     *
     * @param strikes by class: whether it may be struck
     * @param strike time in the queue to the strike
     * @param care time in the passage
     */
    public record Design(boolean[] strikes, Sampler strike, Sampler care) {}

    private final Design design;
    private final Units units;
    private final UnitDetails details;
    private final RandomStream draws;
    private final long strikePurpose;
    private final long carePurpose;
    /** Struck, and not reached yet. */
    private long unreached;

    private long struck;
    private long reached;
    private long responseMicros;
    private long longestMicros;
    private long caredFor;
    private long careMicros;

    public Emergencies(Design design, String stage, ModelCore core) {
        this.design = design;
        units = core.units();
        details = core.details();
        draws = core.draws();
        strikePurpose = RandomStreams.purpose("strike@" + stage);
        carePurpose = RandomStreams.purpose("care@" + stage);
    }

    /** Registers the figures of the passage. */
    public void report(Figures figures, String lane, String label) {
        figures.counter(this);
        figures.ofLane(lane, label, "struck", "struck while they queued", "per replication", end -> struck);
        figures.ofLane(lane, label, "response", "mean response", "min", end -> mean(responseMicros, reached));
        figures.ofLane(lane, label, "longest-response", "longest response", "min", end -> longest());
        figures.ofLane(lane, label, "care", "mean time in the passage", "min", end -> mean(careMicros, caredFor));
        figures.ofLane(lane, label, "unreached", "struck, not reached by the end", "per replication", end -> unreached);
    }

    private static double mean(long micros, long count) {
        return count == 0 ? Double.NaN : SimTime.minutes(micros) / count;
    }

    private double longest() {
        return reached == 0 ? Double.NaN : SimTime.minutes(longestMicros);
    }

    @Override
    public void reset() {
        unreached = 0;
        count(0);
    }

    @Override
    public void count(long now) {
        struck = 0;
        reached = 0;
        responseMicros = 0;
        longestMicros = 0;
        caredFor = 0;
        careMicros = 0;
    }

    /** When a unit that begins to wait now is struck, if it still waits then; {@link SimTime#NEVER} if it cannot be. */
    long strikesAt(int unit, long now) {
        if (!design.strikes[units.unitClass(unit)]) {
            return SimTime.NEVER;
        }
        long exposures = units.is(unit, Units.EXPOSED) ? details.exposures(unit) + 1 : 1;
        details.setExposures(unit, exposures);
        units.mark(unit, Units.EXPOSED);
        return now + draw(design.strike, unit, strikePurpose, exposures);
    }

    /** The draws of later exposures follow those of the earlier ones. */
    private long draw(Sampler sampler, int unit, long purpose, long which) {
        draws.seek(units.identity(unit), purpose);
        for (long i = 1; i < which; i++) {
            sampler.sample();
        }
        return sampler.sample();
    }

    /** A unit is struck after a wait. */
    void strikes(int unit, long wait) {
        units.mark(unit, Units.STRUCK);
        details.setWaitedHere(unit, wait);
        struck++;
        unreached++;
    }

    /** A unit that was struck is taken into the passage. Returns how long that takes. */
    long takesIn(int unit, long now) {
        long response = now - units.joinedMicros(unit);
        unreached--;
        reached++;
        responseMicros += response;
        longestMicros = Math.max(longestMicros, response);
        units.setJoinedMicros(unit, now);
        return draw(design.care, unit, carePurpose, details.exposures(unit));
    }

    /** A unit goes back to its queue. Returns how long it had waited there. */
    long letsGo(int unit, long now) {
        units.unmark(unit, Units.STRUCK);
        caredFor++;
        careMicros += now - units.joinedMicros(unit);
        return details.waitedHere(unit);
    }
}
