/** The two workloads written for other simulators as their own users would write them. */
package org.kouan.benchmarks.peers;
