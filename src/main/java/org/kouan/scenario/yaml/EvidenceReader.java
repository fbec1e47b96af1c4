package org.kouan.scenario.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kouan.scenario.Evidence;

/** Where figures come from. */
final class EvidenceReader {
    static final List<String> SECTIONS = List.of("sourced", "derived", "assumed");
    private static final int MAX_VALUE = 60;

    private EvidenceReader() {}

    /** In the order of the file. Each path must exist. */
    static List<Evidence> read(YamlMap scenario, Node root, Memo memo) {
        List<Evidence> evidence = new ArrayList<>();
        for (String section : scenario.keys()) {
            if (SECTIONS.contains(section)) {
                Evidence.Status status = Evidence.Status.valueOf(section.toUpperCase(Locale.ROOT));
                evidence.addAll(section(scenario.get(section), status, root, memo));
            }
        }
        return evidence;
    }

    private static List<Evidence> section(YamlValue value, Evidence.Status status, Node root, Memo memo) {
        if (!(value.node() instanceof Node.Fields notes)) {
            value.wrongKind("a map from paths to notes", "write \"stages.hall.service\": \"source, date\"");
            return List.of();
        }
        List<Evidence> evidence = new ArrayList<>();
        notes.fields().forEach((path, field) -> {
            Optional<Node> figure = TreePath.find(root, path);
            String note = new YamlValue(
                            field.value(), field.keyAt(), TreePath.child(value.path(), path), value.problems())
                    .text();
            if (figure.isEmpty()) {
                value.problems()
                        .report(
                                field.keyAt(),
                                value.path(),
                                path,
                                "there is nothing at the path " + path,
                                TreePath.hint(root, path));
            } else {
                evidence.add(memo.of(field.value(), figure.get(), value.problems(), () -> {
                    String shown = Problems.shortened(FlowText.display(figure.get()), MAX_VALUE);
                    return new Evidence(path, shown, status, note);
                }));
            }
        });
        return evidence;
    }
}
