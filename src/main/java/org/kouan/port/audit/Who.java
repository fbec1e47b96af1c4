package org.kouan.port.audit;

/**
 * A unit as observers are told of it. Parts of a unit that are checked side by side share a name; a conveyance and a
 * member of a party may share flow and number, but not the class.
 */
record Who(int flow, long number, int classIndex) {}
