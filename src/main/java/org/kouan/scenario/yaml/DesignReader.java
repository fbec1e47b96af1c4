package org.kouan.scenario.yaml;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kouan.scenario.Spelling;
import org.kouan.scenario.study.Design;
import org.kouan.scenario.study.Factor;
import org.kouan.scenario.study.Factor.Change;
import org.kouan.scenario.study.Level;
import org.kouan.scenario.study.Quantity;
import org.kouan.scenario.study.Range;

/** The factors of a study and how they are combined. */
final class DesignReader {
    private static final List<String> CHANGES = List.of("path", "paths", "variants", "scenarios");
    private static final String FULL_FACTORIAL = "full-factorial";
    private static final int MOST_POINTS = 100_000;

    private final Map<String, YamlValue> written;
    private final Path folder;

    /**
     * @param written the factors by name
     * @param folder that files are relative to
     */
    DesignReader(Map<String, YamlValue> written, Path folder) {
        this.written = written;
        this.folder = folder;
    }

    List<Factor> factors(Optional<YamlValue> design) {
        List<Factor> factors = new ArrayList<>();
        written.forEach((name, value) -> factors.add(factor(name, value, isList(design), isHypercube(design))));
        return factors;
    }

    private static boolean isList(Optional<YamlValue> design) {
        return design.filter(value -> value.keys().contains("list")).isPresent();
    }

    private static boolean isHypercube(Optional<YamlValue> design) {
        return design.filter(value -> value.keys().contains("latin-hypercube")).isPresent();
    }

    private Factor factor(String name, YamlValue value, boolean listed, boolean hypercube) {
        YamlMap map = value.map(StudyShape.FACTOR);
        Optional<YamlValue> what = value.isMap() ? map.exactlyOne(CHANGES) : Optional.empty();
        Change change = what.isEmpty() ? new Change.Values(List.of()) : change(map);
        Optional<Range> range = map.find("range").map(each -> range(each.map(StudyShape.RANGE), hypercube));
        List<Level> levels = levels(map, change);
        boolean values = change instanceof Change.Values;
        if (!values) {
            for (String key : List.of("values", "range")) {
                map.find(key).ifPresent(extra -> extra.report("belongs to a factor with a path", ""));
            }
        } else if (what.isPresent() && listed && (map.has("values") || map.has("range"))) {
            map.report("the design's list gives the levels, so a factor has a path only", "");
        } else if (what.isPresent() && !listed && map.has("values") == map.has("range")) {
            map.report("a factor with a path has either values or a range", "write values: [1, 2, 3]");
        }
        return new Factor(name, change, levels, range);
    }

    private static Change change(YamlMap map) {
        if (map.has("path")) {
            return new Change.Values(List.of(map.get("path").text()));
        }
        if (map.has("paths")) {
            return new Change.Values(
                    map.get("paths").items().stream().map(YamlValue::text).toList());
        }
        return map.has("variants") ? new Change.Variants() : new Change.Scenarios();
    }

    private List<Level> levels(YamlMap map, Change change) {
        String key = change instanceof Change.Values
                ? "values"
                : change instanceof Change.Variants ? "variants" : "scenarios";
        Optional<YamlValue> list = map.find(key);
        List<Level> levels = new ArrayList<>();
        for (YamlValue item : list.map(YamlValue::items).orElse(List.of())) {
            Level level = level(item, change);
            if (levels.contains(level)) {
                item.report("is there twice", "");
            }
            levels.add(level);
        }
        return levels;
    }

    private Level level(YamlValue item, Change change) {
        if (change instanceof Change.Variants) {
            return Level.of(item.name());
        }
        if (change instanceof Change.Scenarios) {
            StudyReader.scenario(item, folder);
            return Level.of(item.text());
        }
        return item.isScalar() ? scalar((Node.Scalar) item.node()) : Level.of(FlowText.of(item.node()));
    }

    private static Level scalar(Node.Scalar scalar) {
        Level level = Quantity.level(scalar.text());
        return new Level(FlowText.scalar(scalar), scalar.plain() ? level.number() : Optional.empty());
    }

    private static Range range(YamlMap map, boolean hypercube) {
        Quantity from = quantity(map.get("from"));
        Quantity to = quantity(map.get("to"));
        Optional<Quantity> step = map.find("step").map(DesignReader::quantity);
        if (!to.unit().equals(from.unit())
                || step.filter(by -> !by.unit().equals(from.unit())).isPresent()) {
            map.report("from, to and step have the same unit", "");
        }
        if (to.number().compareTo(from.number()) < 0) {
            map.get("to").report("must not be less than from", "");
        }
        Optional<BigDecimal> by = step.map(Quantity::number);
        if (by.filter(number -> number.signum() <= 0).isPresent()) {
            map.get("step").report("must be more than 0", "");
            by = Optional.empty();
        } else if (by.isPresent()
                && to.number()
                                .subtract(from.number())
                                .divideToIntegralValue(by.get())
                                .compareTo(BigDecimal.valueOf(MOST_POINTS))
                        > 0) {
            map.get("step").report("gives more than 100,000 levels", "");
            by = Optional.empty();
        } else if (by.isEmpty() && !hypercube && !map.has("step")) {
            map.report("the key step is missing", "only a Latin hypercube draws from a range without steps");
        }
        return new Range(from.number(), to.number(), from.unit(), from.perUnit(), by);
    }

    private static Quantity quantity(YamlValue value) {
        Quantity placeholder = new Quantity(BigDecimal.ONE, "", BigDecimal.ONE);
        if (!value.isScalar()) {
            value.wrongKind("a number", "");
            return placeholder;
        }
        Optional<Quantity> quantity = Quantity.parse(FlowText.display(value.node()));
        if (quantity.isEmpty()) {
            value.report("must be a number, with a unit or without", "such as 3, 45 s or 20 %");
        }
        return quantity.orElse(placeholder);
    }

    Design design(Optional<YamlValue> value, List<Factor> factors) {
        if (value.isEmpty()) {
            return fullFactorial(factors);
        }
        if (value.get().isScalar()) {
            String text = FlowText.display(value.get().node());
            if (!text.equals(FULL_FACTORIAL)) {
                value.get()
                        .report(
                                "must be full-factorial, {list: [...]} or {latin-hypercube: {points: 20}}",
                                Spelling.guess(text, List.of(FULL_FACTORIAL)));
            }
            return fullFactorial(factors);
        }
        YamlMap map = value.get().map(StudyShape.DESIGN);
        if (!value.get().isMap() || map.exactlyOne(StudyShape.DESIGN.keys()).isEmpty()) {
            return new Design.FullFactorial();
        }
        if (map.has("list")) {
            return new Design.Points(map.get("list").items().stream()
                    .map(item -> point(item, factors))
                    .toList());
        }
        YamlMap hypercube = map.get("latin-hypercube").map(StudyShape.LATIN_HYPERCUBE);
        return new Design.LatinHypercube(
                hypercube.get("points").count(1, MOST_POINTS),
                hypercube
                        .find("seed")
                        .map(seed -> seed.whole(Long.MIN_VALUE, Long.MAX_VALUE))
                        .orElse(1L));
    }

    private Design fullFactorial(List<Factor> factors) {
        double points = 1;
        for (Factor factor : factors) {
            points *= factor.combined().size();
            if (points > MOST_POINTS) {
                YamlValue value = written.get(factor.name());
                if (value != null) {
                    value.report("with this factor the design has more than 100,000 points", "draw a Latin hypercube");
                }
                break;
            }
        }
        return new Design.FullFactorial();
    }

    private Map<String, Level> point(YamlValue item, List<Factor> factors) {
        Map<String, Level> levels = new LinkedHashMap<>();
        if (!item.isMap()) {
            item.wrongKind("a map from factors to levels", "");
            return levels;
        }
        List<String> names = factors.stream().map(Factor::name).toList();
        for (String key : item.keys()) {
            if (!names.contains(key)) {
                item.report("there is no factor " + key, Spelling.hint(key, names));
            }
        }
        for (Factor factor : factors) {
            Optional<Node.Field> field = TreePath.step(item.node(), factor.name());
            if (field.isEmpty()) {
                item.report("has no level of the factor " + factor.name(), "");
                continue;
            }
            String path = TreePath.child(item.path(), factor.name());
            YamlValue value = new YamlValue(field.get().value(), field.get().keyAt(), path, item.problems());
            levels.put(factor.name(), level(value, factor.change()));
        }
        return levels;
    }
}
