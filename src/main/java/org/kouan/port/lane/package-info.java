/** A lane: its queue, its desks, and the features that a scenario gives it. What happens between joining a queue and leaving a desk belongs here, and nothing of other stages. */
@NullMarked
package org.kouan.port.lane;

import org.jspecify.annotations.NullMarked;
