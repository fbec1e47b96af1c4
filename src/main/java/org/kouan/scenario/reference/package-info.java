/** The reference of the scenario format, for people and for editors, made from its JSON Schema and the lane policies. */
@NullMarked
package org.kouan.scenario.reference;

import org.jspecify.annotations.NullMarked;
