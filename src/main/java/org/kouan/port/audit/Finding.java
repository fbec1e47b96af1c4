package org.kouan.port.audit;

/**
 * A rule that was broken.
 *
 * @param replication its number, from 0
 * @param text which, when, where and how
 */
public record Finding(int replication, String text) {}
