/** Studies that take minutes and are run by hand; their results are in {@code docs}. */
package org.kouan.study;
