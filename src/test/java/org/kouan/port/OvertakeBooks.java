package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kouan.result.FigureInfo;

/** Who overtakes whom at one stage, by looking at everybody each time. */
final class OvertakeBooks {
    private final List<String> classes;
    private final Map<Object, Long> waiting = new HashMap<>();
    private final boolean counted;
    /** When whoever joined last, of those who have begun, had joined. */
    private long latestBegun = Long.MIN_VALUE;

    private final Map<String, Integer> counts = new HashMap<>();

    /** @param counted whether the stage counts them; if not, no book is kept */
    OvertakeBooks(List<String> classes, boolean counted) {
        this.classes = classes;
        this.counted = counted;
    }

    void joins(Object who, long now) {
        if (counted) {
            waiting.put(who, now);
        }
    }

    void leaves(Object who) {
        waiting.remove(who);
    }

    void begins(Object who, int classIndex, long now, boolean counts) {
        if (!counted) {
            return;
        }
        Long joined = waiting.remove(who);
        long since = joined == null ? now : joined;
        if (counts) {
            count("begun-", classIndex, true);
            count("overtook-", classIndex, waiting.values().stream().anyMatch(other -> other < since));
            count("overtaken-", classIndex, latestBegun > since);
        }
        latestBegun = Math.max(latestBegun, since);
    }

    private void count(String what, int classIndex, boolean happens) {
        counts.merge(what + classes.get(classIndex), happens ? 1 : 0, Integer::sum);
    }

    /** Whether a figure is about overtakes; then it is right. */
    boolean knows(FigureInfo figure, double value) {
        for (String unitClass : classes) {
            double overtaken = counts.getOrDefault("overtaken-" + unitClass, 0);
            if (figure.name().equals("overtook-" + unitClass)) {
                assertThat(value).as(figure.key()).isEqualTo((double) counts.getOrDefault("overtook-" + unitClass, 0));
                return true;
            } else if (figure.name().equals("overtaken-" + unitClass)) {
                assertThat(value).as(figure.key()).isEqualTo(overtaken);
                return true;
            } else if (figure.name().equals("overtaken-share-" + unitClass)) {
                double share = overtaken / counts.getOrDefault("begun-" + unitClass, 0);
                assertThat(Double.valueOf(value)).as(figure.key()).isEqualTo(Double.valueOf(share));
                return true;
            }
        }
        return false;
    }
}
