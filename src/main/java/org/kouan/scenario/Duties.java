package org.kouan.scenario;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kouan.scenario.StaffPool.Team;

/** When a team is on duty in a run: its shifts, laid out on the dates of the run. */
public final class Duties {
    /** A time on duty. */
    public record Duty(Duration from, Duration to) {}

    /** Longer than any run: the end of a duty around the clock. */
    public static final Duration FOR_EVER = Duration.ofDays(1_000_000);

    private final Team team;
    private final RunPlan run;

    public Duties(Team team, RunPlan run) {
        this.team = team;
        this.run = run;
    }

    /**
     * The times on duty that lie in the run at least in part, in order. Shifts that end where another begins are one time
     * on duty. A team without shifts is on duty from the start of the run for ever.
     */
    public List<Duty> inRun() {
        if (team.shifts().isEmpty()) {
            return List.of(new Duty(run.from(), FOR_EVER));
        }
        List<Duty> merged = new ArrayList<>();
        for (Duty duty : overlapping(shifts(run.from().toDays() - 1))) {
            Duty last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && last.to.equals(duty.from)) {
                merged.set(merged.size() - 1, new Duty(last.from, duty.to));
            } else {
                merged.add(duty);
            }
        }
        return merged;
    }

    /**
     * What each officer of the team is paid for by the roster: every shift that begins on a date of the run and lies in the
     * run at least in part, whole; without shifts, the run.
     */
    public List<Duty> paid() {
        return team.shifts().isEmpty()
                ? List.of(new Duty(run.from(), run.until()))
                : overlapping(shifts(run.from().toDays()));
    }

    /** Two shifts of the team that overlap, of the first day on which any do. */
    Optional<List<Duty>> overlap() {
        List<Duty> all = shifts(run.from().toDays() - 1);
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).from.compareTo(all.get(i - 1).to) < 0) {
                return Optional.of(all.subList(i - 1, i + 1));
            }
        }
        return Optional.empty();
    }

    private List<Duty> overlapping(List<Duty> all) {
        return all.stream()
                .filter(duty -> duty.to.compareTo(run.from()) > 0 && duty.from.compareTo(run.until()) < 0)
                .toList();
    }

    /** All shifts that begin on the days from one to that of the end of the run. */
    private List<Duty> shifts(long firstDay) {
        List<Duty> all = new ArrayList<>();
        for (long day = firstDay; Duration.ofDays(day).compareTo(run.until()) < 0; day++) {
            LocalDate date = run.date().plusDays(day);
            Duration midnight = Duration.ofDays(day);
            if (team.off().filter(off -> off.includes(date)).isEmpty()) {
                OnDays.holding(date, team.shifts(), Shift::on)
                        .forEach(shift -> all.add(new Duty(midnight.plus(shift.from()), midnight.plus(shift.to()))));
            }
        }
        all.sort(Comparator.comparing(Duty::from));
        return all;
    }
}
