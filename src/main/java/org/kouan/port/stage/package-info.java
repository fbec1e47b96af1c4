/** A stage and all stages together: which lane a unit joins, finite stages, jockeying among lanes, orders of stage policies, disturbances. */
@NullMarked
package org.kouan.port.stage;

import org.jspecify.annotations.NullMarked;
