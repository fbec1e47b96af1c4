/** Independent books of a run, one class a set of rules; they know the scenario and what the model tells, and no more. */
package org.kouan.port.books;
