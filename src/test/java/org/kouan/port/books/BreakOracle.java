package org.kouan.port.books;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.OnDays;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.Shift;
import org.kouan.scenario.StaffPool;
import org.kouan.scenario.StaffPool.Breaks;
import org.kouan.scenario.StaffPool.Team;

/**
 * The roster of a pool, computed second by second from what the format says of it: who is on duty when, who is to be on a
 * break, and what is paid. All times of the scenario must be whole seconds; no profit is taken of anything known before.
 */
public final class BreakOracle {
    private static final int DAY = 86_400;

    /** A break by plan, and when the desk is open again, in seconds since midnight of the first day. */
    public record Planned(int from, int to, int back) {}

    private record Begin(int at, int team, int officer, int number) {}

    private final Scenario scenario;
    private final StaffPool pool;
    private final int from;
    private final int until;
    private final List<List<Planned>> breaks = new ArrayList<>();
    private final List<Integer> teamOf = new ArrayList<>();
    private int leftOut;

    public BreakOracle(Scenario scenario, StaffPool pool) {
        this.scenario = scenario;
        this.pool = pool;
        from = seconds(scenario.run().from());
        until = seconds(scenario.run().until());
        List<Begin> begins = new ArrayList<>();
        for (int t = 0; t < pool.teams().size(); t++) {
            for (int i = 0; i < pool.teams().get(t).officers(); i++) {
                for (int begin : begins(pool.teams().get(t))) {
                    begins.add(new Begin(begin, t, i, breaks.size()));
                }
                breaks.add(new ArrayList<>());
                teamOf.add(t);
            }
        }
        pool.breaks().ifPresent(rule -> {
            begins.sort((a, b) -> Integer.compare(a.at, b.at));
            begins.forEach(begin -> plan(begin, rule));
        });
    }

    private static int seconds(Duration duration) {
        return (int) duration.toSeconds();
    }

    /** The breaks of an officer by plan. */
    public List<Planned> of(int officer) {
        return breaks.get(officer);
    }

    /** Breaks that the plan has no room for. */
    public int leftOut() {
        return leftOut;
    }

    /** Whether an officer is on duty by the roster at a second; a reserve, whether they may be called. */
    public boolean onDuty(int officer, int second) {
        return onDuty(pool.teams().get(teamOf.get(officer)), second);
    }

    /** Officers of one team who are on a break by plan at a second, or open a desk again after one. */
    private int away(int team, int second) {
        int away = 0;
        for (int officer = 0; officer < breaks.size(); officer++) {
            for (Planned planned : breaks.get(officer)) {
                away += teamOf.get(officer) == team && planned.from <= second && second < planned.back ? 1 : 0;
            }
        }
        return away;
    }

    /** Officer-seconds that the roster pays for, without overtime and reserves. */
    public long paidSeconds() {
        long paid = 0;
        for (Team team : pool.teams()) {
            if (team.reserve().isEmpty()) {
                paid += (long) team.officers() * paidSeconds(team);
            }
        }
        return paid;
    }

    private long paidSeconds(Team team) {
        if (team.shifts().isEmpty()) {
            return (long) until - from;
        }
        long paid = 0;
        for (int day = from / DAY; day * DAY < until; day++) {
            for (Shift shift : shifts(team, day)) {
                int begin = day * DAY + seconds(shift.from());
                int end = day * DAY + seconds(shift.to());
                paid += end > from && begin < until ? end - begin : 0;
            }
        }
        return paid;
    }

    private List<Shift> shifts(Team team, int day) {
        LocalDate date = scenario.run().date().plusDays(day);
        return team.off().filter(off -> off.includes(date)).isPresent()
                ? List.of()
                : OnDays.holding(date, team.shifts(), Shift::on);
    }

    private boolean onDuty(Team team, int second) {
        if (team.shifts().isEmpty()) {
            return second >= from;
        }
        int today = Math.floorDiv(second, DAY);
        for (int day = today - 1; day <= today; day++) {
            for (Shift shift : shifts(team, day)) {
                if (day * DAY < until
                        && second >= day * DAY + seconds(shift.from())
                        && second < day * DAY + seconds(shift.to())) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Integer> begins(Team team) {
        List<Integer> begins = new ArrayList<>();
        int first = team.reserve().isPresent() ? until : Math.floorDiv(from, DAY) * DAY - DAY;
        for (int second = first; second < until; second++) {
            if (onDuty(team, second) && !onDuty(team, second - 1) && end(team, second) > from) {
                begins.add(second);
            }
        }
        return begins;
    }

    private int end(Team team, int begin) {
        int end = begin;
        while (onDuty(team, end) && end < until + 2 * DAY) {
            end++;
        }
        return end;
    }

    private void plan(Begin begin, Breaks rule) {
        Team team = pool.teams().get(begin.team);
        int end = end(team, begin.at);
        int longest = seconds(rule.longestStretch());
        int length = seconds(rule.length());
        int rested = begin.at;
        while (end - rested > longest && rested + longest < Math.min(end, until)) {
            List<Integer> times = new ArrayList<>();
            for (int time = rested + longest;
                    time >= rested + seconds(rule.relieveAfter()) && time >= begin.at + seconds(rule.notInFirst());
                    time -= away()) {
                if (times.isEmpty() || !rule.atOnce().together()) {
                    times.add(time);
                }
            }
            int best = -1;
            int fewest = Integer.MAX_VALUE;
            for (int i = 0; i < times.size(); i++) {
                int time = times.get((begin.team % times.size() + i) % times.size());
                int most = mostAway(begin.team, time, Math.min(end, time + away()));
                if (most < fewest && isFree(begin, rule, time, end)) {
                    best = time;
                    fewest = most;
                }
            }
            int late = Math.max(rested + longest, begin.at + seconds(rule.notInFirst()));
            while (best < 0 && late < rested + 2 * longest && late + length <= end) {
                best = isFree(begin, rule, late, end) ? late : -1;
                late += Math.min(length, 60);
            }
            if (best < 0) {
                leftOut += rested + longest >= from ? 1 : 0;
                rested += longest;
            } else {
                rested = Math.min(end, best + length);
                breaks.get(begin.number).add(new Planned(best, rested, Math.min(end, best + away())));
            }
        }
    }

    private int away() {
        int reopen = 0;
        for (String lane : pool.lanes()) {
            reopen = Math.max(reopen, seconds(desks(lane).reopen()));
        }
        return seconds(pool.breaks().orElseThrow().length()) + reopen;
    }

    private LaneSpec.Desks desks(String lane) {
        return scenario.lanes().stream()
                .filter(spec -> spec.name().equals(lane))
                .findFirst()
                .orElseThrow()
                .desks();
    }

    private int mostAway(int team, int begin, int end) {
        int most = 0;
        for (int second = begin; second < end; second++) {
            most = Math.max(most, away(team, second));
        }
        return most;
    }

    private boolean isFree(Begin who, Breaks rule, int time, int dutyEnds) {
        int length = seconds(rule.length());
        int end = Math.min(dutyEnds, time + length);
        int ofDay = Math.floorMod(time, DAY);
        boolean inside = rule.windows().isEmpty()
                || rule.windows().stream()
                        .anyMatch(window ->
                                ofDay >= seconds(window.from()) && ofDay + end - time <= seconds(window.to()));
        if (!inside || (!rule.notInLast().isZero() && time + length > dutyEnds - seconds(rule.notInLast()))) {
            return false;
        }
        if (rule.atOnce().together()) {
            return true;
        }
        for (int second = time; second < Math.min(dutyEnds, time + away()); second++) {
            if (away(who.team, second) >= rule.atOnce().most() || !enoughStay(who, second)) {
                return false;
            }
        }
        return true;
    }

    private boolean enoughStay(Begin who, int second) {
        int kept = 0;
        boolean wanted = false;
        for (String lane : pool.lanes()) {
            LaneSpec.Desks desks = desks(lane);
            int plan = (int)
                    desks.open().at(Duration.ofSeconds(second), scenario.run().date());
            int keeps = Math.min(plan, pool.keepsOpen().getOrDefault(lane, 0));
            int officers = desks.officersPerDesk() >= 1
                    ? (int) Math.round(keeps * desks.officersPerDesk())
                    : (int) Math.ceil(keeps / (double) Math.round(1 / desks.officersPerDesk()));
            wanted |= plan > 0;
            kept += officers;
            if (pool.teams().get(who.team).certified().contains(lane)
                    && officers > 0
                    && present(lane, second) - 1 < officers) {
                return false;
            }
        }
        int onDuty = 0;
        int away = 0;
        for (int t = 0; t < pool.teams().size(); t++) {
            Team team = pool.teams().get(t);
            onDuty += team.reserve().isEmpty() && onDuty(team, second) ? team.officers() : 0;
            away += away(t, second);
        }
        return onDuty - away - 1 >= Math.max(kept, wanted && onDuty > 1 ? 1 : 0);
    }

    private int present(String lane, int second) {
        int present = 0;
        for (int t = 0; t < pool.teams().size(); t++) {
            Team team = pool.teams().get(t);
            if (team.reserve().isEmpty() && team.certified().contains(lane) && onDuty(team, second)) {
                present += team.officers() - away(t, second);
            }
        }
        return present;
    }
}
