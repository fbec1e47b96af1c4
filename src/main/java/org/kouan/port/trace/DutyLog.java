package org.kouan.port.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.ModelObserver;
import org.kouan.port.staffing.OfficerState;
import org.kouan.port.staffing.Roster;
import org.kouan.result.DutyDay;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StaffPool;

/** Keeps what the officers of a replication do between two times. */
public final class DutyLog implements ModelObserver {
    private static final class Sheet {
        final List<DutyDay.Span> done = new ArrayList<>();
        OfficerState state = OfficerState.OFF;
        int lane = NOWHERE;
        long since;
    }

    private final Scenario scenario;
    private final long from;
    private final long to;
    private final List<List<Sheet>> pools = new ArrayList<>();

    /** For what happens from one time to another, in microseconds since the first midnight. */
    public DutyLog(Scenario scenario, long from, long to) {
        this.scenario = scenario;
        this.from = from;
        this.to = to;
        for (StaffPool pool : scenario.staff()) {
            List<Sheet> sheets = new ArrayList<>();
            for (StaffPool.Team team : pool.teams()) {
                for (int i = 0; i < team.officers(); i++) {
                    sheets.add(new Sheet());
                }
            }
            pools.add(sheets);
        }
    }

    @Override
    public void officer(ModelEvent.Officer event) {
        Sheet sheet = pools.get(event.pool()).get(event.officer());
        close(sheet, event.atMicros());
        sheet.state = event.state();
        sheet.lane = event.lane();
        sheet.since = event.atMicros();
    }

    private void close(Sheet sheet, long now) {
        long begin = Math.max(from, sheet.since);
        long end = Math.min(to, now);
        if (sheet.state.isOnDuty() && begin < end) {
            String what = sheet.state.name().toLowerCase(Locale.ROOT).replace('_', '-');
            sheet.done.add(new DutyDay.Span(begin, end, what, sheet.lane));
        }
    }

    /**
     * The day, with the rosters by which it was planned; to be called when the replication has ended.
     *
     * @param replication its number, from 0
     * @param endMicros when it ended
     */
    public DutyDay day(List<Roster> rosters, int replication, long endMicros) {
        List<DutyDay.Pool> all = new ArrayList<>();
        for (int p = 0; p < pools.size(); p++) {
            StaffPool pool = scenario.staff().get(p);
            List<DutyDay.Officer> officers = new ArrayList<>();
            for (StaffPool.Team team : pool.teams()) {
                for (int i = 0; i < team.officers(); i++) {
                    int number = officers.size();
                    Sheet sheet = pools.get(p).get(number);
                    close(sheet, endMicros);
                    officers.add(new DutyDay.Officer(i + 1, team.name(), planned(rosters.get(p), number), sheet.done));
                }
            }
            all.add(new DutyDay.Pool(pool.name(), pool.label(), officers));
        }
        return new DutyDay(replication + 1, from, to, all);
    }

    private List<DutyDay.Span> planned(Roster roster, int officer) {
        List<DutyDay.Span> spans = new ArrayList<>();
        roster.duties().get(officer).forEach(span -> add(spans, span, DutyDay.DUTY));
        roster.breaks().get(officer).forEach(span -> add(spans, span, DutyDay.BREAK));
        return spans;
    }

    private void add(List<DutyDay.Span> spans, Roster.Span span, String what) {
        long begin = Math.max(from, span.fromMicros());
        long end = Math.min(to, span.toMicros());
        if (begin < end) {
            spans.add(new DutyDay.Span(begin, end, what, NOWHERE));
        }
    }
}
