package org.kouan.experiment.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.kouan.experiment.ScenarioFiles;
import org.kouan.scenario.Problem;
import org.kouan.scenario.ScenarioException;
import org.kouan.scenario.ScenarioReference;
import org.kouan.scenario.study.Factor;
import org.kouan.scenario.study.Factor.Change;
import org.kouan.scenario.study.Level;
import org.kouan.scenario.study.Study;
import org.kouan.scenario.yaml.EffectiveScenario;
import org.kouan.scenario.yaml.Overrides;
import org.kouan.scenario.yaml.ReadScenario;
import org.kouan.scenario.yaml.ScenarioTemplate;

/** Reads the scenario of a point: the study's base with the point's levels in it. Any thread may use it. */
final class PointReader {
    /** Short enough that messages about a scenario quote it whole. */
    private static final int LONGEST_ORIGIN = 55;

    /** How the message about a path begins that is the factor's fault, not that of one of its levels. */
    private static final String NO_SUCH_PATH = "there is nothing at the path";

    private final Study study;
    private final Map<Path, ScenarioTemplate> templates = new ConcurrentHashMap<>();

    PointReader(Study study) {
        this.study = study;
    }

    /** The file that a point is read from. */
    Path file(List<Level> levels) {
        return reference(levels).file();
    }

    private ScenarioReference reference(List<Level> levels) {
        ScenarioReference base = study.base().reference();
        for (int i = 0; i < levels.size(); i++) {
            if (study.factors().get(i).change() instanceof Change.Scenarios) {
                return ScenarioReference.of(
                        study.base().folder().resolve(levels.get(i).text()).toString());
            }
        }
        return base;
    }

    /**
     * Reads and checks the scenario of a point.
     *
     * @throws ScenarioException with every problem, each as well located as it can be without the study's file
     */
    ReadScenario read(int index, List<Level> levels) {
        return made(index, levels, ScenarioTemplate::read);
    }

    /**
     * The scenario of a point that has been read before.
     *
     * @throws ScenarioException when the overrides do not fit
     */
    EffectiveScenario effective(int index, List<Level> levels) {
        return made(index, levels, ScenarioTemplate::effective);
    }

    private <T> T made(int index, List<Level> levels, BiFunction<ScenarioTemplate, Overrides, T> of) {
        Map<String, String> paths = new LinkedHashMap<>();
        Overrides overrides = overrides(index, levels, paths);
        try {
            return of.apply(templates.computeIfAbsent(file(levels), ScenarioFiles::template), overrides);
        } catch (ScenarioException invalid) {
            throw new ScenarioException(invalid.problems().stream()
                    .map(problem -> ofStudy(problem, paths, index, levels))
                    .toList());
        }
    }

    /** @param paths receives the place in the study of each change, by how the scenario's messages name the change */
    private Overrides overrides(int index, List<Level> levels, Map<String, String> paths) {
        List<String> variants = new ArrayList<>(reference(levels).variants());
        variants.forEach(name -> paths.put("--variant " + name, "scenario"));
        if (!study.base().variant().isEmpty()) {
            variants.add(study.base().variant());
            paths.put("--variant " + study.base().variant(), "variant");
        }
        List<Overrides.Setting> settings = new ArrayList<>();
        study.base().settings().forEach((path, text) -> {
            String origin = shortened("set " + path);
            settings.add(setting(path, text, origin));
            paths.put(origin, "set." + path);
        });
        for (int i = 0; i < levels.size(); i++) {
            Factor factor = study.factors().get(i);
            Level level = levels.get(i);
            String place = placeOf(factor, level, index);
            if (factor.change() instanceof Change.Variants) {
                if (!level.text().equals(Change.Variants.NONE)) {
                    variants.add(level.text());
                    paths.put("--variant " + level.text(), place);
                }
            } else if (factor.change() instanceof Change.Values values) {
                String origin = shortened(factor.name() + " = " + level.text());
                values.paths().forEach(path -> settings.add(setting(path, level.text(), origin)));
                paths.put(origin, place);
            }
        }
        return new Overrides(variants, settings);
    }

    private Overrides.Setting setting(String path, String text, String origin) {
        return new Overrides.Setting(
                path, text, origin, Optional.of(study.base().folder()));
    }

    /** Where in the study a level is written. */
    private String placeOf(Factor factor, Level level, int index) {
        String path = "factors." + factor.name();
        int number = factor.levels().indexOf(level);
        if (factor.range().isPresent()) {
            return path + ".range";
        }
        if (number < 0) {
            return "design.list[" + index + "]." + factor.name();
        }
        return path + (factor.change() instanceof Change.Variants ? ".variants[" : ".values[") + number + "]";
    }

    /** A problem of a level belongs to the study; any other is told with the point at which it came up. */
    private Problem ofStudy(Problem problem, Map<String, String> paths, int index, List<Level> levels) {
        String place = paths.get(problem.location());
        if (place != null && problem.rule().startsWith(NO_SUCH_PATH) && place.startsWith("factors.")) {
            String factor = place.substring(0, place.indexOf('.', "factors.".length()));
            return new Problem("", factor + ".path", problem.value(), problem.rule(), problem.hint());
        }
        if (place != null) {
            return new Problem("", place, problem.value(), problem.path() + ": " + problem.rule(), problem.hint());
        }
        String hint = problem.hint().isEmpty() ? "" : problem.hint() + "; ";
        String at = levels.isEmpty() ? "" : hint + "at point " + index + ": " + describe(levels);
        return new Problem(problem.location(), problem.path(), problem.value(), problem.rule(), at);
    }

    /** The levels of a point for people: {@code desks = 2, service = 40 s}. */
    String describe(List<Level> levels) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            words.add(shortened(
                    study.factors().get(i).name() + " = " + levels.get(i).text()));
        }
        return String.join(", ", words);
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST_ORIGIN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_ORIGIN - 3)) + "...";
    }
}
