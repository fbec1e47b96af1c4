/** What is counted for the results: arrivals, waits and targets by period and date. Looks at units, and changes none. */
@NullMarked
package org.kouan.port.record;

import org.jspecify.annotations.NullMarked;
