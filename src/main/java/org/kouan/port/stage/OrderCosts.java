package org.kouan.port.stage;

import java.util.ArrayList;
import java.util.List;
import org.kouan.engine.SimTime;
import org.kouan.stats.Area;

/** What the orders of a stage's policy cost: desks beyond plans, lanes lent and cleared, alarms, and waits meanwhile. */
public final class OrderCosts {
    /** Those taken from the queue of a lane and their waits, while it lends its desks. */
    private static final class Lending {
        final Post post;
        /** Up to when it last began to lend. */
        long taken;

        long waitMicros;
        long takenBefore;
        long waitMicrosBefore;

        Lending(Post post) {
            this.post = post;
        }

        void count() {
            taken = 0;
            waitMicros = 0;
            begin();
        }

        void begin() {
            takenBefore = takenSoFar();
            waitMicrosBefore = waitMicrosSoFar();
        }

        void end() {
            taken = taken();
            waitMicros = waitMicros();
        }

        /** Up to now, if it lends now. */
        long taken() {
            return taken + takenSoFar() - takenBefore;
        }

        long waitMicros() {
            return waitMicros + waitMicrosSoFar() - waitMicrosBefore;
        }

        private long takenSoFar() {
            return post.lines().stream()
                    .mapToLong(line -> line.statistics().taken())
                    .sum();
        }

        private long waitMicrosSoFar() {
            return post.lines().stream()
                    .mapToLong(line -> line.statistics().waitSumMicros())
                    .sum();
        }
    }

    private final List<Lending> lendings = new ArrayList<>();
    private final Area extra = new Area();
    private final Area lending = new Area();
    private final Area clearing = new Area();
    private final Area alarm = new Area();
    private long extraBefore;
    private long lendingBefore;
    private long clearingBefore;
    private long alarmBefore;
    private long opened;
    private long alarms;

    OrderCosts(List<Post> posts) {
        posts.forEach(post -> lendings.add(new Lending(post)));
    }

    void reset() {
        extra.reset();
        lending.reset();
        clearing.reset();
        alarm.reset();
    }

    /** Counts begin anew. */
    void count(long nowMicros) {
        extraBefore = extra.until(nowMicros);
        lendingBefore = lending.until(nowMicros);
        clearingBefore = clearing.until(nowMicros);
        alarmBefore = alarm.until(nowMicros);
        opened = 0;
        alarms = 0;
        lendings.forEach(Lending::count);
    }

    /** More desks are ordered, or fewer. */
    void orders(int desks, long now) {
        opened += Math.max(0, desks);
        extra.change(desks, now);
    }

    /** A lane may have begun or ceased to lend its desks. */
    void lends(int lane, boolean before, long now) {
        Lending of = lendings.get(lane);
        boolean lends = of.post.lends();
        if (lends && !before) {
            lending.change(1, now);
            of.begin();
        } else if (before && !lends) {
            lending.change(-1, now);
            of.end();
        }
    }

    /** A lane may have begun or ceased to take nobody. */
    void clears(int lane, boolean before, long now) {
        boolean clears = lendings.get(lane).post.clears();
        clearing.change((clears ? 1 : 0) - (before ? 1 : 0), now);
    }

    void alarm(boolean on, long now) {
        int change = (on ? 1 : 0) - (int) alarm.value();
        alarms += Math.max(0, change);
        alarm.change(change, now);
    }

    /** Desks opened by order. */
    public long opened() {
        return opened;
    }

    /** Desk-microseconds ordered beyond plans. */
    public long extraMicros(long end) {
        return extra.until(end) - extraBefore;
    }

    /** Lane-microseconds during which a lane helped others or took guests. */
    public long lendingMicros(long end) {
        return lending.until(end) - lendingBefore;
    }

    /** Lane-microseconds during which a lane took nobody, to turn to others. */
    public long clearingMicros(long end) {
        return clearing.until(end) - clearingBefore;
    }

    /** Mean wait in the queues of lanes while they helped others or took guests, in minutes; NaN if nobody went. */
    public double waitWhileLending() {
        long taken = 0;
        long micros = 0;
        for (Lending of : lendings) {
            taken += of.post.lends() ? of.taken() : of.taken;
            micros += of.post.lends() ? of.waitMicros() : of.waitMicros;
        }
        return taken == 0 ? Double.NaN : SimTime.minutes(micros) / taken;
    }

    public long alarms() {
        return alarms;
    }

    public long alarmMicros(long end) {
        return alarm.until(end) - alarmBefore;
    }
}
