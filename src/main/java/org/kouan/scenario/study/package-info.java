/** What a researcher can ask: studies of many design points as immutable records, and nothing of how they are run. */
package org.kouan.scenario.study;
