/** What happened in one replication, line by line: a trace of events and a log of visits. */
@NullMarked
package org.kouan.port.trace;

import org.jspecify.annotations.NullMarked;
