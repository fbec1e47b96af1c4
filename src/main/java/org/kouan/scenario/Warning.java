package org.kouan.scenario;

/**
 * What a planner should look at in a scenario, though nothing is wrong with it.
 *
 * @param path of the key in the scenario, as the YAML form has it
 * @param text what it is and what becomes of it; without the path, no full stop
 */
public record Warning(String path, String text) {
    /** As one sentence. */
    public String sentence() {
        return path + ": " + text + ".";
    }
}
