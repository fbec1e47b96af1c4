package org.kouan.scenario.yaml;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.kouan.scenario.Approval;

/** Approvals: who decides on priority. */
final class ApprovalReader {
    private static final int MAX_APPROVERS = 1_000;
    private static final int MAX_QUOTA = 1_000_000;

    private final DistributionReader distributions;

    ApprovalReader(DistributionReader distributions) {
        this.distributions = distributions;
    }

    Approval approval(String name, YamlValue value) {
        YamlMap map = value.map(Shape.APPROVAL);
        YamlValue approvers = map.get("approvers");
        Approval plain = Approval.of(
                name,
                approvers.isMissing() ? 1 : approvers.count(1, MAX_APPROVERS),
                distributions.read(map.get("decision")));
        Optional<YamlMap> hours = map.find("hours").map(given -> given.map(Shape.HOURS));
        return new Approval(
                name,
                map.find("label").map(YamlValue::text).orElse(plain.label()),
                plain.approvers(),
                hours.map(given -> given.get("from").timeWithinDay(plain.from()))
                        .orElse(plain.from()),
                hours.map(given -> given.get("to").timeWithinDay(plain.to())).orElse(plain.to()),
                plain.decision(),
                map.find("refusal").map(YamlValue::share).orElse(plain.refusal()),
                map.find("quota-per-day")
                        .map(quota -> OptionalInt.of(quota.count(0, MAX_QUOTA)))
                        .orElse(plain.quotaPerDay()),
                map.find("ahead").map(YamlValue::duration).orElse(plain.ahead()),
                map.find("waits-at-most").<Duration>map(YamlValue::duration));
    }
}
