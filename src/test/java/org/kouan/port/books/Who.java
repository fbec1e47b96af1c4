package org.kouan.port.books;

/** A unit as observers are told of it. */
record Who(int flow, long number, int classIndex) {}
