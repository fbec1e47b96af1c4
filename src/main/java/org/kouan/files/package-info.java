/** Files that are written whole, or through what is there, by one process at a time. */
package org.kouan.files;
