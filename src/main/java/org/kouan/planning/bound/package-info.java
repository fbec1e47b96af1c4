/** How few desks there can be at the least: the longest path over what must be done within windows of the day. */
package org.kouan.planning.bound;
