package org.kouan.scenario.yaml;

/** A cell of a table that breaks a rule. Never leaves this package. */
final class BadCell extends Exception {
    private static final long serialVersionUID = 1L;
    private final String column;
    private final String rule;
    private final String hint;

    BadCell(String column, String rule, String hint) {
        super(rule, null, false, false);
        this.column = column;
        this.rule = rule;
        this.hint = hint;
    }

    BadCell(String column, BadValue value) {
        this(column, value.rule(), value.hint());
    }

    /** Reports it at its place in the row. */
    void reportIn(Table.Row row) {
        row.report(column, rule, hint);
    }
}
