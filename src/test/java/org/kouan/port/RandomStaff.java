package org.kouan.port;

import static org.kouan.port.Story.s;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.OnDays;
import org.kouan.scenario.Shift;
import org.kouan.scenario.StaffPool;
import org.kouan.scenario.StaffPool.Breaks;
import org.kouan.scenario.StaffPool.Reserve;
import org.kouan.scenario.StaffPool.Team;
import org.kouan.scenario.StageSpec;

/** A pool of officers at random. */
final class RandomStaff {
    private final Random random;

    RandomStaff(Dice dice) {
        random = dice.random;
    }

    List<StaffPool> staff(List<StageSpec> stages) {
        List<String> lanes = new ArrayList<>();
        for (StageSpec stage : stages) {
            for (LaneSpec lane : stage.lanes()) {
                if (lane.queues() == LaneSpec.Queues.SHARED && random.nextInt(4) > 0) {
                    lanes.add(random.nextInt(lanes.size() + 1), lane.name());
                }
            }
        }
        if (lanes.isEmpty()) {
            return List.of();
        }
        List<Team> teams = new ArrayList<>();
        teams.add(team("team-0", lanes));
        for (int i = 1; i < 1 + random.nextInt(4); i++) {
            Team team = team("team-" + i, lanes.subList(0, 1 + random.nextInt(lanes.size())));
            teams.add(
                    random.nextInt(3) > 0
                            ? team
                            : team.asReserve(new Reserve(s(30 * random.nextInt(10)), s(30 * random.nextInt(30)))));
        }
        StaffPool pool = StaffPool.of("pool", lanes, teams.toArray(Team[]::new)).withWalking(s(10 * random.nextInt(9)));
        if (lanes.size() > 1 && random.nextInt(3) == 0) {
            pool = pool.withLends(Map.of(lanes.get(lanes.size() - 1), random.nextInt(2)));
        }
        int length = 60 + 30 * random.nextInt(10);
        int early = 120 + 10 * random.nextInt(60);
        return List.of(
                random.nextBoolean()
                        ? pool
                        : pool.withBreaks(Breaks.of(s(early + 30 * random.nextInt(20)), s(length))
                                .withRelieveAfter(s(early))));
    }

    private Team team(String name, List<String> lanes) {
        Team team = Team.of(name, 1 + random.nextInt(5), lanes);
        if (random.nextInt(3) == 0) {
            return team;
        }
        int from = 10 * random.nextInt(200);
        int to = from + 300 + 10 * random.nextInt(200);
        return team.withShifts(new Shift(s(from), s(to), OnDays.EVERY));
    }
}
