package org.kouan.scenario.law;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kouan.scenario.key.Given;
import org.kouan.scenario.key.Key;
import org.kouan.scenario.key.Keys;
import org.kouan.scenario.key.Settings;
import org.kouan.scenario.key.Value;
import org.kouan.scenario.key.Values;

/** The laws that a scenario can name. */
public final class Laws {
    /** A law, or a duration alone for one that is constant. */
    public static final Value<Distribution> ANY = Values.named(
            "distribution-or-duration", given -> Laws.VALUE.reading().apply(given));

    /** One key a law; a new law has its line here. */
    private static final List<Key<Optional<Distribution>>> ALL = List.of(
            Constant.KEY,
            Exponential.KEY,
            Lognormal.KEY,
            Gamma.KEY,
            Erlang.KEY,
            Uniform.KEY,
            Triangular.KEY,
            Weibull.KEY,
            Normal.KEY,
            Empirical.KEY,
            Mixture.KEY);

    private static final Key<Optional<Duration>> AT_MOST =
            Key.optional("at-most", Values.POSITIVE_DURATION, "Longer values become this.");

    /** A law as a map. */
    public static final Keys KEYS = Keys.of(
                    "distribution",
                    "A law of durations: exactly one law, and a cap if wanted.",
                    Stream.concat(ALL.stream(), Stream.of(AT_MOST)).toArray(Key<?>[]::new))
            .exactlyOneOf(ALL.toArray(Key<?>[]::new));

    private static final Value<Distribution> VALUE =
            Values.shortOr(Values.DURATION.as(Constant::new), Values.checked(KEYS, Laws::read));

    private Laws() {}

    private static Distribution read(Settings settings, Given given) {
        Distribution law = ALL.stream()
                .flatMap(key -> settings.get(key).stream())
                .findFirst()
                .orElse(new Constant(Duration.ofSeconds(1)));
        Optional<Duration> cap = settings.get(AT_MOST);
        if (cap.isEmpty()) {
            return law;
        }
        if (law instanceof Constant constant && constant.value().compareTo(cap.get()) > 0) {
            given.at(AT_MOST.name()).report("the cap is below the constant itself", "");
        }
        return new Capped(law, cap.get());
    }
}
