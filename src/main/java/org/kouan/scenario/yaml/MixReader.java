package org.kouan.scenario.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The classes of those who come. */
final class MixReader {
    private static final List<String> KEYS = List.of("mix", "class");

    private MixReader() {}

    /** What the keys mix or class say. */
    static Map<String, Double> read(YamlMap map) {
        Map<String, Double> mix = new LinkedHashMap<>();
        Optional<YamlValue> which = map.exactlyOne(KEYS);
        if (which.isPresent() && map.has("class")) {
            mix.put(map.get("class").name(), 1.0);
        } else if (which.isPresent()) {
            int before = which.get().problems().count();
            which.get().named("shares").forEach((name, share) -> mix.put(name, share.share()));
            if (which.get().problems().count() > before) {
                // The sum of what is left would be wrong too, and say nothing new.
                mix.replaceAll((name, share) -> 1.0 / mix.size());
            }
        }
        return mix;
    }

    /** What the services of a timetable say, so that the keys must not. */
    static Map<String, Double> said(YamlMap map, Map<String, Double> byServices) {
        for (String key : KEYS) {
            map.find(key)
                    .ifPresent(given ->
                            given.report("the timetable says who is of which class", "leave the key " + key + " out"));
        }
        return byServices;
    }
}
