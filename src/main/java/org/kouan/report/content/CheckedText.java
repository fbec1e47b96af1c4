package org.kouan.report.content;

import org.kouan.result.Checked;

/** What came of recounting, in words. */
public final class CheckedText {
    private CheckedText() {}

    /** One sentence. */
    public static String sentence(Checked checked) {
        String what = "Checked: " + Numbers.whole(checked.replications()) + " replications, "
                + Numbers.whole(checked.events()) + " events, ";
        return checked.violations() == 0
                ? what + "no rule broken."
                : what + "rules broken " + Numbers.whole(checked.violations())
                        + " times: the figures of this run cannot be trusted.";
    }
}
