package org.kouan.scenario.yaml;

/**
 * A named set of changes that a scenario offers.
 *
 * @param name for the command line
 * @param label what it is about; its name when the scenario says nothing
 */
public record Variant(String name, String label) {}
