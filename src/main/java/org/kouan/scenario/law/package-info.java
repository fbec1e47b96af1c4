/**
 * Laws of durations. One class says all of a law: its parameters, its key in a scenario with words and ranges, its draws and
 * its moments; {@link org.kouan.scenario.law.Laws} lists them, and is the one place to add to.
 */
package org.kouan.scenario.law;
