/** Formulas of queueing theory: pure functions in any one unit of time, with their sources and where they hold. */
package org.kouan.theory;
