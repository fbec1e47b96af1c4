/**
 * How a key of the scenario format is declared: once, typed, beside the record it belongs to. Reading, the JSON Schema and
 * the reference follow from the declarations. Knows neither YAML nor any part of a scenario.
 */
package org.kouan.scenario.key;
