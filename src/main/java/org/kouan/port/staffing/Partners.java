package org.kouan.port.staffing;

import java.util.List;

/**
 * Officers at lanes whose desks need several, more than make up whole desks: nobody can be inspected by them. One of these
 * helps a lane of the pool whose desk lacks an officer, and comes back when others have come who make up a desk with them.
 */
final class Partners {
    private final PoolDesign design;
    private final List<Officer> officers;
    private final int[] wanted;
    private final int[] wantedSoon;
    private final Choice choice;
    private final Moves moves;

    Partners(PoolDesign design, List<Officer> officers, int[] wanted, int[] wantedSoon, Choice choice, Moves moves) {
        this.design = design;
        this.officers = officers;
        this.wanted = wanted;
        this.wantedSoon = wantedSoon;
        this.choice = choice;
        this.moves = moves;
    }

    private int officersPerDesk(int post) {
        return design.posts().get(post).manning().officersPerDesk();
    }

    /** Lets those come back who make up a desk with others at their post, after the inspection under way. */
    void comeBack(int post, long now) {
        int desk = officersPerDesk(post);
        int away = desk > 1 ? choice.helpingFrom(post) : 0;
        if (away == 0) {
            return;
        }
        int there = choice.coming(post);
        int desks = Math.min(there + away, wantedSoon[post] - choice.lentBy(post)) / desk;
        int back = desks * desk - there;
        for (Officer officer : officers) {
            if (back > 0 && officer.pairsAt == post) {
                back--;
                leaves(officer, now);
            }
        }
    }

    private void leaves(Officer officer, long now) {
        if (officer.is(OfficerState.AT_DESK)) {
            moves.dropRelief(officer, now);
            moves.goOrFinish(officer, now);
        } else {
            moves.dismiss(officer, now);
        }
    }

    /** Lets those without a partner go to lanes that lack an officer. Returns whether anybody went. */
    boolean help(int post, long now) {
        boolean went = false;
        int without = officersPerDesk(post) > 1 ? choice.withoutPartner(post) : 0;
        for (int other = 0; other < wanted.length && without > 0; other++) {
            if (other == post || officersPerDesk(other) > 1) {
                continue;
            }
            int missing = wanted[other] - choice.lentBy(other) - choice.coming(other) - choice.awaitedAt(other);
            Officer officer = missing > 0 ? choice.helps(post, other, now) : null;
            while (officer != null && without > 0) {
                moves.goOrFinish(officer, now);
                moves.send(officer, other, now);
                // One who has gone to a lane before their own in the pool stays there, since that comes first.
                officer.pairsAt = other > post ? post : Posts.NOWHERE;
                went = true;
                without--;
                missing--;
                officer = missing > 0 ? choice.helps(post, other, now) : null;
            }
        }
        return went;
    }

    /** When the run is over: whether somebody helps another lane, and their own has no desk without them. */
    boolean needAtHome(Officer officer, long now) {
        int post = officer.pairsAt;
        return post != Posts.NOWHERE
                && officer.is(OfficerState.AT_DESK)
                && !officer.busy
                && !officer.rest().isDue(now)
                && wanted[post] > 0
                && choice.staying(post) > 0
                && choice.staying(post) < officersPerDesk(post);
    }
}
