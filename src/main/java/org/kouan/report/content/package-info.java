/** What every report says, whatever its format: figures by period, verdicts in words, numbers as text. */
package org.kouan.report.content;
