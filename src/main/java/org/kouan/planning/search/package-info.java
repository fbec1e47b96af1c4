/** Looks for the cheapest plan on some days, and proves it on others. */
package org.kouan.planning.search;
