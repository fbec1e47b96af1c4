/** Reports of a run: text for the terminal, CSV, JSON, and a folder with everything. */
package org.kouan.report;
