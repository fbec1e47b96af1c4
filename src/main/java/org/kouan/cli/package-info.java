/** The command line: parsing, wiring, messages and exit codes. */
package org.kouan.cli;
