package org.kouan.port.stage;

import java.util.ArrayList;
import java.util.List;
import org.kouan.port.core.Figures;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.ModelObserver;
import org.kouan.port.lane.Lane;
import org.kouan.port.policy.Forecast;
import org.kouan.port.policy.LaneView;
import org.kouan.port.policy.StagePolicy;
import org.kouan.port.policy.StageView;
import org.kouan.random.RandomStream;
import org.kouan.random.RandomStreams;

/** Carries out what the policy of a stage orders. */
public final class StageOrders implements StageView, Figures.Counter {
    /**
     * What a policy knows of its stage ahead.
     *
     * @param name of the stage
     * @param index of the stage in the scenario
     * @param meanServiceMicros by lane and class: mean time that a unit takes up a desk
     */
    public record Sight(String name, int index, Forecast forecast, List<long[]> meanServiceMicros) {}

    private final Sight sight;
    private final Stage stage;
    private final StagePolicy policy;
    private final ModelObserver observer;
    private final boolean observed;
    private final RandomStream draws;
    private final List<Post> posts = new ArrayList<>();
    private final List<LaneView> views = new ArrayList<>();
    private final OrderCosts costs;
    private long now;

    /** @param lanes the lanes of the stage; each is made up of one or more of the model */
    public StageOrders(Sight sight, Stage stage, StagePolicy policy, List<List<Lane>> lanes, ModelCore core) {
        this.sight = sight;
        this.stage = stage;
        this.policy = policy;
        observer = core.observer();
        observed = core.observed();
        draws = core.stream();
        int classes = sight.meanServiceMicros.get(0).length;
        for (List<Lane> lines : lanes) {
            posts.add(new Post(lines, classes));
            views.add(lines.get(0));
        }
        costs = new OrderCosts(posts);
        posts.forEach(post -> post.first().desks().orderedBy(costs::orders));
    }

    @Override
    public void reset() {
        posts.forEach(Post::reset);
        costs.reset();
        connect();
        stage.withoutGuests();
        count(0);
    }

    @Override
    public void count(long nowMicros) {
        costs.count(nowMicros);
    }

    /** A replication starts. Returns when the policy wants to look again. */
    public long start(RandomStreams streams, long nowMicros) {
        streams.restart(draws, "stage " + sight.name, "what-changes");
        policy.reset(draws);
        return look(nowMicros);
    }

    /** Lets the policy look. Returns when it wants to look again. */
    public long look(long nowMicros) {
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
        posts.get(lane).first().openings().orderExtra(desks, now);
    }

    @Override
    public void setExtra(int lane, int desks, int most) {
        posts.get(lane).first().openings().orderExtra(desks, most, now);
    }

    @Override
    public void setHelps(int lane, boolean on) {
        Post post = posts.get(lane);
        if (post.helps() != on) {
            boolean lent = post.lends();
            post.setHelps(on);
            costs.lends(lane, lent, now);
            if (observed) {
                observer.helping(new ModelEvent.Helping(now, post.first().index(), on));
            }
            connect();
            post.first().work().starts().due();
            post.first().work().lineChanged(now);
        }
    }

    @Override
    public void setTakes(int lane, int classIndex, boolean on) {
        Post post = posts.get(lane);
        if (post.takes(classIndex) != on) {
            boolean lent = post.lends();
            boolean cleared = post.clears();
            post.setTakes(classIndex, on);
            costs.lends(lane, lent, now);
            costs.clears(lane, cleared, now);
            if (observed) {
                observer.taking(new ModelEvent.Taking(now, post.first().index(), classIndex, on));
            }
            stage.guests(classIndex, post.first(), on);
            post.first().work().lineChanged(now);
        }
    }

    @Override
    public void setRefusesOwn(int lane, boolean on) {
        Post post = posts.get(lane);
        if (post.refuses() != on) {
            boolean cleared = post.clears();
            post.setRefuses(on);
            costs.clears(lane, cleared, now);
            for (int c = 0; c < sight.meanServiceMicros.get(lane).length; c++) {
                if (post.first().serves(c)) {
                    if (observed) {
                        observer.taking(new ModelEvent.Taking(now, post.first().index(), c, !on));
                    }
                }
            }
            stage.refuse(post.first(), on);
            post.first().work().lineChanged(now);
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
        for (Lane line : posts.get(lane).lines()) {
            desks += line.desks().planned(micros);
        }
        return desks;
    }

    @Override
    public void setAlarm(boolean on) {
        costs.alarm(on, now);
    }

    /** Tells every lane whom it helps, and who helps it. */
    private void connect() {
        for (Post post : posts) {
            List<Lane> helped = new ArrayList<>();
            List<Lane> helpers = new ArrayList<>();
            for (Post other : posts) {
                if (other != post && post.helps()) {
                    helped.addAll(other.lines());
                }
                if (other != post && other.helps()) {
                    helpers.addAll(other.lines());
                }
            }
            post.lines().forEach(line -> line.neighbours().also(helped, helpers));
        }
    }

    public OrderCosts costs() {
        return costs;
    }

    /** What its alarm is called; empty when it has none. */
    public String alarm() {
        return policy.alarm();
    }
}
