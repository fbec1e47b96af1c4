/** Studies of many design points: from what was asked to points, and from points to rows of responses. */
package org.kouan.experiment.study;
