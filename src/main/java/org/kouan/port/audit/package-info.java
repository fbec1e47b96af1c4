/** Recounts, while a model runs and independently of it, the rules that every port keeps whatever its policies. */
@NullMarked
package org.kouan.port.audit;

import org.jspecify.annotations.NullMarked;
