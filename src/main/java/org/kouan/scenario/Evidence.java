package org.kouan.scenario;

/**
 * Where a figure of the scenario comes from.
 *
 * @param path of the key in the scenario, for example {@code stages.hall.service.citizen}; exists in the scenario
 * @param value as written there, shortened for display
 * @param status how sure it is
 * @param note the source with its date, or the reason of the assumption
 */
public record Evidence(String path, String value, Status status, String note) {
    /** How sure a figure is. */
    public enum Status {
        /** Published; the note names the source. */
        SOURCED,
        /** Computed from published figures; the note says how. */
        DERIVED,
        /** No source found; the note says why this value. */
        ASSUMED
    }
}
