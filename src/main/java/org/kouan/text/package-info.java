/** How words leave the program: every character to be seen, and no cell that a spreadsheet would run. */
package org.kouan.text;
