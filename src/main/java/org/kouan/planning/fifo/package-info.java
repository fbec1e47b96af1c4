/** Lanes that serve in order of arrival, as arrays: whatever plan is tried, the same travellers with the same inspections. */
package org.kouan.planning.fifo;
