/** The way of a unit through its stages: the steps of routes, branches, requests for priority, the calendar's gates, published waits. */
@NullMarked
package org.kouan.port.route;

import org.jspecify.annotations.NullMarked;
