/** Results of studies in one file, an embedded database: written as they arrive, queried, exported. */
package org.kouan.experiment.store;
