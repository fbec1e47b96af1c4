package org.kouan.experiment.crosscheck;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kouan.scenario.Impatience;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.law.Distribution;
import org.kouan.scenario.law.Exponential;

/**
 * How long those wait who come to a station before they give up.
 *
 * @param mean in minutes, over all that come
 * @param exponential whether it is one exponential law for all
 */
record Patience(double mean, boolean exponential) {
    /** Of these classes at these lanes; empty unless every class has patience at every lane that serves it. */
    static Optional<Patience> of(List<LaneSpec> lanes, Map<String, Station.OfClass> classes) {
        double number = 0;
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        boolean exponential = true;
        for (Map.Entry<String, Station.OfClass> each : classes.entrySet()) {
            for (LaneSpec lane : lanes) {
                if (!lane.serves().contains(each.getKey())) {
                    continue;
                }
                Map<String, Distribution> laws =
                        lane.impatience().map(Impatience::patience).orElse(Map.of());
                if (!laws.containsKey(each.getKey())) {
                    return Optional.empty();
                }
                Distribution law = laws.get(each.getKey());
                double mean = law.moments().mean();
                number += each.getValue().number();
                sum += each.getValue().number() * mean;
                least = Math.min(least, mean);
                most = Math.max(most, mean);
                exponential &= law instanceof Exponential;
            }
        }
        // Units without any patience never wait; no formula with a mean patience comes near.
        return number == 0 || sum == 0
                ? Optional.empty()
                : Optional.of(new Patience(sum / number, exponential && least == most));
    }
}
