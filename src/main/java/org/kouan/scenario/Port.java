package org.kouan.scenario;

/**
 * The place.
 *
 * @param name shown in the report
 * @param clock the clock that all times are in, for example "Beijing time (UTC+8)"
 */
public record Port(String name, String clock) {
    /** The clock of Chinese ports. */
    public static final String BEIJING_TIME = "Beijing time (UTC+8)";

    /** A port on Beijing time. */
    public static Port of(String name) {
        return new Port(name, BEIJING_TIME);
    }
}
