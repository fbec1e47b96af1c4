package org.kouan.port.staffing;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who of a pool goes, comes, relieves or is called. Ties go to the lowest number. */
final class Choice {
    private final PoolDesign design;
    private final List<Officer> officers;
    /** By post: how many officers have had a desk ready there at once since the plan opened the lane. */
    private final int[] prepared;

    Choice(PoolDesign design, List<Officer> officers) {
        this.design = design;
        this.officers = officers;
        prepared = new int[design.posts().size()];
    }

    void reset() {
        Arrays.fill(prepared, 0);
    }

    /** A desk has been made ready at a post. */
    void prepared(int post) {
        prepared[post] = Math.max(prepared[post], coming(post));
    }

    /** The plan has closed the lane: all of its desks have to be set up again. */
    void unprepare(int post) {
        prepared[post] = 0;
    }

    /** How long an officer takes to open a desk at the post where they are. */
    long preparationMicros(Officer officer) {
        return preparationMicros(officer.post, coming(officer.post) - (officer.comes() ? 1 : 0));
    }

    private long preparationMicros(int post, int others) {
        PoolDesign.Post there = design.posts().get(post);
        return others < prepared[post] ? there.reopenMicros() : there.setUpMicros();
    }

    private long preparationMicros(int post) {
        return preparationMicros(post, coming(post));
    }

    /** Of those idle at a post, the one who has been so longest. */
    @Nullable
    Officer longestIdle(int post) {
        Officer longest = null;
        for (Officer officer : officers) {
            if (officer.post == post
                    && officer.is(OfficerState.AT_DESK)
                    && !officer.busy
                    && (longest == null || officer.idleSince < longest.idleSince)) {
                longest = officer;
            }
        }
        return longest;
    }

    /** Who waits at a post for a desk, and not for a certain colleague. */
    @Nullable
    Officer readyAt(int post) {
        for (Officer officer : officers) {
            if (officer.post == post && officer.is(OfficerState.READY) && officer.relieves == null) {
                return officer;
            }
        }
        return null;
    }

    /** Who leaves a post where fewer are wanted. */
    @Nullable
    Officer goes(int post) {
        Officer chosen = null;
        for (Officer officer : officers) {
            if (officer.post == post
                    && (officer.comes() || officer.stays())
                    && (chosen == null || goesBefore(officer, chosen))) {
                chosen = officer;
            }
        }
        return chosen;
    }

    private static boolean goesBefore(Officer a, Officer b) {
        if (a.comes() != b.comes()) {
            return a.comes();
        }
        if ((a.lentBy == Posts.NOWHERE) != (b.lentBy == Posts.NOWHERE)) {
            return a.lentBy != Posts.NOWHERE;
        }
        if (a.team.reserve() != b.team.reserve()) {
            return a.team.reserve();
        }
        if (a.busy != b.busy) {
            return !a.busy;
        }
        return a.stays() && a.due() < b.due();
    }

    /** Who stands by and opens a desk at a post. */
    @Nullable
    Officer opens(int post, long now) {
        Officer best = null;
        for (Officer officer : officers) {
            if (mayOpen(officer, post, arrival(officer, post, now))
                    && (best == null || opensBefore(officer, best, post, now))) {
                best = officer;
            }
        }
        return best;
    }

    private boolean mayOpen(Officer officer, int post, long there) {
        return officer.is(OfficerState.STANDING_BY)
                && officer.team.certified().get(post)
                && officer.due() > there + preparationMicros(post);
    }

    private boolean opensBefore(Officer a, Officer b, int post, long now) {
        long thereA = arrival(a, post, now);
        long thereB = arrival(b, post, now);
        return thereA < thereB || (thereA == thereB && a.due() > b.due());
    }

    /** When an officer who sets off now is at a post. */
    long arrival(Officer officer, int post, long now) {
        boolean there = officer.stage == Posts.NOWHERE
                || officer.stage == design.posts().get(post).stage();
        return there ? now : now + design.walkingMicros();
    }

    /** Of those who sit at a post and may be relieved now by somebody, the one who is due first. */
    @Nullable
    Officer tired(int post, long now) {
        Officer tired = null;
        for (Officer sitting : officers) {
            if (sitting.post == post
                    && sitting.stays()
                    && sitting.relief == null
                    && (tired == null || sitting.due() < tired.due())
                    && reliefFor(sitting, now) != null) {
                tired = sitting;
            }
        }
        return tired;
    }

    /** Who takes over from somebody who sits: of those who stand by, else of those who are to open another desk there. */
    @Nullable
    Officer reliefFor(Officer sitting, long now) {
        Officer standingBy = reliefFor(sitting, true, now);
        return standingBy == null ? reliefFor(sitting, false, now) : standingBy;
    }

    private @Nullable Officer reliefFor(Officer sitting, boolean standingBy, long now) {
        Officer best = null;
        for (Officer officer : officers) {
            long there = arrival(officer, sitting.post, now);
            boolean free = standingBy
                    ? officer.is(OfficerState.STANDING_BY)
                    : officer.post == sitting.post && officer.comes() && !officer.is(OfficerState.WALKING);
            if (free
                    && officer.team.certified().get(sitting.post)
                    && officer.due() > there
                    && there >= sitting.relievableBy(officer)
                    && (sitting.team.reserve() || officer.due() > sitting.due())
                    && (best == null || opensBefore(officer, best, sitting.post, now))) {
                best = officer;
            }
        }
        return best;
    }

    /** A reserve who may be called for a post. */
    @Nullable
    Officer called(int post, long now) {
        for (Officer officer : officers) {
            if (mayBeCalled(officer, post, now)) {
                return officer;
            }
        }
        return null;
    }

    private boolean mayBeCalled(Officer officer, int post, long now) {
        PoolDesign.Team team = officer.team;
        return team.reserve()
                && officer.is(OfficerState.OFF)
                && team.certified().get(post)
                && team.duty().isOnAt(now)
                && team.duty().nextChange(now) > now + team.callUpMicros() + preparationMicros(post);
    }

    /** Officers that a post has lent to others. */
    int lentBy(int post) {
        int count = 0;
        for (Officer officer : officers) {
            count += officer.lentBy == post ? 1 : 0;
        }
        return count;
    }

    /** An officer whom a post has lent, and who has left; null if there is none. */
    @Nullable
    Officer away(int post) {
        for (Officer officer : officers) {
            if (officer.lentBy == post && officer.post != post) {
                return officer;
            }
        }
        return null;
    }

    /** Officers lent to a post who have not left the other yet. */
    int awaitedAt(int post) {
        int count = 0;
        for (Officer officer : officers) {
            count += officer.isAwaitedAt(post) ? 1 : 0;
        }
        return count;
    }

    /** Whom the last of the posts that can spare somebody lends to a post: an idle one first. */
    @Nullable
    Officer lent(int post, long now) {
        for (int lender = design.posts().size() - 1; lender >= 0; lender--) {
            if (spares(lender, post, now)) {
                Officer chosen = null;
                for (Officer officer : officers) {
                    if (officer.post == lender
                            && mayBeLent(officer, post, now)
                            && (chosen == null || (chosen.busy && !officer.busy))) {
                        chosen = officer;
                    }
                }
                if (chosen != null) {
                    return chosen;
                }
            }
        }
        return null;
    }

    /**
     * A post lends to those before it as far as it may. Those that it need not keep open it gives to one that has fewer than
     * it is to keep; and to one before it, of the same stage, that has fewer than its plan wants.
     */
    private boolean spares(int lender, int post, long now) {
        PoolDesign.Post from = design.posts().get(lender);
        PoolDesign.Post to = design.posts().get(post);
        int there = coming(lender);
        if (lender == post) {
            return false;
        }
        int has = coming(post) + awaitedAt(post) - leavingNow(post, now);
        boolean lends = lender > post && there > from.lendsDownTo();
        boolean keeps = has < keptOfficers(to);
        boolean first = lender > post
                && from.stage() == to.stage()
                && has < to.manning().officers(to.plan().desksAt(now));
        return lends || ((keeps || first) && there > keptOfficers(from));
    }

    private int leavingNow(int post, long now) {
        int count = 0;
        for (Officer officer : officers) {
            count += officer.post == post && isUnrelieved(officer, now) ? 1 : 0;
        }
        return count;
    }

    private static boolean isUnrelieved(Officer officer, long now) {
        return officer.stays() && officer.relief == null && officer.due() <= now;
    }

    /**
     * Somebody at a post whose break begins now or whose shift ends, and whom nobody relieves; null if there is none beside
     * so many others.
     */
    @Nullable
    Officer unrelieved(int post, int others, long now) {
        int left = others;
        for (Officer officer : officers) {
            if (officer.post == post && isUnrelieved(officer, now) && left-- == 0) {
                return officer;
            }
        }
        return null;
    }

    private static int keptOfficers(PoolDesign.Post post) {
        return post.manning().officers(post.keepsOpen());
    }

    private boolean mayBeLent(Officer officer, int post, long now) {
        return officer.stays()
                && officer.relief == null
                && officer.lentBy == Posts.NOWHERE
                && officer.team.certified().get(post)
                && officer.due() > arrival(officer, post, now) + preparationMicros(post);
    }

    /** Officers of a post who help others until they have a partner there. */
    int helpingFrom(int post) {
        int count = 0;
        for (Officer officer : officers) {
            count += officer.pairsAt == post ? 1 : 0;
        }
        return count;
    }

    /** Officers who sit at a post, more than make up whole desks, where nobody is about to join them. */
    int withoutPartner(int post) {
        int sitting = 0;
        for (Officer officer : officers) {
            if ((officer.post == post && officer.comes()) || (officer.pairsAt == post && officer.leaving)) {
                return 0;
            }
            sitting += officer.post == post && officer.stays() ? 1 : 0;
        }
        return sitting % design.posts().get(post).manning().officersPerDesk();
    }

    /** Who sits idle at a post and can open a desk at another; null if nobody can. */
    @Nullable
    Officer helps(int post, int other, long now) {
        long open = preparationMicros(other);
        for (Officer officer : officers) {
            if (officer.post == post
                    && officer.stays()
                    && !officer.busy
                    && officer.relief == null
                    && officer.team.certified().get(other)
                    && officer.due() > arrival(officer, other, now) + open) {
                return officer;
            }
        }
        return null;
    }

    /** Reserves called for a post and not there yet. */
    int onCall(int post) {
        int count = 0;
        for (Officer officer : officers) {
            count += officer.post == post && officer.is(OfficerState.CALLED) ? 1 : 0;
        }
        return count;
    }

    /** Officers at desks of a post, or on the way to open one; of one who is relieved, one of the two. */
    int coming(int post) {
        int count = 0;
        for (Officer officer : officers) {
            count += officer.post == post && (officer.comes() || officer.stays()) ? 1 : 0;
        }
        return count;
    }

    /** Officers at the desks of a post, those included who go after the inspection under way. */
    int atDesks(int post) {
        int count = 0;
        for (Officer officer : officers) {
            count += officer.post == post && officer.is(OfficerState.AT_DESK) ? 1 : 0;
        }
        return count;
    }

    /** Officers at the desks of a post, those left out who go after the inspection under way. */
    int staying(int post) {
        int count = 0;
        for (Officer officer : officers) {
            count += officer.post == post && officer.stays() ? 1 : 0;
        }
        return count;
    }
}
