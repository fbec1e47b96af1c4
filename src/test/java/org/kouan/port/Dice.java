package org.kouan.port;

import static org.kouan.port.Story.s;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.kouan.scenario.law.Constant;
import org.kouan.scenario.law.Distribution;
import org.kouan.scenario.law.Empirical;
import org.kouan.scenario.law.Exponential;
import org.kouan.scenario.law.Lognormal;

/** What a scenario at random is drawn from, and what all its parts draw. */
final class Dice {
    final Random random;
    /** For kinds of arrivals: what else is drawn does not depend on them. */
    final Random kinds;
    /** For features that came later, so that those before keep their scenarios. */
    final Random added;
    /** Draws for approvals, so that the rest of a scenario is the same with and without them. */
    final Optional<Random> approving;

    final List<String> classes = new ArrayList<>();

    Dice(long number, Optional<Random> approving) {
        random = new Random(number);
        kinds = new Random(31 * number + 7);
        this.approving = approving;
        added = new Random(~number);
    }

    List<String> someClasses() {
        List<String> some = new ArrayList<>(
                classes.stream().filter(name -> random.nextBoolean()).toList());
        if (some.isEmpty()) {
            some.add(classes.get(random.nextInt(classes.size())));
        }
        return some;
    }

    Map<String, Double> mix(List<String> own) {
        Map<String, Double> mix = new LinkedHashMap<>();
        double left = 1;
        for (int i = 0; i < own.size(); i++) {
            double share = i == own.size() - 1 ? left : left * random.nextInt(5) / 5;
            mix.put(own.get(i), share);
            left -= share;
        }
        return mix;
    }

    Distribution law(int seconds) {
        return switch (random.nextInt(4)) {
            case 0 -> new Exponential(s(seconds));
            case 1 -> new Lognormal(s(seconds), 0.6);
            case 2 -> new Empirical(List.of(s(seconds - 10), s(seconds), s(seconds + 10)));
            default -> new Constant(s(seconds));
        };
    }
}
