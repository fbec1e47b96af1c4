package org.kouan.port.core;

/**
 * The number of a unit within its flow. No two units of a flow share one, but the parts of a conveyance that are checked
 * side by side: those that come one by one count from 0, the travellers of a service of a timetable within the service,
 * and the members of a party, in a range of their own, within the party.
 */
public final class UnitNumber {
    /** Travellers of a service, and members of a party, are numbered below it. */
    public static final int MOST_TOGETHER = 1 << 20;

    private static final long MEMBER = 1L << 62;

    private UnitNumber() {}

    /** Of a traveller of a service; of the service itself, where that is one unit, as its first. */
    public static long ofService(int service, int traveller) {
        return (long) service * MOST_TOGETHER + traveller;
    }

    /** The service, from 0, of a unit that a timetable brings. */
    public static int service(long number) {
        return (int) (number / MOST_TOGETHER);
    }

    /** The traveller within the service, from 0, of a unit that a timetable brings. */
    public static int traveller(long number) {
        return (int) (number % MOST_TOGETHER);
    }

    /**
     * Of a member of a party.
     *
     * @param conveyance number of what carries it
     * @param parties that each conveyance of the flow carries
     * @param party among these, from 0
     * @param member within the party, from 0
     */
    public static long ofMember(long conveyance, int parties, int party, int member) {
        return MEMBER | ((conveyance * parties + party) * MOST_TOGETHER + member);
    }

    /** Whether it is of a member of a party. */
    public static boolean isMember(long number) {
        return (number & MEMBER) != 0;
    }

    /** The number of what carries a member, where each conveyance of the flow carries a number of parties. */
    public static long conveyance(long member, int parties) {
        return (member ^ MEMBER) / MOST_TOGETHER / parties;
    }

    /** The party of a member among those of its conveyance, from 0. */
    public static int party(long member, int parties) {
        return (int) ((member ^ MEMBER) / MOST_TOGETHER % parties);
    }

    /** A member within its party, from 0. */
    public static int member(long member) {
        return (int) ((member ^ MEMBER) % MOST_TOGETHER);
    }
}
