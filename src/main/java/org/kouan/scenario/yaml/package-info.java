/** Reads scenarios from YAML and CSV files and points at line and column when something is wrong. */
package org.kouan.scenario.yaml;
