package org.kouan.port.core;

/**
 * A unit as observers know it, by its flow, its number in that and its class. Parts of a unit that are checked side by side
 * share a name; no other units do.
 */
public record UnitName(int flow, long number, int classIndex) {
    /** By hand, as these are looked up several times an event: a record's own take twice as long. */
    @Override
    public boolean equals(Object other) {
        return other instanceof UnitName name
                && number == name.number
                && flow == name.flow
                && classIndex == name.classIndex;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Long.hashCode(number) + flow) + classIndex;
    }
}
