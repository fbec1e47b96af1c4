/** The planner's page: one self-contained HTML file. */
package org.kouan.report.html;
