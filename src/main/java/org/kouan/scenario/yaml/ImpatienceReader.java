package org.kouan.scenario.yaml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kouan.scenario.Distribution;
import org.kouan.scenario.Impatience;
import org.kouan.scenario.Impatience.Balking;
import org.kouan.scenario.Impatience.ComeBack;

/** Who leaves a lane without being inspected. */
final class ImpatienceReader {
    private static final int MAX_QUEUE = 1_000_000;

    private final DistributionReader distributions;

    ImpatienceReader(DistributionReader distributions) {
        this.distributions = distributions;
    }

    /** @param classes of the scenario: one law of patience stands for all, guests of the lane among them */
    Impatience read(YamlValue value, List<String> classes) {
        YamlMap map = value.map(Shape.IMPATIENCE);
        Map<String, Distribution> patience = map.find("patience")
                .map(law -> distributions.byClass(law, classes))
                .orElse(Map.of());
        Optional<Balking> balking = map.find("balk").map(ImpatienceReader::balking);
        if (value.isMap() && patience.isEmpty() && balking.isEmpty()) {
            value.report("must say who leaves", "write patience, or balk, or both");
        }
        return new Impatience(patience, balking, map.find("come-back").map(this::comeBack));
    }

    private static Balking balking(YamlValue value) {
        YamlMap map = value.map(Shape.BALK);
        if (value.isMap()) {
            map.exactlyOne(List.of("at-queue", "at-wait"));
        }
        return new Balking(
                map.find("at-queue").map(queue -> queue.count(0, MAX_QUEUE)),
                map.find("at-wait").map(YamlValue::duration),
                map.get("share").share());
    }

    private ComeBack comeBack(YamlValue value) {
        YamlMap map = value.map(Shape.COME_BACK);
        return new ComeBack(map.get("share").share(), distributions.read(map.get("after")));
    }
}
