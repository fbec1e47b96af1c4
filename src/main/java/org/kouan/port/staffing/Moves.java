package org.kouan.port.staffing;

/** What officers do when they are told: set off, arrive, sit down, leave a desk. */
final class Moves {
    private final PoolDesign design;
    private final Choice choice;
    private final Posts posts;
    private final PoolBook book;
    private boolean frozen;

    Moves(PoolDesign design, Choice choice, Posts posts, PoolBook book) {
        this.design = design;
        this.choice = choice;
        this.posts = posts;
        this.book = book;
    }

    void reset() {
        frozen = false;
    }

    /** From now on nobody goes on a break or stands by: whoever leaves a desk goes home. */
    void freeze() {
        frozen = true;
    }

    /** Sets off to a post. */
    void send(Officer officer, int post, long now) {
        officer.until = choice.arrival(officer, post, now);
        if (officer.stage != Officers.NOWHERE
                && officer.stage != design.stageOfPost().get(post)) {
            book.moved();
        }
        officer.post = post;
        officer.stage = design.stageOfPost().get(post);
        if (officer.until > now) {
            change(officer, OfficerState.WALKING, now);
        } else {
            arrive(officer, now);
        }
    }

    /** Is at the post where he went. */
    void arrive(Officer officer, long now) {
        if (officer.post == Officers.NOWHERE) {
            change(officer, OfficerState.STANDING_BY, now);
        } else if (officer.relieves != null) {
            Officer colleague = officer.relieves;
            change(officer, OfficerState.READY, now);
            if (!colleague.busy) {
                int post = officer.post;
                leaveDesk(colleague, now);
                sit(officer, post, now);
            }
        } else if (design.setUpMicrosOfPost().get(officer.post) > 0) {
            officer.until = now + design.setUpMicrosOfPost().get(officer.post);
            change(officer, OfficerState.SETTING_UP, now);
        } else {
            change(officer, OfficerState.READY, now);
        }
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

    /** Is lent by the post where he sits to another. */
    void lend(Officer officer, int to, long now) {
        officer.lentBy = officer.post;
        officer.lentTo = to;
        book.lends(now);
        goOrFinish(officer, now);
    }

    /** The post that has lent him has him back, or needs him no more. */
    void returns(Officer officer, long now) {
        if (officer.lentBy != Officers.NOWHERE) {
            officer.lentBy = Officers.NOWHERE;
            officer.lentTo = Officers.NOWHERE;
            book.hasBack(now);
        }
    }

    /** Leaves the desk where he helped for the post where he makes up one with others. */
    void goBack(Officer officer, long now) {
        int home = officer.pairsAt;
        dropRelief(officer, now);
        officer.leftDesk = now;
        officer.leavePost();
        book.worked(officer.dutyEnds, now);
        change(officer, OfficerState.STANDING_BY, now);
        send(officer, home, now);
    }

    /** Leaves a desk, for a break, for home, or to stand by; what becomes of the desk is not his affair. */
    void leaveDesk(Officer officer, long now) {
        officer.leftDesk = now;
        boolean early = officer.breakDue() > now;
        boolean restsNow = officer.takesBreakAt(now);
        boolean setsOff = officer.isAwaitedAt(officer.lentTo) && !restsNow && officer.dutyEnds > now && !frozen;
        if (!setsOff) {
            returns(officer, now);
        }
        officer.leavePost();
        book.worked(officer.dutyEnds, now);
        if (frozen || officer.dutyEnds <= now) {
            change(officer, OfficerState.OFF, now);
        } else if (restsNow) {
            officer.until = now + design.breaks().lengthMicros();
            book.breakTaken(early ? 0 : now - officer.breakDue());
            change(officer, OfficerState.ON_BREAK, now);
        } else {
            change(officer, OfficerState.STANDING_BY, now);
        }
    }

    /** Is wanted no more where he goes or is. */
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
        if (officer.busy) {
            officer.leaving = true;
        } else {
            int post = officer.post;
            leaveDesk(officer, now);
            posts.close(post, now);
        }
    }

    void change(Officer officer, OfficerState state, long now) {
        OfficerState before = officer.state;
        book.changed(before, state, now);
        officer.state = state;
        posts.changed(officer.number, before, state, officer.post, now);
    }
}
