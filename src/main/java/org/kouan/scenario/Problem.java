package org.kouan.scenario;

/**
 * One thing that is wrong with a scenario.
 *
 * @param location file, line and column, for example {@code port.yaml:12:7}; empty for scenarios built in Java
 * @param path of the key, for example {@code flows.entry.arrivals.rate}
 * @param value as written; empty when a key is missing
 * @param rule that it breaks
 * @param hint what to do about it; may be empty
 */
public record Problem(String location, String path, String value, String rule, String hint) {}
