package org.kouan.port.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.kouan.port.core.UnitName;
import org.kouan.result.FigureInfo;
import org.kouan.scenario.StageSpec;

/** Who overtakes whom at one stage, by looking at everybody each time; kept only where the stage counts it. */
final class OvertakeBooks implements Books {
    private final Facts facts;
    private final Clock clock;
    private final int stage;
    private final boolean counted;
    private final Map<UnitName, Long> waiting = new HashMap<>();
    /** When the one that joined last, of those who have begun, had joined. */
    private long latestBegun = Long.MIN_VALUE;

    private final Map<String, Integer> counts = new HashMap<>();

    OvertakeBooks(Facts facts, Clock clock, int stage) {
        this.facts = facts;
        this.clock = clock;
        this.stage = stage;
        counted = facts.scenario.stages().get(stage).overtakes() == StageSpec.Overtakes.COUNTED;
    }

    @Override
    public void joined(UnitName who, LaneBook lane) {
        waits(who, lane);
    }

    @Override
    public void letGo(UnitName who, LaneBook at, LaneBook home) {
        waits(who, home);
    }

    private void waits(UnitName who, LaneBook lane) {
        if (counted && lane.stage == stage) {
            waiting.put(who, clock.now());
        }
    }

    @Override
    public void gaveUp(UnitName who, LaneBook lane, long wait, boolean comesBack) {
        leaves(who, lane);
    }

    @Override
    public void struck(UnitName who, LaneBook home, LaneBook passage) {
        leaves(who, home);
    }

    private void leaves(UnitName who, LaneBook lane) {
        if (lane.stage == stage) {
            waiting.remove(who);
        }
    }

    @Override
    public void starts(Start start) {
        if (!counted || start.at().stage != stage || start.goesOn()) {
            return;
        }
        String unitClass = facts.classes.get(start.who().classIndex());
        Long joined = waiting.remove(start.who());
        long since = joined == null ? clock.now() : joined;
        if (clock.counts()) {
            count("begun-" + unitClass, true);
            count("overtook-" + unitClass, waiting.values().stream().anyMatch(other -> other < since));
            count("overtaken-" + unitClass, latestBegun > since);
        }
        latestBegun = Math.max(latestBegun, since);
    }

    private void count(String what, boolean happens) {
        counts.merge(what, happens ? 1 : 0, Integer::sum);
    }

    @Override
    public boolean knows(FigureInfo figure, double value) {
        if (figure.subject() != FigureInfo.Subject.STAGE || facts.stages.indexOf(figure.of()) != stage) {
            return false;
        }
        for (String unitClass : facts.classes) {
            double overtook = counts.getOrDefault("overtook-" + unitClass, 0);
            double overtaken = counts.getOrDefault("overtaken-" + unitClass, 0);
            double begun = counts.getOrDefault("begun-" + unitClass, 0);
            boolean known = is("overtook-" + unitClass, overtook, figure, value)
                    || is("overtaken-" + unitClass, overtaken, figure, value)
                    || is("overtaken-share-" + unitClass, overtaken / begun, figure, value);
            if (known) {
                assertThat(counted).as(figure.key()).isTrue();
                return true;
            }
        }
        return false;
    }

    private static boolean is(String name, double expected, FigureInfo figure, double value) {
        return figure.name().equals(name) && Books.same(figure, value, expected);
    }
}
