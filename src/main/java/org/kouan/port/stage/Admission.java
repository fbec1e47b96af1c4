package org.kouan.port.stage;

/** Whether a unit may still come into a stage. */
public interface Admission {
    /** Whether a unit may come to a stage; if not it is counted. */
    boolean letIn(int unit);

    /** A unit has come into a stage: it is inside, and so is who brought it. */
    void entered(int unit);
}
