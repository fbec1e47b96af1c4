/** Tallies, quantiles, intervals and sequential tests; takes time as an argument. */
package org.kouan.stats;
