package org.kouan.port.staffing;

/** What officers do by order: set off, arrive, sit down, leave a desk. */
final class Moves {
    private final PoolDesign design;
    private final Choice choice;
    private final Staffed posts;
    private final PoolBook book;
    private boolean frozen;

    Moves(PoolDesign design, Choice choice, Staffed posts, PoolBook book) {
        this.design = design;
        this.choice = choice;
        this.posts = posts;
        this.book = book;
    }

    void reset() {
        frozen = false;
    }

    /** From now on nobody goes on a break or stands by: who leaves a desk goes home. */
    void freeze() {
        frozen = true;
    }

    /** Sets off to a post. */
    void send(Officer officer, int post, long now) {
        officer.until = choice.arrival(officer, post, now);
        if (officer.stage != Posts.NOWHERE
                && officer.stage != design.posts().get(post).stage()) {
            book.moved();
        }
        officer.post = post;
        officer.stage = design.posts().get(post).stage();
        if (officer.until > now) {
            change(officer, OfficerState.WALKING, now);
        } else {
            arrive(officer, now);
        }
    }

    /** Is at the post where they went. */
    void arrive(Officer officer, long now) {
        if (officer.post == Posts.NOWHERE) {
            change(officer, OfficerState.STANDING_BY, now);
        } else if (officer.relieves != null) {
            Officer colleague = officer.relieves;
            change(officer, OfficerState.READY, now);
            if (!colleague.busy) {
                int post = officer.post;
                leaveDesk(colleague, now);
                sit(officer, post, now);
            }
        } else {
            long preparation = choice.preparationMicros(officer);
            if (preparation > 0) {
                officer.until = now + preparation;
                change(officer, OfficerState.SETTING_UP, now);
            } else {
                isReady(officer, now);
            }
        }
    }

    /** Has a desk ready. */
    void isReady(Officer officer, long now) {
        change(officer, OfficerState.READY, now);
        choice.prepared(officer.post);
    }

    /** Sits down where a colleague has just left an open desk. */
    void sit(Officer officer, int post, long now) {
        int pairsAt = officer.pairsAt;
        officer.leavePost();
        officer.pairsAt = pairsAt;
        officer.post = post;
        officer.sit(now);
        change(officer, OfficerState.AT_DESK, now);
    }

    /** Is lent by the post where they sit to another. */
    void lend(Officer officer, int to, long now) {
        officer.lentBy = officer.post;
        officer.lentTo = to;
        book.lends(now);
        goOrFinish(officer, now);
    }

    /** The post that has lent them has them back, or needs them no more. */
    void returns(Officer officer, long now) {
        if (officer.lentBy != Posts.NOWHERE) {
            officer.lentBy = Posts.NOWHERE;
            officer.lentTo = Posts.NOWHERE;
            book.hasBack(now);
        }
    }

    /** Leaves the desk where they helped for the post where they make up one with others. */
    void goBack(Officer officer, long now) {
        int home = officer.pairsAt;
        dropRelief(officer, now);
        officer.leavesDesk(now);
        officer.leavePost();
        change(officer, OfficerState.STANDING_BY, now);
        send(officer, home, now);
    }

    /** Leaves a desk, for a break, for home, or to stand by; what becomes of the desk is another matter. */
    void leaveDesk(Officer officer, long now) {
        officer.leavesDesk(now);
        boolean rests = officer.rest().isDue(now) && officer.dutyEnds > now && !frozen;
        boolean setsOff = officer.isAwaitedAt(officer.lentTo) && !rests && officer.dutyEnds > now && !frozen;
        if (!setsOff) {
            returns(officer, now);
        }
        officer.leavePost();
        if (frozen || officer.dutyEnds <= now) {
            change(officer, OfficerState.OFF, now);
        } else if (rests) {
            goOnBreak(officer, officer.rest().late(officer.stretch(now)), now);
        } else {
            change(officer, OfficerState.STANDING_BY, now);
        }
    }

    /** It is time for somebody who is at no desk to rest, or to go home. */
    void leaveOff(Officer officer, long now) {
        officer.leavePost();
        returns(officer, now);
        if (officer.dutyEnds <= now) {
            change(officer, OfficerState.OFF, now);
        } else {
            goOnBreak(officer, 0, now);
        }
    }

    private void goOnBreak(Officer officer, long lateMicros, long now) {
        officer.until = officer.rest().end(now);
        book.breakTaken(lateMicros, officer.rest().lost(now));
        officer.rest().done(officer.until);
        officer.rests();
        change(officer, OfficerState.ON_BREAK, now);
    }

    /** Was busy until the break was over: it is missed, and the officer stays. */
    void missBreak(Officer officer, long now) {
        book.breakMissed();
        officer.rest().done(now);
        if (officer.goesToRest) {
            officer.goesToRest = false;
            officer.leaving = false;
            posts.staffed(officer.post);
        }
        dropRelief(officer, now);
    }

    /** Is wanted no more where they go or are. */
    void dismiss(Officer officer, long now) {
        if (officer.is(OfficerState.AT_DESK)) {
            officer.notWanted = true;
            dropRelief(officer, now);
            goOrFinish(officer, now);
        } else {
            OfficerState next = officer.is(OfficerState.WALKING) && !frozen
                    ? OfficerState.WALKING
                    : frozen ? OfficerState.OFF : OfficerState.STANDING_BY;
            officer.leavePost();
            returns(officer, now);
            change(officer, next, now);
        }
    }

    void dropRelief(Officer officer, long now) {
        Officer relief = officer.relief;
        if (relief != null) {
            relief.leavePost();
            change(relief, relief.is(OfficerState.WALKING) ? OfficerState.WALKING : OfficerState.STANDING_BY, now);
        }
    }

    /** Leaves the desk, which closes: now, or after the inspection under way. */
    void goOrFinish(Officer officer, long now) {
        int post = officer.post;
        if (officer.busy) {
            officer.leaving = true;
        } else {
            leaveDesk(officer, now);
        }
        posts.staffed(post);
    }

    void change(Officer officer, OfficerState state, long now) {
        OfficerState before = officer.state;
        book.changed(officer, state, now);
        officer.state = state;
        posts.changed(officer.number, before, state, officer.post, now);
    }
}
