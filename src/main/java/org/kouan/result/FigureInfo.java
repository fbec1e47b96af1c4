package org.kouan.result;

/**
 * A figure that a feature of the scenario adds: one number a replication. Features that a scenario does not use add
 * none.
 *
 * @param subject what kind of thing it is about
 * @param of name of that thing; of the port, ""
 * @param ofLabel its label; of the port, ""
 * @param name key in CSV and JSON, unique for the thing
 * @param label for people, without the unit
 * @param unit "min", "h", "1" for shares, "%" for what may exceed 100 %, "per replication" for counts, or a word such as
 *     "units"
 */
public record FigureInfo(Subject subject, String of, String ofLabel, String name, String label, String unit) {
    /** The name of the hours for which the officers of a pool are paid. */
    public static final String PAID = "paid";

    /** What a figure may be about. */
    public enum Subject {
        PORT("port"),
        CLASS("class"),
        FLOW("flow"),
        STAGE("stage"),
        LANE("lane"),
        POOL("pool"),
        APPROVAL("approval");

        private final String key;

        Subject(String key) {
            this.key = key;
        }

        /** In CSV and JSON. */
        public String key() {
            return key;
        }
    }

    /** A figure of the port as a whole. */
    public static FigureInfo ofPort(String name, String label, String unit) {
        return new FigureInfo(Subject.PORT, "", "", name, label, unit);
    }

    /** Whether it is the hours for which the officers of a pool are paid. */
    public boolean isPaidHours() {
        return subject == Subject.POOL && name.equals(PAID);
    }

    /** What and of what, for people. */
    public String title() {
        return ofLabel.isEmpty() ? Character.toUpperCase(label.charAt(0)) + label.substring(1) : ofLabel + ": " + label;
    }

    /** Names the figure among all of the run: {@code lane.desks.left}, {@code port.closed}. */
    public String key() {
        return subject.key() + (of.isEmpty() ? "" : "." + of) + "." + name;
    }
}
