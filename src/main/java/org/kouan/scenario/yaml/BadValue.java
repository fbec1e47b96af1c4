package org.kouan.scenario.yaml;

/** A text that breaks a rule. Never leaves this package. */
final class BadValue extends Exception {
    private static final long serialVersionUID = 1L;

    private final String rule;
    private final String hint;

    BadValue(String rule, String hint) {
        super(rule, null, false, false);
        this.rule = rule;
        this.hint = hint;
    }

    String rule() {
        return rule;
    }

    String hint() {
        return hint;
    }
}
