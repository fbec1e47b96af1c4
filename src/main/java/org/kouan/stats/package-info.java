/** Tallies, quantiles, intervals and sequential tests. */
package org.kouan.stats;
