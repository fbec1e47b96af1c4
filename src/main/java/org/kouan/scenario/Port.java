package org.kouan.scenario;

/**
 * The place.
 *
 * @param name shown in the report
 * @param clock the clock that all times are in, for example "Beijing time (UTC+8)"
 */
public record Port(String name, String clock) {}
