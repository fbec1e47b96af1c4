package org.kouan.scenario.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.kouan.scenario.Spelling;

/** Applies overrides to a tree. What is known of an overridden figure becomes an assumption. */
final class Overriding {
    private static final String CHANGED = "changed by ";
    private static final String SET = "set by ";
    private static final int MAX_ORIGIN = 60;

    /** These say nothing of the port. */
    private static final List<String> HOW_LONG_TO_LOOK = List.of("run.seed", "run.replications", "run.confidence");

    /** Words, and no figures: these need no source. */
    private static final List<String> WORDS =
            List.of("label", "name", "title", "question", "clock", "desk-name", "kind", "direction");

    private final Problems problems;
    private final List<String> notes;
    /** What variants have changed so far: by path, the variant and the value. */
    private final Map<String, Made> made = new LinkedHashMap<>();

    private Node root;

    private record Made(String variant, String value) {}

    private Overriding(Node root, Problems problems, List<String> notes) {
        this.root = root;
        this.problems = problems;
        this.notes = notes;
    }

    /**
     * The changed tree without its variants; what cannot be applied is reported.
     *
     * @param notes receives what one variant changed and another changed again
     */
    static Node apply(Node root, Overrides overrides, Problems problems, List<String> notes) {
        Overriding overriding = new Overriding(root, problems, notes);
        Map<String, YamlValue> variants = variants(root, new Problems(""));
        overrides.variants().forEach(name -> overriding.variant(name, variants));
        overrides.settings().forEach(overriding::setting);
        return overriding.root instanceof Node.Fields map ? map.without("variants") : overriding.root;
    }

    /** Reports what is wrong with the variants of a tree, also with those that are not applied. */
    static void checkVariants(Node root, Problems problems) {
        Overriding overriding = new Overriding(root, problems, new ArrayList<>());
        variants(root, problems).values().forEach(overriding::checkPaths);
    }

    /** The variants by name. */
    static Map<String, YamlValue> variants(Node root, Problems problems) {
        return TreePath.step(root, "variants")
                .map(field -> new YamlValue(field.value(), field.keyAt(), "variants", problems).named("variants"))
                .orElse(Map.of());
    }

    private void checkPaths(YamlValue variant) {
        YamlMap map = variant.map(Shape.VARIANT);
        map.find("label").ifPresent(YamlValue::text);
        for (Map.Entry<String, Node.Field> change : changes(map, true).entrySet()) {
            Position at = change.getValue().keyAt();
            replaced(change.getKey(), change.getValue(), at, map.path() + ".set");
        }
    }

    private Map<String, Node.Field> changes(YamlMap variant, boolean report) {
        Map<String, Node.Field> changes = new LinkedHashMap<>();
        variant.find("set").ifPresent(set -> {
            if (set.node() instanceof Node.Fields fields) {
                changes.putAll(fields.fields());
            } else if (report) {
                set.wrongKind("a map from paths to values", "write {\"run.seed\": 2}");
            }
        });
        return changes;
    }

    private void variant(String name, Map<String, YamlValue> variants) {
        YamlValue variant = variants.get(name);
        if (variant == null) {
            problems.report(
                    Position.of("--variant " + name),
                    "variants",
                    name,
                    "there is no such variant",
                    variants.isEmpty() ? "the scenario has no variants" : Spelling.hint(name, variants.keySet()));
            return;
        }
        Node.Fields node =
                variant.node() instanceof Node.Fields fields ? fields : new Node.Fields(Map.of(), variant.at());
        Node.Field label = node.fields().get("label");
        String reason = label == null ? "" : ": " + FlowText.display(label.value());
        Map<String, Node.Field> changes = changes(new YamlMap(variant, node, Shape.VARIANT), false);
        changes.forEach((path, field) -> noteConflicts(name, path, FlowText.of(field.value())));
        changes.forEach((path, field) -> {
            made.put(path, new Made(name, FlowText.of(field.value())));
            change(path, field, field.keyAt(), variant.path() + ".set", "variant " + name, reason);
        });
    }

    /** Two variants may both have something to say on a value; the later one has the word, and that is said. */
    private void noteConflicts(String variant, String path, String value) {
        made.forEach((earlierPath, earlier) -> {
            boolean meets = TreePath.leadsTo(path, earlierPath) || TreePath.leadsTo(earlierPath, path);
            boolean agree = path.equals(earlierPath) && value.equals(earlier.value());
            if (meets && !agree) {
                notes.add("Variants " + earlier.variant() + " and " + variant + " both change " + path + ": "
                        + earlier.variant() + " sets " + earlierPath + " to "
                        + Problems.shortened(earlier.value(), MAX_ORIGIN) + ", and " + variant
                        + ", which comes later, sets " + path + " to " + Problems.shortened(value, MAX_ORIGIN) + ".");
            }
        });
    }

    private void setting(Overrides.Setting setting) {
        String origin = Problems.shortened(setting.origin(), MAX_ORIGIN);
        Position at = Position.of(origin);
        if (setting.yaml().isBlank()) {
            problems.report(at, setting.path(), "", "needs a path and a value", "write --set run.seed=2");
            return;
        }
        TreeParser.parseSetting(setting.yaml(), setting.path(), origin, problems)
                .map(value -> setting.folder()
                        .map(folder -> FileKeys.under(setting.path(), value, folder))
                        .orElse(value))
                .ifPresent(value -> change(setting.path(), new Node.Field(at, value), at, "", origin, ""));
    }

    private void change(String path, Node.Field field, Position at, String within, String origin, String reason) {
        Optional<Node> changed = replaced(path, field, at, within);
        if (changed.isPresent()) {
            Node before = root;
            root = changed.get();
            doubt(path, origin, reason, before);
        }
    }

    /** The tree with a value set; empty after reporting why it cannot be. */
    private Optional<Node> replaced(String path, Node.Field field, Position at, String within) {
        List<String> segments = TreePath.segments(path).orElse(List.of());
        Optional<Node> changed = segments.isEmpty() ? Optional.empty() : with(root, segments, field);
        if (changed.isEmpty() && removes(field) && TreePath.find(root, path).isPresent()) {
            problems.report(
                    at,
                    within.isEmpty() ? path : within,
                    path,
                    "null takes away keys of maps, not items of lists",
                    "give the list anew, without the item");
        } else if (changed.isEmpty()) {
            problems.report(
                    at,
                    within.isEmpty() ? path : within,
                    path,
                    "there is nothing at the path " + path,
                    TreePath.hint(root, path));
        }
        return changed;
    }

    /** Whether a change takes a key away. */
    private static boolean removes(Node.Field field) {
        return field.value() instanceof Node.Scalar scalar
                && scalar.plain()
                && scalar.text().equals("null");
    }

    private static Optional<Node> with(Node node, List<String> segments, Node.Field field) {
        String segment = segments.get(0);
        if (segments.size() == 1) {
            return replaceChild(node, segment, field);
        }
        return TreePath.step(node, segment)
                .flatMap(child -> with(child.value(), segments.subList(1, segments.size()), field)
                        .flatMap(value -> replaceChild(node, segment, new Node.Field(child.keyAt(), value))));
    }

    private static Optional<Node> replaceChild(Node node, String segment, Node.Field field) {
        int index = TreePath.index(segment);
        if (removes(field)) {
            return node instanceof Node.Fields map && map.fields().containsKey(segment)
                    ? Optional.of(map.removing(segment, field.keyAt()))
                    : Optional.empty();
        }
        if (node instanceof Node.Items list
                && index >= 0
                && index < list.items().size()) {
            List<Node> items = new ArrayList<>(list.items());
            items.set(index, field.value());
            return Optional.of(new Node.Items(items, list.at()));
        }
        return node instanceof Node.Fields map && index < 0 ? Optional.of(map.with(segment, field)) : Optional.empty();
    }

    /**
     * Notes on what the path changed no longer tell the truth: each becomes an assumption that says so. A note on a part
     * that the change took away moves to the changed path, since its own leads nowhere now; where that was taken away
     * itself, to the map it was in. A changed figure that no note was on is an assumption, too.
     */
    private void doubt(String path, String origin, String reason, Node before) {
        if (HOW_LONG_TO_LOOK.contains(path)) {
            return;
        }
        boolean removed = TreePath.find(root, path).isEmpty();
        String there = removed ? path.substring(0, Math.max(0, path.lastIndexOf('.'))) : path;
        // Those that stay first, so that those that move join what is said where they go.
        boolean noted = doubt(path, note -> TreePath.find(root, note).isPresent(), note -> note, origin);
        noted |= doubt(
                path,
                note -> TreePath.find(root, note).isEmpty()
                        && TreePath.find(before, note).isPresent(),
                note -> there,
                origin);
        if (!noted && !isWord(path) && !there.isEmpty() && root instanceof Node.Fields scenario) {
            String without = removed ? "without " + path.substring(path.lastIndexOf('.') + 1) + " by " : SET;
            root = assumed(scenario, there, without + origin + reason);
        }
    }

    /** Returns whether there was any such note. */
    private boolean doubt(String path, Predicate<String> which, UnaryOperator<String> to, String origin) {
        if (!(root instanceof Node.Fields scenario)) {
            return false;
        }
        boolean noted = false;
        Node.Fields changed = scenario;
        for (String section : EvidenceReader.SECTIONS) {
            Map<String, Node.Field> notes =
                    scenario.map(section).map(Node.Fields::fields).orElse(Map.of());
            for (Map.Entry<String, Node.Field> note : notes.entrySet()) {
                String on = note.getKey();
                if (which.test(on) && (TreePath.leadsTo(path, on) || TreePath.leadsTo(on, path))) {
                    noted = true;
                    changed = doubted(changed, section, on, to.apply(on), note.getValue(), origin);
                }
            }
        }
        root = changed;
        return noted;
    }

    private static boolean isWord(String path) {
        List<String> segments = TreePath.segments(path).orElse(List.of());
        return EvidenceReader.SECTIONS.contains(segments.get(0)) || WORDS.contains(segments.get(segments.size() - 1));
    }

    private static Node.Fields assumed(Node.Fields scenario, String path, String note) {
        Position at = scenario.at();
        if (scenario.fields().containsKey("assumed") && scenario.map("assumed").isEmpty()) {
            return scenario;
        }
        Node.Fields notes = scenario.map("assumed").orElse(new Node.Fields(Map.of(), at));
        Node.Fields more = notes.with(path, new Node.Field(at, new Node.Scalar(note, false, at)));
        return scenario.with("assumed", new Node.Field(more.at(), more));
    }

    private static Node.Fields doubted(
            Node.Fields scenario, String section, String path, String toPath, Node.Field note, String origin) {
        Position at = note.keyAt();
        Node.Fields empty = new Node.Fields(Map.of(), at);
        String before = FlowText.display(note.value());
        String already = path.equals(toPath)
                ? ""
                : scenario.map("assumed")
                        .map(notes -> notes.fields().get(toPath))
                        .map(there -> FlowText.display(there.value()))
                        .filter(there -> there.startsWith(CHANGED))
                        .orElse("");
        String text = CHANGED + origin + "; before: " + before;
        if (!already.isEmpty()) {
            text = already + "; " + before;
        } else if (before.startsWith(CHANGED)) {
            text = before;
        }
        Node.Field doubt =
                new Node.Field(at, new Node.Scalar(text, false, note.value().at()));
        Node.Fields others = scenario.map(section).orElse(empty).without(path);
        Node.Fields without = others.fields().isEmpty()
                ? scenario.without(section)
                : scenario.with(section, new Node.Field(others.at(), others));
        if (toPath.isEmpty()) {
            return without; // a part of the port that there is no more
        }
        Node.Fields assumed = without.map("assumed").orElse(empty).with(toPath, doubt);
        return without.with("assumed", new Node.Field(assumed.at(), assumed));
    }
}
