/** Which formulas of queueing theory come near a scenario, and what they say beside a simulation. */
package org.kouan.experiment.crosscheck;
