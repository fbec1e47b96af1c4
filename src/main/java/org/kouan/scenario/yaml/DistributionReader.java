package org.kouan.scenario.yaml;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kouan.scenario.Distribution;

/** Laws of durations, and service times by class. */
final class DistributionReader {
    private static final double MAX_CV = 100;
    private static final Distribution PLACEHOLDER = new Distribution.Constant(Duration.ofSeconds(1));
    private static final List<String> LAWS = Shape.DISTRIBUTION.keys().stream()
            .filter(key -> !key.equals("at-most"))
            .toList();

    private final Path folder;

    /** @param folder that files are relative to */
    DistributionReader(Path folder) {
        this.folder = folder;
    }

    /** One law, or a duration for a constant. */
    Distribution read(YamlValue value) {
        if (value.isScalar()) {
            return new Distribution.Constant(value.duration());
        }
        YamlMap map = value.map(Shape.DISTRIBUTION);
        if (!value.isMap()) {
            return PLACEHOLDER;
        }
        Distribution law = map.exactlyOne(LAWS).map(this::law).orElse(PLACEHOLDER);
        Optional<YamlValue> atMost = map.find("at-most");
        if (atMost.isEmpty()) {
            return law;
        }
        Duration cap = atMost.get().positiveDuration();
        if (law instanceof Distribution.Constant constant && constant.value().compareTo(cap) > 0) {
            atMost.get().report("the cap is below the constant itself", "");
        }
        return new Distribution.Capped(law, cap);
    }

    private Distribution law(YamlValue value) {
        String law = value.path().substring(value.path().lastIndexOf('.') + 1);
        return switch (law) {
            case "constant" -> new Distribution.Constant(value.duration());
            case "exponential" -> new Distribution.Exponential(mean(value.map(Shape.EXPONENTIAL)));
            case "lognormal" -> {
                YamlMap map = value.map(Shape.MEAN_CV);
                yield new Distribution.Lognormal(mean(map), map.get("cv").positive(MAX_CV));
            }
            case "gamma" -> {
                YamlMap map = value.map(Shape.MEAN_CV);
                yield new Distribution.Gamma(mean(map), map.get("cv").positive(MAX_CV));
            }
            case "erlang" -> {
                YamlMap map = value.map(Shape.ERLANG);
                yield new Distribution.Erlang(map.get("phases").count(1, 1_000), mean(map));
            }
            case "uniform" -> uniform(value.map(Shape.UNIFORM));
            case "triangular" -> triangular(value.map(Shape.TRIANGULAR));
            case "weibull" -> {
                YamlMap map = value.map(Shape.WEIBULL);
                double shape = map.get("shape").positive(MAX_CV);
                if (shape < Distribution.Weibull.LEAST_SHAPE) {
                    map.get("shape").report("must be at least " + Distribution.Weibull.LEAST_SHAPE, "");
                }
                yield new Distribution.Weibull(shape, mean(map));
            }
            case "normal" -> normal(value.map(Shape.NORMAL));
            case "empirical" -> new Distribution.Empirical(value.isMap() ? sample(value) : listed(value));
            case "mixture" ->
                new Distribution.Mixture(value.items().stream()
                        .map(part -> part.map(Shape.MIXTURE_PART))
                        .map(part ->
                                new Distribution.Mixture.Part(part.get("weight").positive(1e9), read(part.get("of"))))
                        .toList());
            default -> PLACEHOLDER;
        };
    }

    private static Duration mean(YamlMap map) {
        return map.get("mean").positiveDuration();
    }

    private static Distribution uniform(YamlMap map) {
        Duration low = map.get("low").duration();
        YamlValue highValue = map.get("high");
        Duration high = highValue.duration();
        requireOrder("low", map.get("low"), low, highValue, high);
        return new Distribution.Uniform(low, high);
    }

    private static Distribution triangular(YamlMap map) {
        Duration low = map.get("low").duration();
        Duration mode = map.get("mode").duration();
        Duration high = map.get("high").duration();
        requireOrder("low", map.get("low"), low, map.get("mode"), mode);
        requireOrder("mode", map.get("mode"), mode, map.get("high"), high);
        return new Distribution.Triangular(low, mode, high);
    }

    /** Equal bounds are one value, which a constant says better, but they do no harm. */
    private static void requireOrder(
            String lesserName, YamlValue lesser, Duration low, YamlValue greater, Duration high) {
        if (!lesser.isMissing() && !greater.isMissing() && low.compareTo(high) > 0) {
            greater.report("must not be less than " + lesserName, "");
        }
    }

    private static Distribution normal(YamlMap map) {
        Duration mean = mean(map);
        Duration sd = map.get("sd").positiveDuration();
        Optional<YamlValue> atLeast = map.find("at-least");
        Duration least = atLeast.map(YamlValue::duration).orElse(Duration.ZERO);
        // Beyond three standard deviations nearly every draw would be thrown away.
        if (atLeast.isPresent() && least.compareTo(mean.plus(sd.multipliedBy(3))) > 0) {
            atLeast.get().report("must not be more than three standard deviations above the mean", "");
        }
        return new Distribution.Normal(mean, sd, least);
    }

    private static List<Duration> listed(YamlValue value) {
        List<Duration> durations =
                value.items().stream().map(YamlValue::duration).toList();
        return durations.isEmpty() ? List.of(Duration.ofSeconds(1)) : durations;
    }

    private List<Duration> sample(YamlValue value) {
        YamlMap map = value.map(Shape.EMPIRICAL_FILE);
        YamlValue file = map.get("file");
        YamlValue columnValue = map.get("column");
        String column = columnValue.text();
        YamlValue unitValue = map.get("unit");
        String unit = unitValue.text();
        if (!unit.isEmpty() && !List.of("ms", "s", "min", "h", "d").contains(unit)) {
            unitValue.report("must be one of ms, s, min, h, d", "");
            unit = "s";
        }
        Optional<Path> path = Table.resolve(file, folder);
        List<Duration> values = new ArrayList<>();
        if (path.isPresent() && !column.isEmpty() && !unit.isEmpty()) {
            String unitOfAll = unit;
            Table.read(map, path.get(), List.of(new Table.ColumnName(column, columnValue)), row -> {
                try {
                    String cell = row.cell(column);
                    Scalars.decimal(cell);
                    values.add(Scalars.duration(cell + " " + unitOfAll));
                } catch (BadValue bad) {
                    row.report(column, bad.rule(), bad.rule().contains("empty") ? "" : bad.hint());
                }
            });
        }
        return values.isEmpty() ? List.of(Duration.ofSeconds(1)) : values;
    }

    /** Service times by class; one law stands for all of {@code classes}. */
    Map<String, Distribution> byClass(YamlValue value, List<String> classes) {
        boolean isLaw = value.keys().stream().anyMatch(Shape.DISTRIBUTION.keys()::contains);
        boolean oneLaw = value.isScalar() || (isLaw && !classes.containsAll(value.keys()));
        Map<String, Distribution> service = new LinkedHashMap<>();
        if (oneLaw) {
            Distribution law = read(value);
            classes.forEach(name -> service.put(name, law));
        } else {
            value.named("distributions").forEach((name, law) -> service.put(name, read(law)));
        }
        return service;
    }
}
