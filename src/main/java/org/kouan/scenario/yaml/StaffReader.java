package org.kouan.scenario.yaml;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kouan.scenario.OnDays;
import org.kouan.scenario.Shift;
import org.kouan.scenario.StaffPool;
import org.kouan.scenario.StaffPool.Breaks;
import org.kouan.scenario.StaffPool.Reserve;
import org.kouan.scenario.StaffPool.Team;

/** Pools of officers. */
final class StaffReader {
    private static final int MAX_OFFICERS = 10_000;
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration STAYS_AT_LEAST = Duration.ofMinutes(30);

    private StaffReader() {}

    static StaffPool pool(String name, YamlValue value) {
        YamlMap map = value.map(Shape.STAFF_POOL);
        List<String> lanes = map.get("lanes").names();
        List<Team> teams = map.find("teams").stream()
                .flatMap(named -> named.named("teams").entrySet().stream())
                .map(entry -> team(entry.getKey(), entry.getValue(), lanes))
                .toList();
        StaffPool plain = StaffPool.of(name, lanes, teams.toArray(Team[]::new));
        return new StaffPool(
                name,
                map.find("label").map(YamlValue::text).orElse(plain.label()),
                lanes,
                map.find("walking").map(YamlValue::duration).orElse(plain.walking()),
                map.find("lends").map(StaffReader::countsByLane).orElse(plain.lends()),
                map.find("keeps-open").map(StaffReader::countsByLane).orElse(plain.keepsOpen()),
                map.find("breaks").map(StaffReader::breaks),
                teams);
    }

    private static Map<String, Integer> countsByLane(YamlValue value) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        value.named("counts").forEach((lane, count) -> counts.put(lane, count.count(0, MAX_OFFICERS)));
        return counts;
    }

    private static Breaks breaks(YamlValue value) {
        YamlMap map = value.map(Shape.BREAKS);
        Breaks plain = Breaks.of(
                map.get("longest-stretch").positiveDuration(), map.get("length").positiveDuration());
        return new Breaks(
                plain.longestStretch(),
                plain.length(),
                map.find("relieve-after").map(YamlValue::positiveDuration).orElse(plain.relieveAfter()),
                map.find("at-once").map(StaffReader::atOnce).orElse(plain.atOnce()),
                map.find("windows").map(StaffReader::windows).orElse(plain.windows()),
                map.find("not-in-first").map(YamlValue::duration).orElse(plain.notInFirst()),
                map.find("not-in-last").map(YamlValue::duration).orElse(plain.notInLast()),
                map.find("begun-late")
                        .map(late -> late.oneOf(Breaks.BegunLate.class))
                        .orElse(plain.begunLate()));
    }

    private static Breaks.AtOnce atOnce(YamlValue value) {
        String text = value.read("a number of officers, or all", "all", String::strip);
        return text.equals("all") ? Breaks.AtOnce.ALL : Breaks.AtOnce.of(value.count(1, MAX_OFFICERS));
    }

    private static List<Breaks.Window> windows(YamlValue value) {
        List<Breaks.Window> windows = new ArrayList<>();
        for (YamlValue item : value.items()) {
            YamlMap map = item.map(Shape.HOURS);
            Duration from = map.get("from").timeWithinDay(Duration.ZERO);
            YamlValue toValue = map.get("to");
            Duration to = toValue.timeWithinDay(DAY);
            if (map.has("from") && map.has("to") && to.compareTo(from) <= 0) {
                toValue.report("must be later than from", "write a night as two windows, up to 24:00 and from 00:00");
            } else {
                windows.add(new Breaks.Window(from, to));
            }
        }
        return windows;
    }

    private static Team team(String name, YamlValue value, List<String> lanes) {
        YamlMap map = value.map(Shape.TEAM);
        YamlValue officers = map.get("officers");
        Team plain = Team.of(
                name,
                officers.isMissing() ? 1 : officers.count(1, MAX_OFFICERS),
                map.find("certified").map(YamlValue::names).orElse(lanes));
        return new Team(
                name,
                plain.officers(),
                map.find("shifts").map(StaffReader::shifts).orElse(plain.shifts()),
                map.find("off").map(DaysReader::days),
                plain.certified(),
                map.find("reserve").map(StaffReader::reserve));
    }

    private static List<Shift> shifts(YamlValue value) {
        List<Shift> shifts = new ArrayList<>();
        for (YamlValue item : value.items()) {
            YamlMap map = item.map(Shape.DUTY);
            YamlValue fromValue = map.get("from");
            Duration from = fromValue.timeWithinDay(Duration.ZERO);
            Duration to = map.get("to").timeWithinDay(DAY);
            OnDays on = map.find("on").map(DaysReader::withTurns).orElse(OnDays.EVERY);
            if (from.equals(DAY)) {
                fromValue.report("a shift begins before 24:00", "did you mean 00:00?");
            } else if (map.has("from") && map.has("to")) {
                // Until a time that is not later than its begin, a shift goes on to the next day.
                shifts.add(new Shift(from, to.compareTo(from) > 0 ? to : to.plus(DAY), on));
            }
        }
        return shifts;
    }

    private static Reserve reserve(YamlValue value) {
        YamlMap map = value.map(Shape.RESERVE);
        return new Reserve(
                map.get("call-up").duration(),
                map.find("at-least").map(YamlValue::duration).orElse(STAYS_AT_LEAST));
    }
}
