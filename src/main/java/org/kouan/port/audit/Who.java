package org.kouan.port.audit;

/**
 * A unit as observers are told of it. Parts of a unit that are checked side by side share a name; nobody else does.
 */
record Who(int flow, long number, int classIndex) {
    /** By hand, as these are looked up several times an event: a record's own take twice as long. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Who who && number == who.number && flow == who.flow && classIndex == who.classIndex;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Long.hashCode(number) + flow) + classIndex;
    }
}
