/** What the clock of a port reads while time passes. */
package org.kouan.clock;
