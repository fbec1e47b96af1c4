package org.kouan.scenario.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kouan.experiment.ScenarioFiles;
import org.kouan.scenario.PolicyDescriptor;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The reference and the editors' schema name everything that a scenario may say, and agree with what ships. */
class FormatReferenceTest {
    private static final Path PAGE = Path.of("docs/scenario-reference.md");
    private static final Path SCHEMA = Path.of("docs/scenario.schema.json");
    private static final Pattern LINK = Pattern.compile("]\\(#([^)]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^## (.+)$", Pattern.MULTILINE);

    private final String markdown = FormatReference.markdown(ScenarioFiles.policies());
    private final FormatSchema schema = new FormatSchema(ScenarioFiles.policies());

    /** Recorded anew by {@code -Dreference.record}. */
    @Test
    void theCommittedPageAndSchemaAreThese() throws Exception {
        if (System.getProperty("reference.record") != null) {
            Files.writeString(PAGE, markdown);
            Files.writeString(SCHEMA, schema.json());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(markdown);
        assertThat(Files.readString(SCHEMA)).isEqualTo(schema.json());
    }

    @Test
    void everyLinkHasItsHeading() {
        Set<String> headings = found(HEADING);
        assertThat(headings).contains("scenario", "lane", "duration", "who-is-next");
        assertThat(headings).containsAll(found(LINK));
    }

    @Test
    void everyKeyOfTheSchemaHasARow() {
        List<String> missing = new ArrayList<>();
        schema.definitions().forEach((name, definition) -> {
            Object properties = FormatSchema.map(definition).get("properties");
            if (properties != null) {
                String section = section(name);
                FormatSchema.map(properties).keySet().stream()
                        .filter(key -> !section.contains("`" + key + "`"))
                        .forEach(key -> missing.add(name + "." + key));
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void everyPolicyHasItsRows() {
        for (PolicyDescriptor policy : ScenarioFiles.policies()) {
            String section = section(FormatSchema.key(policy.question()));
            assertThat(section).contains("| `" + policy.name() + "` |");
            policy.parameters()
                    .forEach(parameter ->
                            assertThat(section).contains("`" + parameter.key() + "`", parameter.summary()));
        }
    }

    @Test
    void valuesAndDefaultsAreSpelledAsInAScenario() {
        assertThat(section("run")).contains("| `warm-up` | [duration](#duration) | `0 s` |");
        assertThat(section("what-opens")).contains("| `call-up` | [duration](#duration) | `15 min` |");
        assertThat(section("distribution")).contains("Exactly one of: `constant`, `exponential`");
    }

    @Test
    void theEditorsSchemaAcceptsWhatShips() throws Exception {
        Schema editors = editors();
        try (Stream<Path> files = Files.list(Path.of("scenarios"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                assertThat(editors.validate(Files.readString(file), InputFormat.YAML))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void theEditorsSchemaKnowsThePoliciesParameters() throws Exception {
        String good = Files.readString(Path.of("scenarios/two-desks.yaml"));
        String named = good.replaceFirst("(?m)^( +)desks: .*$", "$0\n$1who-is-next: first-come");
        assertThat(named).isNotEqualTo(good);
        assertThat(errors(named)).isZero();
        assertThat(errors(named.replace("first-come", "first-comes"))).isPositive();
        assertThat(errors(named.replace("first-come", "{policy: class-priority, order: [citizen]}")))
                .isZero();
        assertThat(errors(named.replace("first-come", "{policy: class-priority, ordre: [citizen]}")))
                .isPositive();
        assertThat(errors(named.replace("first-come", "class-priority"))).isPositive();
    }

    @Test
    void theEditorsSchemaPointsAtNothingMissing() {
        Object root = new Load(LoadSettings.builder().build()).loadFromString(schema.json());
        Set<String> defined =
                FormatSchema.map(FormatSchema.map(root).get("$defs")).keySet();
        Set<String> used = Pattern.compile("#/\\$defs/([a-z0-9-]+)")
                .matcher(schema.json())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(defined).containsAll(used);
    }

    private int errors(String yaml) {
        return editors().validate(yaml, InputFormat.YAML).size();
    }

    private Schema editors() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.json(), InputFormat.JSON);
    }

    private String section(String name) {
        int start = markdown.indexOf("\n## " + name + "\n");
        assertThat(start).as("section " + name).isNotNegative();
        int end = markdown.indexOf("\n## ", start + 1);
        return markdown.substring(start, end < 0 ? markdown.length() : end);
    }

    private Set<String> found(Pattern pattern) {
        return pattern.matcher(markdown)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
