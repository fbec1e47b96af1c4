/** Turns a checked scenario into the parts of a model: names become indices, laws become samplers. Used once for a model, never while it runs. */
@NullMarked
package org.kouan.port.compile;

import org.jspecify.annotations.NullMarked;
