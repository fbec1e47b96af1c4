/** Studies on Apache Spark: the same points and replications as on one machine, as tasks of a cluster. */
package org.kouan.cluster;
