package org.kouan.scenario.yaml;

/** A tree as YAML text: the same tree always gives the same text, and reading that gives the same tree. */
final class BlockText {
    private static final int LINE = 110;

    private final StringBuilder text = new StringBuilder();

    private BlockText() {}

    static String of(Node root) {
        BlockText block = new BlockText();
        if (root instanceof Node.Fields map && !map.fields().isEmpty()) {
            block.fields(map, 0);
        } else {
            block.text.append(FlowText.of(root)).append('\n');
        }
        return block.text.toString();
    }

    private void fields(Node.Fields map, int indent) {
        map.fields().forEach((key, field) -> {
            String name = FlowText.key(key) + ":";
            text.append("  ".repeat(indent)).append(name);
            value(field.value(), indent, name.length());
        });
    }

    /** Short lists and maps of texts stay on their line. */
    private void value(Node node, int indent, int used) {
        String flow = FlowText.of(node);
        boolean fits = 2 * indent + used + 1 + flow.length() <= LINE;
        if (node instanceof Node.Fields map && !map.fields().isEmpty() && !(fits && isFlat(node))) {
            text.append('\n');
            fields(map, indent + 1);
        } else if (node instanceof Node.Items list && !list.items().isEmpty() && !(fits && isFlat(node))) {
            text.append('\n');
            for (Node item : list.items()) {
                text.append("  ".repeat(indent + 1))
                        .append("- ")
                        .append(FlowText.of(item))
                        .append('\n');
            }
        } else {
            text.append(' ').append(flow).append('\n');
        }
    }

    /** At most one level below. */
    private static boolean isFlat(Node node) {
        if (node instanceof Node.Items list) {
            return list.items().stream().noneMatch(item -> item instanceof Node.Items);
        }
        return !(node instanceof Node.Fields map)
                || map.fields().values().stream()
                        .allMatch(field -> !(field.value() instanceof Node.Fields inner)
                                || inner.fields().values().stream()
                                        .allMatch(leaf -> leaf.value() instanceof Node.Scalar));
    }
}
