package org.kouan.scenario.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kouan.scenario.PublishedWait;

/** Published waits, and who heeds them. */
final class PublishedWaitReader {
    private final DistributionReader distributions;

    PublishedWaitReader(DistributionReader distributions) {
        this.distributions = distributions;
    }

    PublishedWait read(YamlValue value, Map<String, Double> mix) {
        YamlMap map = value.map(Shape.PUBLISHED_WAIT);
        YamlValue share = map.get("share");
        Map<String, Double> shares = new LinkedHashMap<>();
        if (share.isScalar()) {
            double all = share.share();
            mix.keySet().forEach(name -> shares.put(name, all));
        } else if (!share.isMissing()) {
            share.named("shares").forEach((name, one) -> shares.put(name, one.share()));
        }
        return new PublishedWait(
                map.get("stage").name(),
                map.get("every").positiveDuration(),
                map.get("above").duration(),
                shares,
                distributions.read(map.get("later")));
    }
}
