package org.kouan.scenario;

import java.time.Duration;
import java.util.List;

/**
 * What one flow announces for times, and where it lies as planned: a timetable its services and those who travel with
 * them, appointments their slots and those who have booked. As planned means punctual, in parties of mean size, on days of
 * mean level, with alighting and walks of mean length; the figures of a run tell what was drawn instead. Nothing that is
 * announced is missing: of services, slots and people alike all = within + before + after, and of the rows of a file
 * read = services + left out + without a time.
 *
 * @param flow its name
 * @param label its label
 * @param kind what it announces
 * @param source the file of a timetable; empty for appointments
 * @param rowsLeftOut rows of the file that {@code where} leaves out
 * @param rowsWithoutTime rows of the file that are skipped
 * @param services or slots: each is within the run when anybody of it comes in the run, or it does itself
 * @param people who come with them, expected; not those who stay away
 * @param noShows who have booked and stay away, expected
 * @param first what the clock reads at the earliest service or slot within the run; the start of the run where there is none
 * @param last the latest
 * @param certain whether nobody can come at a time other than planned
 */
public record Announced(
        String flow,
        String label,
        Kind kind,
        String source,
        int rowsLeftOut,
        int rowsWithoutTime,
        Parts services,
        Parts people,
        double noShows,
        Duration first,
        Duration last,
        boolean certain) {
    /** What a flow announces. */
    public enum Kind {
        /** Services whose travellers are the flow. */
        TRAVELLERS,
        /** Services whose parties are no travellers, such as trains. */
        UNITS,
        /** Services that are the flow, with travellers on board. */
        CONVEYANCES,
        /** Slots of appointments. */
        SLOTS
    }

    /** A number, by where it lies: from the start of the run on and before its end, before that, and after it. */
    public record Parts(double within, double before, double after) {
        static final Parts NONE = new Parts(0, 0, 0);

        Parts plus(Parts other) {
            return new Parts(within + other.within, before + other.before, after + other.after);
        }

        /** All together. */
        public double all() {
            return within + outside();
        }

        /** Those that are no part of the run. */
        public double outside() {
            return before + after;
        }
    }

    /** Rows of the file, whatever became of them. */
    public long rowsRead() {
        return Math.round(services.all()) + rowsLeftOut + rowsWithoutTime;
    }

    /** Whether anything of it is no part of the run. */
    public boolean isCut() {
        return services.outside() > 0 || people.outside() > 0;
    }

    /** What the flows of a scenario announce, in their order; nothing of flows that come at random. */
    public static List<Announced> of(Scenario scenario) {
        return scenario.flows().stream()
                .filter(flow -> flow.arrivals() instanceof Arrivals.Timetable
                        || flow.arrivals() instanceof Arrivals.Appointments)
                .map(flow -> of(flow, scenario))
                .toList();
    }

    /** What one flow of a scenario announces, which comes by timetable or to slots. */
    public static Announced of(FlowSpec flow, Scenario scenario) {
        return new Announcement(flow, scenario).read();
    }
}
