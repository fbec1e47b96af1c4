package org.kouan.scenario.yaml;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kouan.scenario.StaffPool;
import org.kouan.scenario.StaffPool.Breaks;
import org.kouan.scenario.StaffPool.Reserve;
import org.kouan.scenario.StaffPool.Team;

/** Pools of officers. */
final class StaffReader {
    private static final int MAX_OFFICERS = 10_000;
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
                map.find("lends").map(StaffReader::lends).orElse(plain.lends()),
                map.find("breaks").map(StaffReader::breaks),
                teams);
    }

    private static Map<String, Integer> lends(YamlValue value) {
        Map<String, Integer> lends = new LinkedHashMap<>();
        value.named("counts").forEach((lane, keeps) -> lends.put(lane, keeps.count(0, MAX_OFFICERS)));
        return lends;
    }

    private static Breaks breaks(YamlValue value) {
        YamlMap map = value.map(Shape.BREAKS);
        Breaks plain = Breaks.of(
                map.get("longest-stretch").positiveDuration(), map.get("length").positiveDuration());
        return new Breaks(
                plain.longestStretch(),
                plain.length(),
                map.find("relieve-after").map(YamlValue::positiveDuration).orElse(plain.relieveAfter()));
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
                map.find("shifts")
                        .map(shifts -> ProfileReader.byShifts(shifts, Shape.DUTY, duty -> 1))
                        .orElse(plain.duty()),
                plain.certified(),
                map.find("reserve").map(StaffReader::reserve));
    }

    private static Reserve reserve(YamlValue value) {
        YamlMap map = value.map(Shape.RESERVE);
        return new Reserve(
                map.get("call-up").duration(),
                map.find("at-least").map(YamlValue::duration).orElse(STAYS_AT_LEAST));
    }
}
