package org.kouan.port.core;

/**
 * What becomes of a request for priority. Times are in microseconds since midnight of the first day.
 *
 * @param askedMicros when it was made; possibly before the start of the run
 * @param takenUpMicros when an approver took it up; {@link #NEVER} when it was withdrawn
 * @param decidedMicros when that was decided; {@link #NEVER} when it was withdrawn
 * @param approver number of the approver, from 0; {@link #NOBODY} when it was withdrawn
 */
public record Decision(long askedMicros, long takenUpMicros, long decidedMicros, int approver, Outcome outcome) {
    /** No time. */
    public static final long NEVER = Long.MAX_VALUE;

    /** No approver. */
    public static final int NOBODY = -1;

    /** How a request ends. */
    public enum Outcome {
        /** The unit has priority. */
        APPROVED("approved"),
        /** The unit goes on as it came. */
        REFUSED("refused"),
        /** When it was taken up, the approvals of the day were used up; that takes no time. The unit goes on as it came. */
        OVER_QUOTA("over quota"),
        /** It was decided, one way or the other, when the unit had gone on as it came. */
        TOO_LATE("too late"),
        /** The unit has gone on as it came before anybody took it up. */
        WITHDRAWN("withdrawn");

        private final String text;

        Outcome(String text) {
            this.text = text;
        }

        /** For people and in logs. */
        public String text() {
            return text;
        }
    }
}
