package org.kouan.result;

/** The answer to "is the target kept?", at a stated confidence. */
public enum Verdict {
    /** The whole interval keeps the requirement. */
    MET,
    /** The whole interval fails it. */
    MISSED,
    /** The interval contains the requirement: more replications are needed. */
    UNDECIDED
}
