/** What is planned: desks of lanes by intervals of the day, how good a plan is on days of a sample, and who finds that out. */
package org.kouan.planning.plan;
