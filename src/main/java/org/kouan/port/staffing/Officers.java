package org.kouan.port.staffing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kouan.engine.SimTime;

/**
 * The officers of a pool, one by one. Lanes say how many desks they want open ({@link #want}) and which desk has
 * finished ({@link #finished}); the officers open and close desks by the rules of {@link Rota}. An
 * inspection under way is always finished first. Ties go to the lowest number.
 */
public final class Officers {

    private final PoolDesign design;
    private final List<Officer> officers = new ArrayList<>();
    /** By post: desks wanted; then officers that they need, now and soon. */
    private final int[] desks;

    private final int[] wanted;
    private final int[] wantedSoon;
    private final Choice choice;
    private final Moves moves;
    private final Partners partners;
    private final Rota rota;
    private final Staffed posts;
    private final PoolBook book;
    private boolean frozen;

    public Officers(PoolDesign design, Posts posts) {
        this.design = design;
        this.posts = new Staffed(posts, design.posts().size());
        BreakPlan plan =
                design.breaks().map(rule -> new BreakPlan(design, rule)).orElse(null);
        for (PoolDesign.Team team : design.teams()) {
            for (int i = 0; i < team.officers(); i++) {
                int number = officers.size();
                officers.add(new Officer(
                        number, team, design.breaks().orElse(null), plan == null ? List.of() : plan.of(number)));
            }
        }
        int count = design.posts().size();
        desks = new int[count];
        wanted = new int[count];
        wantedSoon = new int[count];
        book = new PoolBook(design, plan);
        choice = new Choice(design, officers);
        moves = new Moves(design, choice, this.posts, book);
        partners = new Partners(design, officers, wanted, wantedSoon, choice, moves);
        rota = new Rota(officers, wanted, wantedSoon, choice, moves, partners, this.posts, book);
    }

    /** The roster that they follow. */
    public Roster roster() {
        return new Roster(
                officers.stream().map(officer -> officer.team.duty().spans()).toList(),
                officers.stream().map(officer -> officer.rest().planned()).toList());
    }

    /** What is counted of the pool. */
    public PoolBook book() {
        return book;
    }

    /** Everybody is off and nothing is wanted, as before a replication. */
    public void reset() {
        officers.forEach(Officer::reset);
        Arrays.fill(desks, 0);
        Arrays.fill(wanted, 0);
        Arrays.fill(wantedSoon, 0);
        book.reset();
        choice.reset();
        moves.reset();
        frozen = false;
    }

    /**
     * Says how many desks a lane wants; nothing happens before the next look.
     *
     * @param now wanted at once
     * @param soon wanted within the time that an officer needs to open a desk
     */
    public void want(int post, int now, int soon) {
        desks[post] = now;
        wanted[post] = manning(post).officers(now);
        wantedSoon[post] = manning(post).officers(Math.max(now, soon));
    }

    /** An officer for the inspection that begins: of those idle at the post, the one who has been so longest. */
    public int begin(int post) {
        Officer longest = choice.longestIdle(post);
        if (longest == null) {
            throw new IllegalStateException("nobody is idle at post " + post);
        }
        longest.busy = true;
        return longest.number;
    }

    /**
     * The desk of an officer has finished. Who sits there now: the same, a relief, or {@link #Posts.NOWHERE} when the desk is
     * closed. Unless it is the same a look is due at this instant.
     */
    public int finished(int number, long now) {
        Officer officer = officers.get(number);
        officer.busy = false;
        officer.idleSince = now;
        int post = officer.post;
        if (frozen && partners.needAtHome(officer, now)) {
            moves.goBack(officer, now);
            noteShortfall(now);
            return Posts.NOWHERE;
        }
        Officer next = successor(officer, now);
        if (next == null && !officer.leaving) {
            return number;
        }
        moves.leaveDesk(officer, now);
        if (next != null) {
            moves.sit(next, post, now);
        }
        noteShortfall(now);
        return next == null ? Posts.NOWHERE : next.number;
    }

    /** Takes the same officer on, who has finished, without a time of idleness in between. */
    public void takesNext(int number) {
        officers.get(number).busy = true;
    }

    private @Nullable Officer successor(Officer officer, long now) {
        Officer relief = officer.relief;
        if (relief != null && relief.is(OfficerState.READY)) {
            if (frozen || relief.due() > now) {
                return relief;
            }
            // They have waited for this desk until it is time for their own break.
            moves.dismiss(relief, now);
            officer.leaving |= officer.due() <= now;
        }
        if (!officer.leaving || choice.staying(officer.post) >= wanted[officer.post]) {
            return null;
        }
        Officer ready = choice.readyAt(officer.post);
        return ready == null || (!frozen && ready.due() <= now) ? null : ready;
    }

    /** Officers at the desks of a post, those left out who go after the inspection under way. */
    public int staying(int post) {
        return choice.staying(post);
    }

    /** The plan has closed a lane: its desks have to be set up again before they open. */
    public void closedByPlan(int post) {
        choice.unprepare(post);
    }

    /** How many officers the desks of a post need. */
    public Manning manning(int post) {
        return design.posts().get(post).manning();
    }

    /** Lets everything happen that is due now. */
    public void look(long now) {
        for (Officer officer : officers) {
            proceed(officer, now);
        }
        rota.look(frozen, now);
        posts.tell(now);
        noteShortfall(now);
    }

    /** When to look again, after now; {@link SimTime#NEVER} if nothing will be due. */
    public long nextLook(long now) {
        if (frozen && !someLaneIsDeserted()) {
            return SimTime.NEVER;
        }
        long next = SimTime.NEVER;
        for (Officer officer : officers) {
            if (!frozen || arrives(officer)) {
                next = Math.min(next, officer.nextLook(now, design.walkingMicros()));
            }
        }
        return Math.max(next, now);
    }

    /** The replication is over: those who are still there have worked overtime up to now. */
    public void end(long now) {
        for (Officer officer : officers) {
            if (officer.state.isOnDuty()) {
                book.worked(officer, now);
            }
        }
    }

    /** The lane where an officer goes or is; {@link #Posts.NOWHERE} when at none. */
    public int postOf(int number) {
        return officers.get(number).post;
    }

    /** Whether, since the run is over, somebody has come unnoticed. */
    public boolean hasArrivals(long now) {
        if (frozen) {
            for (Officer officer : officers) {
                if (arrives(officer) && officer.until <= now) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean arrives(Officer officer) {
        return officer.is(OfficerState.WALKING)
                || officer.is(OfficerState.SETTING_UP)
                || officer.is(OfficerState.ON_BREAK);
    }

    private boolean someLaneIsDeserted() {
        for (int post = 0; post < wanted.length; post++) {
            if (wanted[post] > 0 && manning(post).desks(choice.atDesks(post)) == 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * The run is over but for those still there. Officers at desks stay; those on the way and on breaks still come,
     * noticed when the next inspection ends, or at once where no desk is open; nobody else comes or goes.
     */
    public void freeze(long now) {
        for (Officer officer : officers) {
            if (partners.needAtHome(officer, now)) {
                int helped = officer.post;
                moves.goBack(officer, now);
                posts.staffed(helped);
            }
        }
        frozen = true;
        moves.freeze();
        for (Officer officer : officers) {
            officer.leaving = false;
            officer.notWanted = false;
            moves.returns(officer, now);
            if (officer.is(OfficerState.STANDING_BY) || officer.is(OfficerState.CALLED)) {
                officer.leavePost();
                moves.change(officer, OfficerState.OFF, now);
            }
        }
        for (int post = 0; post < wanted.length; post++) {
            posts.staffed(post);
        }
        posts.tell(now);
    }

    private void proceed(Officer officer, long now) {
        switch (officer.state) {
            case OFF -> {
                if (!frozen && !officer.team.reserve() && officer.team.duty().isOnAt(now)) {
                    officer.beginDuty(now);
                    moves.change(officer, OfficerState.STANDING_BY, now);
                }
            }
            case CALLED -> {
                if (now >= officer.until) {
                    officer.leavePost();
                    officer.beginDuty(now);
                    moves.change(officer, OfficerState.STANDING_BY, now);
                }
            }
            case WALKING -> {
                if (now >= officer.until) {
                    moves.arrive(officer, now);
                }
            }
            case SETTING_UP -> {
                if (now >= officer.until) {
                    moves.isReady(officer, now);
                }
            }
            case ON_BREAK -> {
                if (now >= officer.until) {
                    moves.change(officer, officer.dutyEnds <= now ? OfficerState.OFF : OfficerState.STANDING_BY, now);
                }
            }
            case AT_DESK -> {
                if (!frozen && now >= officer.rest().missedFrom()) {
                    moves.missBreak(officer, now);
                }
            }
            default -> {
                // the others wait for something else than the time
            }
        }
        boolean waits = officer.is(OfficerState.STANDING_BY) || officer.is(OfficerState.READY);
        if (!frozen && waits && officer.due() <= now) {
            moves.leaveOff(officer, now);
        }
    }

    private void noteShortfall(long now) {
        int sum = 0;
        for (int post = 0; post < wanted.length; post++) {
            sum += Math.max(0, desks[post] - manning(post).desks(choice.atDesks(post)));
        }
        book.shortfall(sum, now);
    }
}
