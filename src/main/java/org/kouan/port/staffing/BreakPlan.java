package org.kouan.port.staffing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kouan.engine.SimTime;

/**
 * When which officer is to be on a break: planned before the run, at times of the clock.
 *
 * <p>Duties are planned in the order in which they begin, of those that begin together team by team and officer by
 * officer. A break is needed while the rest of a duty is longer than the longest stretch. It may begin at the end of that
 * stretch, or one or several times earlier by the time that an officer is away, as long as {@code relieve-after} has passed
 * since the last rest. Away is who is on a break, or opens a desk again after it. Of these times that one is taken at which the fewest of the same team, of those before, are away; of equals the latest,
 * where each team begins with another, so that teams of the same shift do not go together. So the breaks of an officer
 * depend on the officers of the team before, and not on how many come after: one officer more leaves them where they are.
 *
 * <p>What goes first where not everything can be had: nobody goes when too few would be left for the desks that the lanes
 * keep open (one officer of the pool, if the lanes want a desk and there are two), when as many of the team are away as may
 * be at once, outside the windows, or too near to the begin or the end of the shift; then the longest stretch. Where none
 * of the times is free, a break is planned late: at the first time after the longest stretch that is, by the minute. Where
 * there is none within another longest stretch, or before the duty ends, it is left out, and missed; the next is due
 * after another longest stretch. A break that would last longer than the duty ends with it.
 */
final class BreakPlan {
    /** A break of an officer, and when the desk is open again after it or the duty has ended. */
    record Planned(long from, long to, long back) {}

    private record Turn(int team, int officer, int number, int span) {}

    private final PoolDesign design;
    private final PoolDesign.Breaks rule;
    /** From the begin of a break until the desk is open again. */
    private final long awayMicros;

    private final List<List<Planned>> breaks = new ArrayList<>();
    /** By officer: when breaks were needed that the plan has no room for. */
    private final List<List<Long>> leftOut = new ArrayList<>();
    /** Breaks that may still overlap those to be planned, of all and by team. */
    private final List<List<Planned>> current = new ArrayList<>();

    BreakPlan(PoolDesign design, PoolDesign.Breaks rule) {
        this.design = design;
        this.rule = rule;
        long reopen = design.posts().stream()
                .mapToLong(PoolDesign.Post::reopenMicros)
                .max()
                .orElse(0);
        awayMicros = rule.lengthMicros() + reopen;
        List<Turn> turns = new ArrayList<>();
        for (int team = 0; team < design.teams().size(); team++) {
            current.add(new ArrayList<>());
            PoolDesign.Team of = design.teams().get(team);
            for (int officer = 0; officer < of.officers(); officer++) {
                for (int span = 0; span < of.duty().count() && !of.reserve(); span++) {
                    turns.add(new Turn(team, officer, breaks.size(), span));
                }
                breaks.add(new ArrayList<>());
                leftOut.add(new ArrayList<>());
            }
        }
        turns.sort(Comparator.comparingLong(turn -> duty(turn).from(turn.span)));
        turns.forEach(this::plan);
    }

    private DutyTimes duty(Turn turn) {
        return design.teams().get(turn.team).duty();
    }

    /** The breaks of an officer, in order. */
    List<Planned> of(int officer) {
        return breaks.get(officer);
    }

    /** When an officer ought to be on a break, and the plan has no room for one. */
    List<Long> leftOut(int officer) {
        return leftOut.get(officer);
    }

    private void plan(Turn turn) {
        long begin = duty(turn).from(turn.span);
        long end = duty(turn).to(turn.span);
        long last = Math.min(end, design.untilMicros());
        current.forEach(team -> team.removeIf(planned -> planned.back <= begin));
        long rested = begin;
        while (end - rested > rule.longestMicros() && rested + rule.longestMicros() < last) {
            Planned planned = best(turn, rested, begin, end);
            if (planned == null) {
                planned = late(turn, rested + rule.longestMicros(), begin, end);
            }
            if (planned == null) {
                rested += rule.longestMicros();
                leftOut.get(turn.number).add(rested);
                continue;
            }
            breaks.get(turn.number).add(planned);
            current.get(turn.team).add(planned);
            rested = planned.to;
        }
    }

    /** The best of the times up to the longest stretch; null when none is free. */
    private @Nullable Planned best(Turn turn, long rested, long begin, long end) {
        long latest = rested + rule.longestMicros();
        long earliest = Math.max(
                rested + Math.min(rule.relieveAfterMicros(), rule.longestMicros()), begin + rule.notInFirstMicros());
        List<Planned> times = new ArrayList<>();
        for (long from = latest; from >= earliest; from -= awayMicros) {
            times.add(planned(from, end));
            if (rule.together()) {
                break;
            }
        }
        int first = times.isEmpty() ? 0 : turn.team % times.size();
        Planned best = null;
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < times.size(); i++) {
            Planned time = times.get((first + i) % times.size());
            int away = mostAway(current.get(turn.team), time);
            if (away < fewest && isFree(turn, time, end)) {
                best = time;
                fewest = away;
            }
        }
        return best;
    }

    private Planned planned(long from, long end) {
        return new Planned(from, Math.min(from + rule.lengthMicros(), end), Math.min(from + awayMicros, end));
    }

    /** The first time after the longest stretch that is free; null when none is. */
    private @Nullable Planned late(Turn turn, long after, long begin, long end) {
        long step = Math.min(rule.lengthMicros(), SimTime.MICROS_PER_MINUTE);
        for (long from = Math.max(after, begin + rule.notInFirstMicros());
                from < after + rule.longestMicros() && from + rule.lengthMicros() <= end;
                from += step) {
            Planned time = planned(from, end);
            if (isFree(turn, time, end)) {
                return time;
            }
        }
        return null;
    }

    private boolean isFree(Turn turn, Planned time, long end) {
        return (rule.notInLastMicros() == 0 || time.from + rule.lengthMicros() <= end - rule.notInLastMicros())
                && isInAWindow(time)
                && (rule.together()
                        || (mostAway(current.get(turn.team), time) < rule.atOnce() && enoughStay(turn, time)));
    }

    private boolean isInAWindow(Planned time) {
        List<Long> windows = rule.windows();
        long ofDay = design.clock().timeOfDayMicros(time.from);
        boolean inside = windows.isEmpty();
        for (int i = 0; i < windows.size(); i += 2) {
            inside |= ofDay >= windows.get(i) && ofDay + time.to - time.from <= windows.get(i + 1);
        }
        return inside;
    }

    private static int mostAway(List<Planned> others, Planned time) {
        int most = 0;
        for (Planned other : others) {
            if (other.from < time.back && other.back > time.from) {
                most = Math.max(most, awayAt(others, Math.max(other.from, time.from)));
            }
        }
        return most;
    }

    private static int awayAt(List<Planned> others, long at) {
        int away = 0;
        for (Planned other : others) {
            away += other.from <= at && at < other.back ? 1 : 0;
        }
        return away;
    }

    /** Whether enough officers stay for the desks that are kept open, as long as one is away. */
    private boolean enoughStay(Turn turn, Planned time) {
        long at = time.from;
        while (at < time.back) {
            if (!enoughStayAt(turn, at)) {
                return false;
            }
            at = nextChange(at);
        }
        return true;
    }

    private long nextChange(long at) {
        long next = SimTime.NEVER;
        for (int team = 0; team < current.size(); team++) {
            next = Math.min(next, design.teams().get(team).duty().nextChange(at));
            for (Planned other : current.get(team)) {
                next = other.from > at ? Math.min(next, other.from) : next;
                next = other.back > at ? Math.min(next, other.back) : next;
            }
        }
        for (PoolDesign.Post post : design.posts()) {
            next = Math.min(next, post.plan().nextChange(at));
        }
        return next;
    }

    private boolean enoughStayAt(Turn turn, long at) {
        int kept = 0;
        boolean wanted = false;
        for (int post = 0; post < design.posts().size(); post++) {
            kept += kept(post, at);
            wanted |= design.posts().get(post).plan().desksAt(at) > 0;
            boolean goes = design.teams().get(turn.team).certified().get(post);
            if (goes && kept(post, at) > 0 && staying(post, at) - 1 < kept(post, at)) {
                return false;
            }
        }
        int staying = staying(-1, at) - 1;
        int onDuty = staying + 1;
        for (List<Planned> team : current) {
            onDuty += awayAt(team, at);
        }
        return staying >= Math.max(kept, wanted && onDuty > 1 ? 1 : 0);
    }

    private int kept(int post, long at) {
        PoolDesign.Post of = design.posts().get(post);
        return of.manning().officers(Math.min(of.keepsOpen(), of.plan().desksAt(at)));
    }

    /** Officers on duty at a time and not away by what is planned so far, of those certified for a post; of all for -1. */
    private int staying(int post, long at) {
        int staying = 0;
        for (int team = 0; team < current.size(); team++) {
            PoolDesign.Team of = design.teams().get(team);
            if (!of.reserve()
                    && (post < 0 || of.certified().get(post))
                    && of.duty().isOnAt(at)) {
                staying += of.officers() - awayAt(current.get(team), at);
            }
        }
        return staying;
    }
}
