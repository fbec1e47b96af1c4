package org.kouan.port.staffing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who of a pool goes, comes, relieves or is called. Ties go to the lowest number. */
final class Choice {
    private final PoolDesign design;
    private final List<Officer> officers;

    Choice(PoolDesign design, List<Officer> officers) {
        this.design = design;
        this.officers = officers;
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
        if ((a.lentBy == Officers.NOWHERE) != (b.lentBy == Officers.NOWHERE)) {
            return a.lentBy != Officers.NOWHERE;
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
        long open = there + design.setUpMicrosOfPost().get(post);
        return officer.is(OfficerState.STANDING_BY)
                && officer.team.certified().get(post)
                && officer.dueIfSatAt(open) > open;
    }

    private boolean opensBefore(Officer a, Officer b, int post, long now) {
        long thereA = arrival(a, post, now);
        long thereB = arrival(b, post, now);
        return thereA < thereB || (thereA == thereB && a.dueIfSatAt(thereA) > b.dueIfSatAt(thereA));
    }

    /** When an officer who sets off now is at a post. */
    long arrival(Officer officer, int post, long now) {
        boolean there = officer.stage == Officers.NOWHERE
                || officer.stage == design.stageOfPost().get(post);
        return there ? now : now + design.walkingMicros();
    }

    /** Of those who sit and may be relieved now by somebody, the one who is due first. */
    @Nullable
    Officer tired(long now) {
        Officer tired = null;
        for (Officer sitting : officers) {
            if (sitting.stays()
                    && sitting.relief == null
                    && (tired == null || sitting.due() < tired.due())
                    && reliefFor(sitting, now) != null) {
                tired = sitting;
            }
        }
        return tired;
    }

    /** Who stands by and takes over from somebody who sits. */
    @Nullable
    Officer reliefFor(Officer sitting, long now) {
        Officer best = null;
        for (Officer officer : officers) {
            long there = arrival(officer, sitting.post, now);
            if (officer.is(OfficerState.STANDING_BY)
                    && officer.team.certified().get(sitting.post)
                    && officer.isFreshAt(there)
                    && there >= sitting.relievableBy(officer)
                    && (sitting.team.reserve() || officer.dueIfSatAt(there) > sitting.due())
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
                && team.duty().desksAt(now) > 0
                && team.duty().nextChange(now)
                        > now + team.callUpMicros() + design.setUpMicrosOfPost().get(post);
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

    /** Whom the last of the posts behind that can spare somebody lends to a post: an idle one first. */
    @Nullable
    Officer lent(int post, long now) {
        for (int lender = design.posts() - 1; lender > post; lender--) {
            if (coming(lender) > design.keepsOfPost().get(lender)) {
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

    private boolean mayBeLent(Officer officer, int post, long now) {
        return officer.stays()
                && officer.relief == null
                && officer.lentBy == Officers.NOWHERE
                && officer.team.certified().get(post)
                && !officer.takesBreakAt(now)
                && officer.due()
                        > arrival(officer, post, now)
                                + design.setUpMicrosOfPost().get(post);
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
        return sitting % design.manningOfPost().get(post).officersPerDesk();
    }

    /** Who sits idle at a post and can open a desk at another; null if nobody can. */
    @Nullable
    Officer helps(int post, int other, long now) {
        long open = design.setUpMicrosOfPost().get(other);
        for (Officer officer : officers) {
            if (officer.post == post
                    && officer.stays()
                    && !officer.busy
                    && officer.relief == null
                    && officer.team.certified().get(other)
                    && !officer.takesBreakAt(now)
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
    int open(int post) {
        int count = 0;
        for (Officer officer : officers) {
            count += officer.post == post && officer.is(OfficerState.AT_DESK) ? 1 : 0;
        }
        return count;
    }
}
