package org.kouan.port;

import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.s;
import static org.kouan.port.Story.times;

import java.util.List;
import org.kouan.port.Story.Told;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.OnDays;
import org.kouan.scenario.Shift;
import org.kouan.scenario.StaffPool;
import org.kouan.scenario.StaffPool.Team;
import org.kouan.scenario.StageSpec;

/** What stories of officers have in common: a hall, in which each inspection takes 100 s, and its teams. */
abstract class StaffStory {
    static final Arrivals TEN_AT_ONCE = new Arrivals.Present(10, s(0), s(0));

    static Shift shift(int from, int to) {
        return new Shift(s(from), s(to), OnDays.EVERY);
    }

    static Team team(String name, int officers, String... certified) {
        return Team.of(name, officers, List.of(certified));
    }

    static Story hall(LaneSpec.Desks desks, Arrivals arrivals) {
        return new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", 100), lane("desks", desks, "person")))
                .come("person", arrivals, "hall");
    }

    static Told told(LaneSpec.Desks desks, Arrivals arrivals, StaffPool pool) {
        return hall(desks, arrivals).staff(pool).tell();
    }

    static List<String> starts(Told told) {
        return told.lines("starts").stream().map(line -> line.split(" ")[0]).toList();
    }
}
