package org.kouan.port.route;

import java.util.Arrays;
import org.kouan.clock.LocalClock;
import org.kouan.engine.SimTime;
import org.kouan.port.core.Decision;
import org.kouan.port.core.Decision.Outcome;
import org.kouan.port.core.Figures;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.Units;
import org.kouan.random.RandomStream;
import org.kouan.random.RandomStreams;
import org.kouan.random.Sampler;
import org.kouan.result.FigureInfo;
import org.kouan.result.FigureInfo.Subject;

/**
 * Those who decide on priority. Requests are taken up in the order in which they are made, each by the first approver
 * who is free of those who are, from the lowest number. A unit's request was made so long ahead, the same for all, that
 * requests come here in their order; so what becomes of each is known as soon as its unit asks, whatever the port does,
 * and needs no event but the one at which the unit goes on. On days on which the port is closed nothing is decided.
 *
 * <p>A request takes a place of the quota of the day on which it is taken up, and a refusal gives the place back when it
 * is decided. One that is taken up while no place is left is over quota at once, and takes no approver's time. A unit
 * waits for the decision no longer than it may, and not beyond the end of the run; a request that nobody has taken up by
 * then is withdrawn.
 */
public final class Approvers implements Figures.Counter {
    /** No request is being decided that will be refused. */
    private static final long NONE = Long.MIN_VALUE;

    /**
     * What they keep to.
     *
     * @param fromMicros begin of their hours, a time of day
     * @param toMicros end of their hours, a time of day
     * @param firstDay the day of the run at which {@code closed} begins; negative before the run
     * @param closed by day from then on: whether the port is closed, so that they decide nothing; open on other days
     * @param refusal share that is refused
     * @param quotaPerDay {@link Long#MAX_VALUE} without a quota
     * @param aheadMicros how long ahead requests are made
     * @param waitMicros how long a unit waits at most
     * @param untilMicros end of the run
     */
    public record Design(
            String name,
            int approvers,
            long fromMicros,
            long toMicros,
            long firstDay,
            boolean[] closed,
            Sampler decision,
            double refusal,
            long quotaPerDay,
            long aheadMicros,
            long waitMicros,
            long untilMicros) {
        boolean isClosed(long day) {
            long at = day - firstDay;
            return at >= 0 && at < closed.length && closed[(int) at];
        }
    }

    private final int index;
    private final Design design;
    private final LocalClock clock;
    private final Units units;
    private final RandomStream draws;
    private final long decisionPurpose;
    private final long refusalPurpose;

    /** By approver: when the request in hand is decided. */
    private final long[] freeAt;
    /** By approver: when a request in hand will be refused, else {@link #NONE}; and the day on which it was taken up. */
    private final long[] refusedAt;

    private final long[] refusedOfDay;
    private long day;
    private long approvedOfDay;

    private final long[] outcomes = new long[Outcome.values().length];
    private long waited;
    private long waitedMost;
    private long delayed;
    private long delayedMost;
    private long untilTakenUp;

    /* The last decision, until the next. */
    private long takenUp;
    private long decided;
    private int approver;
    private Outcome outcome = Outcome.WITHDRAWN;

    /** @param index among the approvals of the port */
    public Approvers(int index, Design design, ModelCore core) {
        this.index = index;
        this.design = design;
        clock = core.clock();
        units = core.units();
        draws = core.draws();
        decisionPurpose = RandomStreams.purpose("decision@" + design.name);
        refusalPurpose = RandomStreams.purpose("refusal@" + design.name);
        freeAt = new long[design.approvers];
        refusedAt = new long[design.approvers];
        refusedOfDay = new long[design.approvers];
    }

    /** Registers what it measures. */
    public void register(Figures figures, String label) {
        figures.counter(this);
        count(
                figures,
                label,
                "requests",
                "requests",
                end -> Arrays.stream(outcomes).sum());
        count(figures, label, "approved", "approved", end -> of(Outcome.APPROVED));
        count(figures, label, "refused", "refused", end -> of(Outcome.REFUSED));
        if (design.quotaPerDay < Long.MAX_VALUE) {
            count(figures, label, "over-quota", "over the quota", end -> of(Outcome.OVER_QUOTA));
        }
        count(figures, label, "too-late", "too late or withdrawn", end -> of(Outcome.TOO_LATE) + of(Outcome.WITHDRAWN));
        minutes(figures, label, "taken-up-after", "mean time until taken up", end -> mean(untilTakenUp, decisions()));
        minutes(figures, label, "delay", "mean time to decision", end -> mean(delayed, decisions()));
        minutes(
                figures,
                label,
                "delay-max",
                "longest time to decision",
                end -> decisions() == 0 ? Double.NaN : SimTime.minutes(delayedMost));
        minutes(
                figures,
                label,
                "wait",
                "mean wait for the decision",
                end -> mean(waited, Arrays.stream(outcomes).sum()));
        minutes(
                figures,
                label,
                "wait-max",
                "longest wait for the decision",
                end -> Arrays.stream(outcomes).sum() == 0 ? Double.NaN : SimTime.minutes(waitedMost));
    }

    private void count(Figures figures, String label, String name, String what, Figures.Value value) {
        figures.add(new FigureInfo(Subject.APPROVAL, design.name, label, name, what, "per replication"), value);
    }

    private void minutes(Figures figures, String label, String name, String what, Figures.Value value) {
        figures.add(new FigureInfo(Subject.APPROVAL, design.name, label, name, what, "min"), value);
    }

    private long of(Outcome which) {
        return outcomes[which.ordinal()];
    }

    private long decisions() {
        return Arrays.stream(outcomes).sum() - of(Outcome.WITHDRAWN);
    }

    private static double mean(long micros, long number) {
        return number == 0 ? Double.NaN : SimTime.minutes(micros) / number;
    }

    @Override
    public void reset() {
        Arrays.fill(freeAt, NONE);
        Arrays.fill(refusedAt, NONE);
        day = NONE;
        approvedOfDay = 0;
        count(0);
    }

    @Override
    public void count(long now) {
        Arrays.fill(outcomes, 0);
        waited = 0;
        waitedMost = 0;
        delayed = 0;
        delayedMost = 0;
        untilTakenUp = 0;
    }

    /** Among the approvals of the port. */
    int index() {
        return index;
    }

    /**
     * A unit comes to the step where it asks.
     *
     * @return when it goes on, now or later
     */
    long ask(int unit, long now) {
        long asked = now - design.aheadMicros;
        long until = Math.max(now, Math.min(design.untilMicros, now + Math.min(design.waitMicros, design.untilMicros)));
        decide(unit, asked, until);
        long goesOn = outcome == Outcome.TOO_LATE || outcome == Outcome.WITHDRAWN ? until : Math.max(now, decided);
        outcomes[outcome.ordinal()]++;
        waited += goesOn - now;
        waitedMost = Math.max(waitedMost, goesOn - now);
        if (outcome != Outcome.WITHDRAWN) {
            untilTakenUp += takenUp - asked;
            delayed += decided - asked;
            delayedMost = Math.max(delayedMost, decided - asked);
        }
        return goesOn;
    }

    private void decide(int unit, long asked, long until) {
        long free = freeAt[0];
        for (int k = 1; k < freeAt.length; k++) {
            free = Math.min(free, freeAt[k]);
        }
        takenUp = withinHours(Math.max(asked, free));
        if (takenUp > until) {
            takenUp = Decision.NEVER;
            decided = Decision.NEVER;
            approver = Decision.NOBODY;
            outcome = Outcome.WITHDRAWN;
            return;
        }
        approver = 0;
        while (freeAt[approver] > takenUp) {
            approver++;
        }
        if (placesTaken() >= design.quotaPerDay) {
            decided = takenUp;
            outcome = Outcome.OVER_QUOTA;
            return;
        }
        draws.seek(units.identity(unit), decisionPurpose);
        decided = takenUp + design.decision.sample();
        draws.seek(units.identity(unit), refusalPurpose);
        boolean refused = draws.nextDouble() < design.refusal;
        freeAt[approver] = decided;
        refusedAt[approver] = refused ? decided : NONE;
        refusedOfDay[approver] = day;
        approvedOfDay += refused ? 0 : 1;
        if (decided > until) {
            outcome = Outcome.TOO_LATE;
        } else {
            outcome = refused ? Outcome.REFUSED : Outcome.APPROVED;
        }
    }

    /** Places of the day's quota that are taken when a request is taken up. */
    private long placesTaken() {
        long today = clock.day(takenUp);
        if (today != day) {
            day = today;
            approvedOfDay = 0;
        }
        long taken = approvedOfDay;
        for (int k = 0; k < freeAt.length; k++) {
            taken += refusedAt[k] > takenUp && refusedOfDay[k] == day ? 1 : 0;
        }
        return taken;
    }

    /** A time itself when it lies within the hours of a day on which the port is open, else when such begin next. */
    private long withinHours(long time) {
        for (long today = clock.day(time); ; today++) {
            long within = clock.withinMicros(today, time, design.fromMicros, design.toMicros);
            if (within < SimTime.NEVER && !design.isClosed(today)) {
                return within;
            }
        }
    }

    /** What has become of the last who asked. */
    Outcome outcome() {
        return outcome;
    }

    /** The same for observers. */
    Decision decision(long now) {
        return new Decision(now - design.aheadMicros, takenUp, decided, approver, outcome);
    }
}
