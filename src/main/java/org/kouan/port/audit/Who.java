package org.kouan.port.audit;

/**
 * A unit as observers are told of it. Parts of a unit that are checked side by side share a name; nobody else does.
 */
record Who(int flow, long number, int classIndex) {}
