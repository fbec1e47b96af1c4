/** Chance: named, reproducible streams of random bits and the samplers that draw from them. */
package org.kouan.random;
