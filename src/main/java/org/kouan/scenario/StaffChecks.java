package org.kouan.scenario;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kouan.scenario.StaffPool.Team;

/** Checks of pools of officers. */
final class StaffChecks {
    /** One third is written 0.33. */
    private static final double NEARLY = 0.05;

    private final Scenario scenario;
    private final Findings findings;
    private final List<String> lanes;

    StaffChecks(Scenario scenario, Findings findings) {
        this.scenario = scenario;
        this.findings = findings;
        lanes = scenario.lanes().stream().map(LaneSpec::name).toList();
    }

    void check() {
        findings.distinct(
                "staff", scenario.staff().stream().map(StaffPool::name).toList(), "pools");
        Map<String, String> poolOfLane = new HashMap<>();
        for (StaffPool pool : scenario.staff()) {
            String path = "staff." + pool.name();
            for (int i = 0; i < pool.lanes().size(); i++) {
                checkLane(path + ".lanes[" + i + "]", pool, pool.lanes().get(i), poolOfLane);
            }
            pool.lends().keySet().forEach(lane -> checkLends(path + ".lends." + lane, pool, lane));
            pool.keepsOpen().keySet().forEach(lane -> checkKeepsOpen(path + ".keeps-open." + lane, pool, lane));
            checkBreaks(path + ".breaks", pool);
            findings.distinct(
                    path + ".teams", pool.teams().stream().map(Team::name).toList(), "teams");
            for (Team team : pool.teams()) {
                checkTeam(path + ".teams." + team.name(), pool, team);
            }
        }
    }

    private void checkLane(String path, StaffPool pool, String name, Map<String, String> poolOfLane) {
        if (!findings.exists(path, name, "lane", lanes)) {
            return;
        }
        String other = poolOfLane.putIfAbsent(name, pool.name());
        if (other != null) {
            findings.add(
                    path,
                    name,
                    other.equals(pool.name()) ? "is there twice" : "the lane gets its officers from " + other,
                    other.equals(pool.name())
                            ? ""
                            : "a lane belongs to one pool; officers of one pool may serve several lanes");
        }
        LaneSpec lane = scenario.lanes().get(lanes.indexOf(name));
        if (lane.queues() == LaneSpec.Queues.PER_DESK) {
            findings.add(path, name, "a lane with one queue a desk cannot get its officers from a pool", "");
        }
        double officers = lane.desks().officersPerDesk();
        double whole = officers >= 1 ? officers : 1 / officers;
        if (!(Math.abs(whole - Math.rint(whole)) < NEARLY)) {
            findings.add(
                    path,
                    name,
                    "a desk of a pool needs a whole number of officers, or an officer is there for a whole number of desks,"
                            + " and not " + officers + " officers a desk",
                    "such as 2, or 0.33 for three gates");
        }
        if (pool.teams().stream().noneMatch(team -> team.certified().contains(name))) {
            findings.add(path, name, "no team of the pool is certified for this lane", "");
        }
    }

    private void checkLends(String path, StaffPool pool, String lane) {
        if (findings.exists(path, lane, "lane of this pool called", pool.lanes())
                && pool.lanes().indexOf(lane) == 0) {
            findings.add(
                    path, lane, "the first lane of a pool has nobody to lend to", "lanes lend to those before them");
        }
    }

    private void checkKeepsOpen(String path, StaffPool pool, String lane) {
        if (findings.exists(path, lane, "lane of this pool called", pool.lanes())
                && pool.breaks().isEmpty()) {
            findings.add(
                    path, lane, "nobody of the pool is ever on a break", "give the pool breaks, or take this away");
        }
    }

    private void checkBreaks(String path, StaffPool pool) {
        pool.breaks().ifPresent(breaks -> {
            if (breaks.relieveAfter().compareTo(breaks.longestStretch()) > 0) {
                findings.add(
                        path + ".relieve-after",
                        Times.text(breaks.relieveAfter()),
                        "must not exceed longest-stretch, " + Times.text(breaks.longestStretch()),
                        "");
            }
            for (int i = 0; i < breaks.windows().size(); i++) {
                StaffPool.Breaks.Window window = breaks.windows().get(i);
                if (window.to().minus(window.from()).compareTo(breaks.length()) < 0) {
                    findings.add(
                            path + ".windows[" + i + "]",
                            "",
                            "no break of " + Times.text(breaks.length()) + " fits into the window",
                            "");
                }
            }
        });
    }

    private void checkTeam(String path, StaffPool pool, Team team) {
        findings.allExist(path + ".certified", team.certified(), "lane of this pool called", pool.lanes());
        RunPlan run = scenario.run();
        if (!run.isForward()) {
            return;
        }
        Duties duties = new Duties(team, run);
        duties.overlap()
                .ifPresent(two -> findings.add(
                        path + ".shifts",
                        "",
                        "two shifts of the team overlap: from " + text(two.get(0)) + " and from " + text(two.get(1)),
                        "let one end where the other begins, or name their days"));
        boolean nobody = pool.teams().stream()
                .allMatch(each -> new Duties(each, run).inRun().isEmpty());
        if (nobody) {
            findings.add(
                    path + ".shifts",
                    "",
                    "the team is on duty at no time of the run",
                    "the run is from " + Times.clock(run.from()) + " to " + Times.clock(run.until()));
        }
    }

    private String text(Duties.Duty duty) {
        return moment(duty.from()) + " to " + moment(duty.to());
    }

    private String moment(Duration time) {
        Duration ofDay = time.minusDays(
                Math.floorDiv(time.getSeconds(), Duration.ofDays(1).getSeconds()));
        return Times.clock(ofDay) + " on "
                + scenario.run()
                        .date()
                        .plusDays(Math.floorDiv(
                                time.getSeconds(), Duration.ofDays(1).getSeconds()));
    }
}
