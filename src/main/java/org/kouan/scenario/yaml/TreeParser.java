package org.kouan.scenario.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds a tree from YAML events. Events come one by one, so that depth and size are bounded before anything recursive
 * sees the document; an alias counts as a copy of what it names.
 */
final class TreeParser {
    private static final int MAX_DEPTH = 40;
    private static final int MAX_NODES = 100_000;

    private record Anchored(Node node, int size) {}

    /** Ends the parse; reported already. */
    private static final class Abandoned extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private final String source;
    private final String rootPath;
    private final boolean hasLines;
    private final Problems problems;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private int nodes;

    private TreeParser(String source, String rootPath, boolean hasLines, Problems problems) {
        this.source = source;
        this.rootPath = rootPath;
        this.hasLines = hasLines;
        this.problems = problems;
    }

    /** The only document of a text; empty after reporting why there is none. */
    static Optional<Node> parse(String text, String source, Problems problems) {
        return new TreeParser(source, "", true, problems).document(text);
    }

    /** The value of a setting, which has no lines and columns of its own. */
    static Optional<Node> parseSetting(String text, String path, String origin, Problems problems) {
        return new TreeParser(origin, path, false, problems).document(text);
    }

    private Optional<Node> document(String text) {
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(source)
                    .setUseMarks(true)
                    .setCodePointLimit(SourceText.MAX_BYTES + 1)
                    .build();
            Iterator<Event> events = new Parse(settings).parseString(text).iterator();
            Optional<Node> root = Optional.empty();
            while (events.hasNext()) {
                Event event = events.next();
                if (event.getEventId() == Event.ID.DocumentStart) {
                    if (root.isPresent()) {
                        throw abandon(
                                position(event), "must hold one document only", "remove the line --- and the rest");
                    }
                    root = Optional.of(node(events.next(), events, 0, rootPath));
                }
            }
            if (root.isEmpty()) {
                throw abandon(new Position(source, 1, 1), "is empty", "start from one of the shipped scenarios");
            }
            return root;
        } catch (Abandoned reported) {
            return Optional.empty();
        } catch (MarkedYamlEngineException invalid) {
            Position at = invalid.getProblemMark()
                    .or(invalid::getContextMark)
                    .map(this::position)
                    .orElse(Position.of(source));
            problems.report(at, rootPath, "", "is not valid YAML: " + oneLine(invalid), hint(invalid));
            return Optional.empty();
        } catch (ReaderException invalid) {
            int end = Math.min(invalid.getPosition(), text.length());
            problems.report(
                    Position.after(source, text.substring(0, end)), "", "", "holds a character that YAML forbids", "");
            return Optional.empty();
        } catch (YamlEngineException invalid) {
            problems.report(Position.of(source), rootPath, "", "is not valid YAML: " + oneLine(invalid), "");
            return Optional.empty();
        }
    }

    private static String hint(MarkedYamlEngineException invalid) {
        String problem = String.valueOf(invalid.getProblem());
        if (problem.contains("\\t")) {
            return "indent with spaces, not tabs";
        }
        return problem.contains("mapping values are not allowed")
                ? "put a text that has a colon and a blank into quotation marks, and check the indentation"
                : "";
    }

    private static String oneLine(YamlEngineException invalid) {
        String problem =
                invalid instanceof MarkedYamlEngineException marked ? marked.getProblem() : invalid.getMessage();
        return Problems.shortened(String.valueOf(problem), 120);
    }

    private Node node(Event event, Iterator<Event> events, int depth, String path) throws Abandoned {
        Position at = position(event);
        if (++nodes > MAX_NODES) {
            throw abandon(
                    at, "has more than " + MAX_NODES + " values", "repeat less by aliases; data belong in CSV files");
        }
        if (depth > MAX_DEPTH) {
            throw abandon(at, "is nested more than " + MAX_DEPTH + " levels deep", "");
        }
        if (event instanceof AliasEvent alias) {
            return aliased(alias, at);
        }
        int before = nodes;
        Node node;
        if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar.getTag(), at);
            node = new Node.Scalar(scalar.getValue(), scalar.isPlain(), at);
        } else if (event instanceof MappingStartEvent start) {
            refuseTag(start.getTag(), at);
            node = fields(at, events, depth, path);
        } else if (event instanceof CollectionStartEvent start) {
            refuseTag(start.getTag(), at);
            List<Node> items = new ArrayList<>();
            for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
                items.add(node(next, events, depth + 1, TreePath.item(path, items.size())));
            }
            node = new Node.Items(items, at);
        } else {
            throw abandon(at, "is not valid YAML", "");
        }
        int size = nodes - before + 1;
        ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), new Anchored(node, size)));
        return node;
    }

    private Node aliased(AliasEvent alias, Position at) throws Abandoned {
        String name = alias.getAlias().getValue();
        Anchored anchored = anchors.get(name);
        if (anchored == null) {
            throw abandon(at, "the alias *" + name + " has no anchor &" + name + " before it", "");
        }
        nodes += anchored.size;
        if (nodes > MAX_NODES) {
            throw abandon(
                    at, "has more than " + MAX_NODES + " values", "repeat less by aliases; data belong in CSV files");
        }
        return anchored.node;
    }

    private Node fields(Position at, Iterator<Event> events, int depth, String path) throws Abandoned {
        Map<String, Node.Field> fields = new LinkedHashMap<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            Position keyAt = position(next);
            Node key = node(next, events, depth + 1, path);
            String name = key instanceof Node.Scalar scalar ? scalar.text() : "?";
            String keyPath = TreePath.child(path, name);
            Node value = node(events.next(), events, depth + 1, keyPath);
            if (!(key instanceof Node.Scalar scalar)) {
                problems.report(keyAt, path, "", "a key must be a single word", "");
                continue;
            }
            if (scalar.plain() && name.equals("<<")) {
                problems.report(
                        keyAt,
                        path,
                        "<<",
                        "merge keys are not part of YAML 1.2",
                        "write the keys out, or use an alias");
                continue;
            }
            Node.Field first = fields.get(name);
            if (first != null) {
                problems.report(
                        keyAt, keyPath, "", "the key " + name + " is there twice", "the first is at " + first.keyAt());
            } else {
                fields.put(name, new Node.Field(keyAt, value));
            }
        }
        return new Node.Fields(fields, at);
    }

    private void refuseTag(Optional<String> tag, Position at) throws Abandoned {
        if (tag.isPresent()) {
            throw abandon(at, "tags such as " + Problems.shortened(tag.get(), 40) + " are not allowed", "");
        }
    }

    private Position position(Event event) {
        return event.getStartMark().map(this::position).orElse(Position.of(source));
    }

    private Position position(Mark mark) {
        return hasLines ? new Position(source, mark.getLine() + 1, mark.getColumn() + 1) : Position.of(source);
    }

    private Abandoned abandon(Position at, String rule, String hint) {
        problems.report(at, rootPath, "", rule, hint);
        return new Abandoned();
    }
}
