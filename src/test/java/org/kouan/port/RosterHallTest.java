package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kouan.experiment.ScenarioFiles;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.ModelObserver;
import org.kouan.port.staffing.OfficerState;
import org.kouan.result.ReplicationResult;
import org.kouan.result.RunTotals;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StaffPool.Team;
import org.kouan.scenario.yaml.Overrides;

/** The shipped hall of 14 flights with teams of 9, 9 and 3, whose breaks are of 20 minutes after two hours at most. */
class RosterHallTest {
    private static final int DAYS = 60;
    private static final int AT_ONCE = 2;

    /** Who is on a break, by team; and the longest time on duty without one. */
    private static final class Watch implements ModelObserver {
        final int[] onBreak = new int[3];
        final long[] restedAt = new long[64];
        final OfficerState[] state = new OfficerState[64];
        final int[] teamOf = new int[64];
        final List<String> wrong = new ArrayList<>();
        private long lastChange;

        Watch(List<Team> teams) {
            int number = 0;
            for (int team = 0; team < teams.size(); team++) {
                for (int i = 0; i < teams.get(team).officers(); i++) {
                    state[number] = OfficerState.OFF;
                    teamOf[number++] = team;
                }
            }
        }

        @Override
        public void officer(ModelEvent.Officer event) {
            if (event.atMicros() > lastChange) {
                for (int team = 0; team < onBreak.length; team++) {
                    if (onBreak[team] > AT_ONCE) {
                        wrong.add(onBreak[team] + " of team " + team + " on a break before " + event.atMicros());
                    }
                }
                lastChange = event.atMicros();
            }
            onBreak[teamOf[event.officer()]] -= state[event.officer()] == OfficerState.ON_BREAK ? 1 : 0;
            onBreak[teamOf[event.officer()]] += event.state() == OfficerState.ON_BREAK ? 1 : 0;
            if (state[event.officer()] == OfficerState.OFF || state[event.officer()] == OfficerState.ON_BREAK) {
                restedAt[event.officer()] = event.atMicros();
            } else if (event.state() == OfficerState.ON_BREAK || event.state() == OfficerState.OFF) {
                long minutes = (event.atMicros() - restedAt[event.officer()]) / 60_000_000;
                if (minutes > 125) {
                    wrong.add("officer " + event.officer() + " was on duty for " + minutes + " min without a break");
                }
            }
            state[event.officer()] = event.state();
        }
    }

    @Test
    void neverAreMoreOnABreakThanTheRuleAllows() throws Exception {
        Scenario hall = hall(Map.of());
        Watch watch = new Watch(hall.staff().get(0).teams());

        days(hall, watch);

        assertThat(watch.wrong).isEmpty();
    }

    @Test
    void twoOfficersMoreKeepAtLeastAsManyDays() throws Exception {
        int kept = kept(hall(Map.of()));
        int fewer = kept(hall(Map.of("early", 7, "late", 7)));

        assertThat(kept(hall(Map.of("early", 11)))).isGreaterThanOrEqualTo(kept);
        assertThat(kept(hall(Map.of("late", 11)))).isGreaterThanOrEqualTo(kept);
        assertThat(kept(hall(Map.of("middle", 5)))).isGreaterThanOrEqualTo(kept);
        assertThat(fewer).isLessThan(kept);
        for (String team : List.of("early", "late", "middle")) {
            Map<String, Integer> two = new HashMap<>(Map.of("early", 7, "late", 7));
            two.merge(team, team.equals("middle") ? 5 : 9, (old, next) -> next);
            assertThat(kept(hall(two))).as("two more in %s", team).isGreaterThanOrEqualTo(fewer);
        }
    }

    private static Scenario hall(Map<String, Integer> officers) throws Exception {
        Scenario scenario = ScenarioFiles.read(Path.of("scenarios/airport-day-roster.yaml"), Overrides.NONE)
                .scenario();
        Team[] teams = scenario.staff().get(0).teams().stream()
                .map(team -> team.withOfficers(officers.getOrDefault(team.name(), team.officers())))
                .toArray(Team[]::new);
        return scenario.withStaff(List.of(scenario.staff().get(0).withTeams(teams)));
    }

    private static int kept(Scenario hall) {
        return (int) days(hall, ModelObserver.NONE).stream()
                .filter(day -> day.ofTarget(0).kept())
                .count();
    }

    private static List<ReplicationResult> days(Scenario hall, ModelObserver observer) {
        PortModel model = PortModel.compile(hall, observer);
        RunTotals totals = new RunTotals(model.layout());
        List<ReplicationResult> days = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            days.add(model.run(1, day, totals));
        }
        return days;
    }
}
