package org.kouan.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The project's own table of validation cases, {@code cases.yaml} beside this class. */
final class CaseTable {
    private static final Set<String> KEYS =
            Set.of("about", "source", "not-run", "left-out", "parameters", "expected", "exact", "formulas");

    private CaseTable() {}

    static List<ValidationCase> read() {
        try (InputStream in = CaseTable.class.getResourceAsStream("cases.yaml")) {
            Object tree = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            List<ValidationCase> cases = new ArrayList<>();
            ((Map<?, ?>) tree).forEach((id, row) -> cases.add(row(id.toString(), (Map<?, ?>) row)));
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ValidationCase of(String id) {
        return read().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no case " + id));
    }

    private static ValidationCase row(String id, Map<?, ?> row) {
        row.keySet().forEach(key -> {
            if (!KEYS.contains(key.toString())) {
                throw new IllegalArgumentException(id + ": unknown key " + key);
            }
        });
        return new ValidationCase(
                id,
                text(row, "about"),
                text(row, "source"),
                text(row, "not-run"),
                text(row, "left-out"),
                parameters(row),
                figures(row, "expected"),
                figures(row, "exact"),
                figures(row, "formulas"));
    }

    private static String text(Map<?, ?> row, String key) {
        return row.containsKey(key) ? row.get(key).toString() : "";
    }

    private static Map<String, Object> parameters(Map<?, ?> row) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (row.get("parameters") instanceof Map<?, ?> map) {
            map.forEach((key, value) -> parameters.put(key.toString(), value));
        }
        return parameters;
    }

    private static Map<String, Double> figures(Map<?, ?> row, String key) {
        Map<String, Double> figures = new LinkedHashMap<>();
        if (row.get(key) instanceof Map<?, ?> map) {
            map.forEach((name, value) -> figures.put(name.toString(), ((Number) value).doubleValue()));
        }
        return figures;
    }
}
