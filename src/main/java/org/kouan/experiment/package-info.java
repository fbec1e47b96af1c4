/** Many replications of a scenario, when to stop, and what they say at a stated confidence. */
package org.kouan.experiment;
