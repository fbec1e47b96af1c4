/** Independent books of a run, a class a set of rules, which know the scenario and what the model tells, no more. */
package org.kouan.port.books;
