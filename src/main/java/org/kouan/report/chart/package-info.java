/** Charts of a run, drawn by JFreeChart as SVG and PNG. */
package org.kouan.report.chart;
