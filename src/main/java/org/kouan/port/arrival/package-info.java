/** Who comes and when: arrival processes, timetables, appointments and parties, and what is known of them ahead. A new way to arrive belongs here. */
@NullMarked
package org.kouan.port.arrival;

import org.jspecify.annotations.NullMarked;
