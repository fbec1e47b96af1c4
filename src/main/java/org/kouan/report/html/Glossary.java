package org.kouan.report.html;

import java.util.List;
import org.kouan.report.html.Page.Term;

/** Words of the page that not every reader knows. */
final class Glossary {
    static final List<Term> TERMS = List.of(
            new Term("wait", "time from joining a queue to the start of inspection, summed over a target's stages"),
            new Term("lane", "a queue with one or more desks, gates, tracks or cranes"),
            new Term("target", "a limit on waits for named classes, with the share that must keep it"),
            new Term(
                    "on an average day",
                    "the mean of the days' shares, each day counting alike; tables and charts show shares of all who came,"
                            + " to which busy days add more"),
            new Term("arrival period", "waits are shown by when people arrived, not by when they were served"),
            new Term("01:30+1", "half past one of the next day, as airlines print it"),
            new Term("mean", "the average"),
            new Term("median, 90 % wait at most", "half, or 90 %, of all waits are not longer"),
            new Term("8 days of 10", "the shaded band: one day of ten lies below it and one above"),
            new Term("“between”, and “to” behind a figure", "where the true figure lies, at the stated confidence"),
            new Term("utilisation", "share of open desk time spent on inspections"),
            new Term(
                    "paid hours",
                    "what the staff costs: shifts of the roster with their breaks, overtime, and reserves while they are"
                            + " there; of a lane without a roster its hours at desks"),
            new Term("hours at desks", "officer-hours at open desks of a lane, with set-up and overtime"),
            new Term("overtime", "officer-hours after the planned end, until everybody is served"),
            new Term("replication", "one simulated day (or run) with its own chance; the seed repeats them exactly"));

    private Glossary() {}
}
