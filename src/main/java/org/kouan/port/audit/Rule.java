package org.kouan.port.audit;

/** What every port keeps to, whatever its policies. */
enum Rule {
    CLOCK("the clock never goes back"),
    CONSERVED("nobody is lost and nobody comes from nowhere"),
    CHECKS("whoever is cleared has had every check, to its end"),
    ORDER("who joined a line first is taken first"),
    PLACE("a desk serves its own queue, or one that it helps"),
    IDLE_DESK("no open desk idles beside somebody whom it may serve"),
    CLOSED_DESK("nobody is served at a closed desk"),
    ROOM("a stage holds no more than it has room for, and lets in the first first"),
    APPROVAL("an approval is given in its turn, by an approver who is free, within hours and quota"),
    APPOINTMENT("an appointment lapses for who is too late, and makes the class of it that the scenario says"),
    LITTLE("the integral of a queue's length is the sum of the waits in it"),
    COUNTS("the model counts what happens");

    private final String text;

    Rule(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
