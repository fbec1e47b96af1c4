package org.kouan.port.staffing;

import java.util.List;

/**
 * The rules by which the officers of a pool go to desks and leave them, in the order in which a look applies them:
 *
 * <ol>
 *   <li>Those who are at no desk go on their break, or home, when it is time ({@link BreakPlan}).
 *   <li>A desk that is wanted no more is left by an officer on the way to it, else by a reserve, else by an idle officer,
 *       else by the one who is due first.
 *   <li>Lane by lane, in the order of the pool, those who stand by relieve the officer who is due first, else those do who
 *       prepare another desk of the lane, else officers of lanes that spare them (see below). A relief is at the desk
 *       when the break begins or the shift is over; the desk stays open.
 *   <li>An officer who is due leaves without a relief if none is on the way, and the desk closes.
 *   <li>Desks that are wanted are filled lane by lane by the one who stands by, is certified, and is there soonest; among
 *       equals by the one who may stay longest. A closed desk is set up first, or opened again.
 *   <li>For desks that still lack an officer, lanes that lend them give theirs, the last of the pool first. So do, of those
 *       that they need not keep open, all lanes to one that has fewer than it is to keep, and lanes of the stage to one before
 *       them in the pool that has fewer than its plan wants. When those are wanted there no more, or others stand by, the lane
 *       that lent them has its desks filled again.
 *   <li>Officers of a lane whose desks need several, more than make up whole desks, help lanes that lack an officer, as long
 *       as no partner comes ({@link Partners}).
 *   <li>A reserve is called for each desk that is wanted and that nobody goes to; one who stands by goes home again.
 * </ol>
 *
 * Ties go to the lowest number.
 */
final class Rota {
    private final List<Officer> officers;
    private final int[] wanted;
    private final int[] wantedSoon;
    private final Choice choice;
    private final Moves moves;
    private final Partners partners;
    private final Staffed posts;
    private final PoolBook book;

    /**
     * @param wanted by lane of the pool: officers wanted at its desks now; read at every look
     * @param wantedSoon the same within the time that an officer needs to open a desk
     */
    Rota(
            List<Officer> officers,
            int[] wanted,
            int[] wantedSoon,
            Choice choice,
            Moves moves,
            Partners partners,
            Staffed posts,
            PoolBook book) {
        this.officers = officers;
        this.wanted = wanted;
        this.wantedSoon = wantedSoon;
        this.choice = choice;
        this.moves = moves;
        this.partners = partners;
        this.posts = posts;
        this.book = book;
    }

    /**
     * Applies them.
     *
     * @param frozen whether the run is over, so that nobody comes or goes who need not
     */
    void look(boolean frozen, long now) {
        for (int post = 0; post < wanted.length; post++) {
            release(post, now);
        }
        if (!frozen) {
            for (int post = 0; post < wanted.length; post++) {
                relieve(post, now);
            }
            for (int post = 0; post < wanted.length; post++) {
                relieveByOthers(post, now);
            }
            for (int post = 0; post < wanted.length; post++) {
                sendOff(post, now);
            }
        }
        for (int post = 0; post < wanted.length; post++) {
            fill(post, now);
            if (!frozen) {
                partners.comeBack(post, now);
                fill(post, now);
                borrow(post, now);
            }
        }
        sendBack(now);
        openReady(now);
        if (!frozen) {
            borrowFromThoseJustOpened(now);
            help(now);
            callReserves(now);
        }
    }

    private void release(int post, long now) {
        int surplus = choice.coming(post) - Math.max(0, wantedSoon[post] - choice.lentBy(post));
        while (surplus-- > 0) {
            Officer chosen = choice.goes(post);
            if (chosen == null) {
                throw new IllegalStateException("nobody is left to be released at post " + post);
            }
            moves.dismiss(chosen, now);
        }
    }

    private void fill(int post, long now) {
        int missing = wantedSoon[post] - choice.lentBy(post) - choice.coming(post);
        for (Officer officer : officers) {
            if (missing > 0 && officer.post == post && officer.notWanted && officer.leaving) {
                officer.leaving = false;
                officer.notWanted = false;
                missing--;
                posts.staffed(post);
            }
        }
        while (missing-- > 0) {
            Officer best = choice.opens(post, now);
            if (best == null) {
                return;
            }
            moves.send(best, post, now);
        }
    }

    /** A lane that opens at this instant has had nobody to lend before. */
    private void borrowFromThoseJustOpened(long now) {
        boolean lent = false;
        for (int post = 0; post < wanted.length; post++) {
            lent |= borrow(post, now);
        }
        if (lent) {
            openReady(now);
        }
    }

    /** Takes officers from posts that lend them, for desks that nobody standing by can open; whether there were any. */
    private boolean borrow(int post, long now) {
        int missing = wantedSoon[post] - choice.lentBy(post) - choice.coming(post) - choice.awaitedAt(post);
        missing -= choice.helpingFrom(post);
        boolean lent = false;
        while (missing-- > 0) {
            Officer officer = choice.lent(post, now);
            if (officer == null) {
                return lent;
            }
            lent = true;
            moves.lend(officer, post, now);
            if (officer.is(OfficerState.STANDING_BY)) {
                moves.send(officer, post, now);
            }
        }
        return lent;
    }

    /** Lanes that have lent officers have them back when nobody needs those any more, or others when such stand by. */
    private void sendBack(long now) {
        for (Officer officer : officers) {
            if (officer.is(OfficerState.STANDING_BY)) {
                moves.returns(officer, now);
            }
        }
        for (int post = 0; post < wanted.length; post++) {
            Officer away = choice.away(post);
            while (away != null && choice.coming(post) < wantedSoon[post] && choice.opens(post, now) != null) {
                moves.returns(away, now);
                fill(post, now);
                away = choice.away(post);
            }
            fill(post, now);
        }
    }

    private void relieve(int post, long now) {
        Officer tired = choice.tired(post, now);
        while (tired != null) {
            Officer fresh = choice.reliefFor(tired, now);
            if (fresh == null) {
                throw new IllegalStateException("nobody relieves officer " + tired.number);
            }
            if (fresh.comes()) {
                // A desk that is open stays so; another is opened later.
                moves.dismiss(fresh, now);
            }
            takeOver(fresh, tired, now);
            tired = choice.tired(post, now);
        }
    }

    private void takeOver(Officer fresh, Officer tired, long now) {
        tired.relief = fresh;
        fresh.relieves = tired;
        moves.send(fresh, tired.post, now);
    }

    /** Where nobody stands by, officers of lanes that spare them take over: at once, or after the inspection under way. */
    private void relieveByOthers(int post, long now) {
        Officer tired = choice.unrelieved(post, choice.awaitedAt(post), now);
        Officer fresh = tired == null ? null : choice.lent(post, now);
        while (tired != null && fresh != null) {
            moves.lend(fresh, post, now);
            if (fresh.is(OfficerState.STANDING_BY)) {
                takeOver(fresh, tired, now);
            }
            tired = choice.unrelieved(post, choice.awaitedAt(post), now);
            fresh = tired == null ? null : choice.lent(post, now);
        }
    }

    /** Those whose break begins or whose shift ends leave, but for as many as are to be relieved by officers of other lanes. */
    private void sendOff(int post, long now) {
        int stay = choice.awaitedAt(post);
        Officer officer = choice.unrelieved(post, stay, now);
        while (officer != null) {
            officer.goesToRest = officer.dutyEnds > now;
            moves.goOrFinish(officer, now);
            officer = choice.unrelieved(post, stay, now);
        }
    }

    private void help(long now) {
        boolean went = false;
        for (int post = 0; post < wanted.length; post++) {
            went |= partners.help(post, now);
        }
        if (went) {
            openReady(now);
        }
    }

    private void openReady(long now) {
        for (int post = 0; post < wanted.length; post++) {
            openReady(post, now);
        }
    }

    private void openReady(int post, long now) {
        Officer next = choice.readyAt(post);
        while (next != null && choice.staying(post) < wanted[post]) {
            moves.sit(next, post, now);
            posts.staffed(post);
            next = choice.readyAt(post);
        }
    }

    private void callReserves(long now) {
        for (int post = 0; post < wanted.length; post++) {
            int missing = wanted[post] - choice.coming(post) - choice.awaitedAt(post) - choice.onCall(post);
            missing -= choice.helpingFrom(post);
            Officer officer = missing > 0 ? choice.called(post, now) : null;
            while (officer != null) {
                officer.post = post;
                officer.until = now + officer.team.callUpMicros();
                book.called();
                moves.change(officer, OfficerState.CALLED, now);
                officer = --missing > 0 ? choice.called(post, now) : null;
            }
        }
        for (Officer officer : officers) {
            boolean served = now >= officer.dutySince + officer.team.atLeastMicros();
            if (officer.team.reserve() && officer.is(OfficerState.STANDING_BY) && served) {
                moves.change(officer, OfficerState.OFF, now);
            }
        }
    }
}
