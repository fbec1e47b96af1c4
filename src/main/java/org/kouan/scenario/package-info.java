/** What a planner can say: immutable records of a port day, their checks, and nothing of how it is simulated. */
package org.kouan.scenario;
