package org.kouan.scenario.yaml;

import java.util.List;
import java.util.Map;
import org.kouan.scenario.Beside;
import org.kouan.scenario.DayPlan;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.PolicyDescriptor.Question;
import org.kouan.scenario.PolicySpec;
import org.kouan.scenario.key.Given;
import org.kouan.scenario.law.Distribution;

/** What the reading of parts of a scenario takes from its other parts, from files and from what policies declare. */
record Surroundings(List<String> classes, DistributionReader distributions, PolicyReader policies) implements Beside {
    private static final int MAX_DESKS = 100_000;

    @Override
    public Distribution law(Given given) {
        return distributions.read((YamlValue) given);
    }

    @Override
    public Map<String, Distribution> lawsByClass(Given given) {
        return distributions.byClass((YamlValue) given, classes);
    }

    @Override
    public PolicySpec policy(Given given, Question question, PolicySpec usual) {
        return policies.read(((YamlValue) given).present(), question, usual);
    }

    @Override
    public DayPlan desks(Given given) {
        YamlValue value = (YamlValue) given;
        if (value.isMap()) {
            YamlMap map = value.map(Shape.DESKS_BY_STEP);
            return DayPlan.everyDay(ProfileReader.bySteps(map.get("every"), map.get("open"), Surroundings::count));
        }
        if (value.isList()) {
            return ProfileReader.byDays(value, Shape.SHIFT, shift -> count(shift.get("open")));
        }
        return DayPlan.everyDay(DayProfile.constant(count(value)));
    }

    private static double count(YamlValue value) {
        return value.isMissing() ? 1 : value.count(0, MAX_DESKS);
    }
}
