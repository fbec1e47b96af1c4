/** What a run yields: the seam between the model that fills it and the reports that show it. */
package org.kouan.result;
