package org.kouan.port;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kouan.engine.SimTime;
import org.kouan.port.policy.Forecast;
import org.kouan.port.policy.LaneView;
import org.kouan.port.policy.StagePolicy;
import org.kouan.port.policy.StageView;
import org.kouan.random.RandomStream;
import org.kouan.random.RandomStreams;
import org.kouan.stats.Area;

/** Carries out what the policy of a stage orders, and counts what that costs. */
final class StageOrders implements StageView, Figures.Counter {
    /**
     * What a policy knows of its stage ahead.
     *
     * @param name of the stage
     * @param index of the stage in the scenario
     * @param meanServiceMicros by lane and class: mean time that a unit takes up a desk
     */
    record Sight(String name, int index, Forecast forecast, List<long[]> meanServiceMicros) {}

    /**
     * A lane of the scenario, and what is ordered there.
     *
     * @param lines the lanes of the model that make it up
     */
    private static final class Post {
        final List<Lane> lines;
        int extra;
        boolean helps;
        boolean refuses;
        final boolean[] takes;
        /** Taken from the queue, and their waits, while the lane lends its desks: up to when it last began to. */
        long taken;

        long waitMicros;
        long takenBefore;
        long waitMicrosBefore;

        Post(List<Lane> lines, int classes) {
            this.lines = lines;
            takes = new boolean[classes];
        }

        Lane first() {
            return lines.get(0);
        }

        boolean takesGuests() {
            for (boolean guests : takes) {
                if (guests) {
                    return true;
                }
            }
            return false;
        }

        boolean lends() {
            return helps || takesGuests();
        }

        /** Takes nobody, neither of its own nor guests. */
        boolean clears() {
            return refuses && !takesGuests();
        }
    }

    private final Sight sight;
    private final Stage stage;
    private final StagePolicy policy;
    private final ModelObserver observer;
    private final RandomStream draws;
    private final List<Post> posts = new ArrayList<>();
    private final List<LaneView> views = new ArrayList<>();
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
    private long now;

    /** @param lanes the lanes of the stage; each is made up of one or more of the model */
    StageOrders(Sight sight, Stage stage, StagePolicy policy, List<List<Lane>> lanes, ModelCore core) {
        this.sight = sight;
        this.stage = stage;
        this.policy = policy;
        observer = core.observer();
        draws = core.stream();
        int classes = sight.meanServiceMicros.get(0).length;
        for (List<Lane> lines : lanes) {
            posts.add(new Post(lines, classes));
            views.add(lines.get(0));
        }
    }

    @Override
    public void reset() {
        for (Post post : posts) {
            post.refuses = false;
            post.extra = 0;
            post.helps = false;
            Arrays.fill(post.takes, false);
        }
        extra.reset();
        lending.reset();
        clearing.reset();
        alarm.reset();
        connect();
        stage.withoutGuests();
        count(0);
    }

    @Override
    public void count(long nowMicros) {
        extraBefore = extra.until(nowMicros);
        lendingBefore = lending.until(nowMicros);
        clearingBefore = clearing.until(nowMicros);
        alarmBefore = alarm.until(nowMicros);
        opened = 0;
        alarms = 0;
        for (Post post : posts) {
            post.taken = 0;
            post.waitMicros = 0;
            post.takenBefore = taken(post);
            post.waitMicrosBefore = waitMicros(post);
        }
    }

    /** A replication starts. Returns when the policy wants to look again. */
    long start(RandomStreams streams, long nowMicros) {
        streams.restart(draws, "stage " + sight.name, "what-changes");
        policy.reset(draws);
        return look(nowMicros);
    }

    /** Lets the policy look. Returns when it wants to look again. */
    long look(long nowMicros) {
        now = nowMicros;
        policy.look(this, nowMicros);
        return policy.nextCheck(nowMicros);
    }

    @Override
    public List<LaneView> lanes() {
        return views;
    }

    @Override
    public void setExtra(int lane, int desks) {
        Post post = posts.get(lane);
        opened += Math.max(0, desks - post.extra);
        extra.change(desks - post.extra, now);
        post.extra = desks;
        post.first().openings().orderExtra(desks, now);
    }

    @Override
    public void setHelps(int lane, boolean on) {
        Post post = posts.get(lane);
        if (post.helps != on) {
            boolean before = post.lends();
            post.helps = on;
            lends(post, before);
            observer.helping(now, post.first().index(), on);
            connect();
            if (on) {
                post.lines.forEach(line -> line.work().fill(now));
            }
        }
    }

    @Override
    public void setTakes(int lane, int classIndex, boolean on) {
        Post post = posts.get(lane);
        if (post.takes[classIndex] != on) {
            boolean before = post.lends();
            boolean cleared = post.clears();
            post.takes[classIndex] = on;
            lends(post, before);
            clears(post, cleared);
            observer.taking(now, post.first().index(), classIndex, on);
            stage.guests(classIndex, post.first(), on);
        }
    }

    @Override
    public void setRefusesOwn(int lane, boolean on) {
        Post post = posts.get(lane);
        if (post.refuses != on) {
            boolean before = post.clears();
            post.refuses = on;
            clears(post, before);
            for (int c = 0; c < post.takes.length; c++) {
                if (post.first().serves(c)) {
                    observer.taking(now, post.first().index(), c, !on);
                }
            }
            stage.refuse(post.first(), on);
        }
    }

    @Override
    public double expected(int classIndex, long fromMicros, long toMicros) {
        return sight.forecast.expected(sight.index, classIndex, fromMicros, toMicros);
    }

    @Override
    public long meanServiceMicros(int lane, int classIndex) {
        return sight.meanServiceMicros.get(lane)[classIndex];
    }

    @Override
    public int planned(int lane, long micros) {
        int desks = 0;
        for (Lane line : posts.get(lane).lines) {
            desks += line.desks().planned(micros);
        }
        return desks;
    }

    @Override
    public void setAlarm(boolean on) {
        int change = (on ? 1 : 0) - (int) alarm.value();
        alarms += Math.max(0, change);
        alarm.change(change, now);
    }

    private void clears(Post post, boolean before) {
        clearing.change((post.clears() ? 1 : 0) - (before ? 1 : 0), now);
    }

    private void lends(Post post, boolean before) {
        if (post.lends() && !before) {
            lending.change(1, now);
            post.takenBefore = taken(post);
            post.waitMicrosBefore = waitMicros(post);
        } else if (before && !post.lends()) {
            lending.change(-1, now);
            post.taken += taken(post) - post.takenBefore;
            post.waitMicros += waitMicros(post) - post.waitMicrosBefore;
        }
    }

    private static long taken(Post post) {
        return post.lines.stream().mapToLong(line -> line.statistics().taken()).sum();
    }

    private static long waitMicros(Post post) {
        return post.lines.stream()
                .mapToLong(line -> line.statistics().waitSumMicros())
                .sum();
    }

    /** Tells every lane whom it helps, and who helps it. */
    private void connect() {
        for (Post post : posts) {
            List<Lane> helped = new ArrayList<>();
            List<Lane> helpers = new ArrayList<>();
            for (Post other : posts) {
                if (other != post && post.helps) {
                    helped.addAll(other.lines);
                }
                if (other != post && other.helps) {
                    helpers.addAll(other.lines);
                }
            }
            post.lines.forEach(line -> line.neighbours().also(helped, helpers));
        }
    }

    /** Desks opened by order. */
    long opened() {
        return opened;
    }

    /** Desk-microseconds ordered beyond plans. */
    long extraMicros(long end) {
        return extra.until(end) - extraBefore;
    }

    /** Lane-microseconds during which a lane helped others or took guests. */
    long lendingMicros(long end) {
        return lending.until(end) - lendingBefore;
    }

    /** Lane-microseconds during which a lane took nobody, to turn to others. */
    long clearingMicros(long end) {
        return clearing.until(end) - clearingBefore;
    }

    /** Mean wait in the queues of lanes while they helped others or took guests, in minutes; NaN if nobody went. */
    double waitWhileLending() {
        long taken = 0;
        long micros = 0;
        for (Post post : posts) {
            taken += post.taken + (post.lends() ? taken(post) - post.takenBefore : 0);
            micros += post.waitMicros + (post.lends() ? waitMicros(post) - post.waitMicrosBefore : 0);
        }
        return taken == 0 ? Double.NaN : SimTime.minutes(micros) / taken;
    }

    long alarms() {
        return alarms;
    }

    long alarmMicros(long end) {
        return alarm.until(end) - alarmBefore;
    }

    String alarm() {
        return policy.alarm();
    }
}
