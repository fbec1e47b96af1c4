package org.kouan.scenario.yaml;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kouan.scenario.ScenarioException;
import org.kouan.scenario.ScenarioReference;
import org.kouan.scenario.Spelling;
import org.kouan.scenario.study.Constraint;
import org.kouan.scenario.study.Factor;
import org.kouan.scenario.study.Study;

/**
 * Reads studies from YAML files. Whatever is wrong with one by itself is told at once by a {@link ScenarioException};
 * whether it fits its scenarios is for those who read these.
 */
public final class StudyReader {
    private static final int FORMAT = 1;
    private static final int MOST_COLUMNS = 500;
    private static final Pattern IDENTIFIER = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final Pattern COLUMN = Pattern.compile("[a-z][a-z0-9_]{0,59}");

    /** Columns that every table of results has. */
    private static final List<String> TAKEN = List.of("point", "replication");

    private final Problems problems;
    private final Path folder;

    private StudyReader(Problems problems, Path folder) {
        this.problems = problems;
        this.folder = folder;
    }

    /**
     * The study of a file.
     *
     * @throws ScenarioException with every problem, in the order of the file
     */
    public static ReadStudy read(Path file) {
        String source = file.toString();
        Problems problems = new Problems(source);
        Optional<Node> root =
                new SourceText(source, problems).read(file).flatMap(text -> TreeParser.parse(text, source, problems));
        Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        Optional<ReadStudy> study =
                root.map(tree -> new ReadStudy(new StudyReader(problems, folder).study(tree), tree));
        if (!problems.isEmpty() || study.isEmpty()) {
            throw new ScenarioException(problems.inFileOrder());
        }
        return study.get();
    }

    private Study study(Node root) {
        YamlMap map = new YamlValue(root, root.at(), "", problems).map(StudyShape.STUDY);
        map.find("kouan-study").ifPresent(StudyReader::checkFormat);
        String name = map.get("name").matching(IDENTIFIER, "must have small letters, digits and hyphens only", "study");
        String title = map.find("title").map(YamlValue::text).orElse(name);
        ScenarioReference scenario = scenario(map.get("scenario"), folder);
        String variant = map.find("variant").map(YamlValue::name).orElse("");
        Map<String, String> settings = map.find("set").map(this::settings).orElse(Map.of());
        Map<String, YamlValue> written =
                map.find("factors").map(value -> columns(value, "factors")).orElse(Map.of());
        DesignReader designs = new DesignReader(written, folder);
        List<Factor> factors = designs.factors(map.find("design"));
        Map<String, String> responses = responses(map.get("responses"), written);
        List<Constraint> constraints = map.find("constraints").map(YamlValue::itemsIfAny).orElse(List.of()).stream()
                .flatMap(item -> constraint(item, factors).stream())
                .toList();
        return new Study(
                name,
                title,
                new Study.Base(scenario, variant, settings, folder),
                factors,
                designs.design(map.find("design"), factors),
                constraints,
                StoppingReader.read(map.get("replications"), responses),
                responses);
    }

    /** The scenario that a value names, beside the study unless it is absolute; harmless after a report. */
    static ScenarioReference scenario(YamlValue value, Path folder) {
        String name = value.text();
        try {
            ScenarioReference reference =
                    ScenarioReference.of(folder.resolve(name).toString());
            if (!name.isEmpty()) {
                SourceText.exists(reference.file(), name, value.problems(), value.at(), value.path());
            }
            return reference;
        } catch (InvalidPathException invalid) {
            value.report("is not the name of a file", "");
            return new ScenarioReference("", folder, List.of());
        }
    }

    private static void checkFormat(YamlValue value) {
        if (!FlowText.display(value.node()).equals(String.valueOf(FORMAT))) {
            value.report("this version of Kouan reads studies of format 1", "write kouan-study: 1");
        }
    }

    private Map<String, String> settings(YamlValue value) {
        Map<String, String> settings = new LinkedHashMap<>();
        if (value.node() instanceof Node.Fields map) {
            map.fields().forEach((path, field) -> settings.put(path, FlowText.of(field.value())));
        } else {
            value.wrongKind("a map from paths to values", "write {run.seed: 2}");
        }
        return settings;
    }

    private Map<String, String> responses(YamlValue value, Map<String, YamlValue> factors) {
        Map<String, String> responses = new LinkedHashMap<>();
        if (value.isMissing()) {
            return responses;
        }
        columns(value, "responses").forEach((column, response) -> {
            if (factors.containsKey(column)) {
                problems.report(
                        response.keyAt(), response.path(), column, "a factor has the same name", "rename one of them");
            }
            responses.put(column, response.text());
        });
        return responses;
    }

    /** Maps whose keys name columns of the results. */
    private Map<String, YamlValue> columns(YamlValue value, String what) {
        Map<String, YamlValue> columns = new LinkedHashMap<>();
        if (!(value.node() instanceof Node.Fields map)) {
            value.wrongKind("a map from names of columns to " + what, "");
            return columns;
        }
        if (map.fields().isEmpty() || map.fields().size() > MOST_COLUMNS) {
            value.report("must name between 1 and " + MOST_COLUMNS + " " + what, "");
        }
        map.fields().forEach((key, field) -> {
            String path = TreePath.child(value.path(), key);
            if (!COLUMN.matcher(key).matches()) {
                problems.report(
                        field.keyAt(),
                        path,
                        key,
                        "the name of a column begins with a small letter and has small letters, digits and underscores",
                        "it is written in SQL, R and Python without quotation marks");
            } else if (TAKEN.contains(key)) {
                problems.report(field.keyAt(), path, key, "every table of results has a column of this name", "");
            } else {
                columns.put(key, new YamlValue(field.value(), field.keyAt(), path, problems));
            }
        });
        return columns;
    }

    private Optional<Constraint> constraint(YamlValue item, List<Factor> factors) {
        YamlValue rule = item;
        String because = "";
        if (item.isMap()) {
            YamlMap map = item.map(StudyShape.CONSTRAINT);
            rule = map.get("rule");
            because = map.find("because").map(YamlValue::text).orElse("");
        }
        String text = rule.text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Constraint constraint = Constraint.of(text, because);
            List<String> names = factors.stream().map(Factor::name).toList();
            for (String name : constraint.factors()) {
                if (!names.contains(name)) {
                    rule.report("there is no factor " + name, Spelling.hint(name, names));
                    return Optional.empty();
                }
            }
            return Optional.of(constraint);
        } catch (IllegalArgumentException bad) {
            rule.report(String.valueOf(bad.getMessage()), "");
            return Optional.empty();
        }
    }
}
