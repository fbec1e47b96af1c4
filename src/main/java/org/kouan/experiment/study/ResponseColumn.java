package org.kouan.experiment.study;

/**
 * A column of a study's results.
 *
 * @param name for example {@code wait}
 * @param response for example {@code class.citizen.wait_minutes.mean}
 * @param unit of its values; "min" for minutes, "1" for shares
 */
public record ResponseColumn(String name, String response, String unit) {}
