package org.kouan.report.content;

import org.kouan.scenario.Announced;
import org.kouan.scenario.Times;

/** What a flow announces, and what of it is outside the run, in words. */
public final class AnnouncedText {
    private AnnouncedText() {}

    /** Without a full stop: "Arrivals: 14 services of flights.csv, 2,923 travellers, 06:20 to 17:35". */
    public static String line(Announced announced) {
        return announced.label() + ": " + within(announced) + outside(announced) + rows(announced);
    }

    private static String within(Announced announced) {
        double services = announced.services().within();
        String times = services == 0
                ? ""
                : ", " + Times.ofRun(announced.first()) + (services == 1 ? "" : " to " + Times.ofRun(announced.last()));
        return Numbers.of(services, noun(announced))
                + (announced.source().isEmpty() ? "" : " of " + announced.source())
                + ", " + people(announced, announced.people().within())
                + (announced.noShows() == 0 ? "" : " (" + Numbers.count(announced.noShows()) + " stay away)")
                + times;
    }

    private static String outside(Announced announced) {
        if (!announced.isCut()) {
            return "";
        }
        Announced.Parts services = announced.services();
        return "; outside the run: "
                + (services.outside() == 0 ? "" : Numbers.of(services.outside(), noun(announced)) + ", ")
                + people(announced, announced.people().outside())
                + side(announced, services.before(), announced.people().before(), "before the start")
                + side(announced, services.after(), announced.people().after(), "after the end");
    }

    private static String side(Announced announced, double services, double people, String which) {
        if (services == 0 && people == 0) {
            return "";
        }
        boolean all = services == announced.services().outside()
                && people == announced.people().outside();
        return all ? ", " + which : ", " + Numbers.count(people) + " of them " + which;
    }

    private static String rows(Announced announced) {
        String leftOut = announced.rowsLeftOut() == 0 ? "" : announced.rowsLeftOut() + " left out by where";
        String without = announced.rowsWithoutTime() == 0 ? "" : announced.rowsWithoutTime() + " without a time";
        String both = leftOut + (leftOut.isEmpty() || without.isEmpty() ? "" : ", ") + without;
        return both.isEmpty() ? "" : "; of " + Numbers.whole(announced.rowsRead()) + " rows " + both;
    }

    private static String noun(Announced announced) {
        return announced.kind() == Announced.Kind.SLOTS ? "slot" : "service";
    }

    private static String people(Announced announced, double number) {
        String count = (number == Math.rint(number) ? "" : "about ") + Numbers.count(number);
        return count
                + switch (announced.kind()) {
                    case TRAVELLERS -> number == 1 ? " traveller" : " travellers";
                    case UNITS -> number == 1 ? " unit" : " units";
                    case CONVEYANCES -> number == 1 ? " traveller on board" : " travellers on board";
                    case SLOTS -> " who come to them";
                };
    }
}
