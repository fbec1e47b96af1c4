package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.kouan.engine.SimTime;
import org.kouan.port.staffing.OfficerState;
import org.kouan.port.staffing.StaffingPlan;
import org.kouan.result.FigureInfo;
import org.kouan.result.ReplicationResult;
import org.kouan.result.ReplicationResult.ClassResult;
import org.kouan.result.ReplicationResult.LaneResult;
import org.kouan.result.ResultLayout;
import org.kouan.scenario.ClosingDesk;
import org.kouan.scenario.Disturbance;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.LaneSpec.Help.When;
import org.kouan.scenario.LaneSpec.Queues;
import org.kouan.scenario.PublishedWait;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.Target;

/**
 * Keeps its own books of a run and objects to whatever a port must not do: lose a traveller, turn back the clock, let
 * somebody overtake in a line, leave a desk idle beside somebody whom it may serve, inspect at a closed desk. In the
 * end it compares its books with the model's results, integrals included, to the microsecond.
 */
final class CheckingObserver implements ModelObserver {
    private static final long BROKEN_OFF = 8;
    private static final long BREAKS_DOWN = 23;

    private record Who(int flow, long number, int classIndex) {}

    private record Waiting(Who who, long joined, boolean brokenOff) {
        int classIndex() {
            return who.classIndex;
        }
    }

    /** What happens at one lane of the scenario. */
    private static final class Book {
        final LaneSpec spec;
        final boolean shared;
        final List<Book> helpsFirst = new ArrayList<>();
        final List<Book> helpsIdle = new ArrayList<>();
        final List<Deque<Waiting>> lines = new ArrayList<>();
        /** When desks that change over will be ready. */
        final PriorityQueue<Long> ready = new PriorityQueue<>();

        final boolean[] counted;
        /** Classes that may join beside those that the lane serves by itself. */
        final Set<Integer> guests = new HashSet<>();
        /** Classes that may not join although the lane serves them by itself. */
        final Set<Integer> refused = new HashSet<>();
        /** Other lanes of the stage whose queues its idle desks serve by order. */
        final List<Book> helpsByOrder = new ArrayList<>();

        /** The class that had the last turn, and how many more in a row it has; for lanes where classes take turns. */
        int turn = -1;

        int turnsLeft;

        int open;
        int busy;
        int waiting;
        int blocked;
        /** Longest queue without those who were taken in the instant of joining, and with them. */
        int queueMax;

        int queuePeak;
        long queueArea;
        long busyArea;
        long openArea;
        long started;
        long taken;
        long waitSum;
        /** Those whose inspection was broken off, waiting; and the integral over them. */
        int back;

        long backArea;
        long brokenOff;
        long dismissed;
        long balked;
        long changedLines;
        long gaveUp;
        long comeBack;
        /** Those struck in its queue, whose checks are still to come, and their waits by then. */
        final Map<Who, Long> away = new HashMap<>();

        /** At a passage: those who wait for it. */
        final Deque<Waiting> unreached = new ArrayDeque<>();

        /** Desks out of order; those among them that were to be open, over time. */
        final Set<Integer> outOfOrder = new HashSet<>();

        long outArea;
        /** What of it is after the regular time, unless the stage is closed by then because nobody can come. */
        long lateOutArea;

        long interrupted;
        /** Whether nothing but its plan opens and closes it, so that it is known which desks are to be open. */
        boolean planned;
        /** The same, though an officer may be needed for that. */
        boolean byPlan;

        long awaySum;
        long struck;
        int caring;
        /** Waits of those who gave up. */
        long gaveUpSum;

        final List<Who> inspected = new ArrayList<>();
        /** Waits before the end of the warm-up of those who are taken after it. */
        long waitSumBefore;

        Book(LaneSpec spec, boolean[] counted, int lines) {
            this.spec = spec;
            this.counted = counted;
            shared = spec.queues() == Queues.SHARED;
            for (int i = 0; i < lines; i++) {
                this.lines.add(new ArrayDeque<>());
            }
        }
    }

    private final Scenario scenario;
    private final OfficerBooks officers;
    private final List<String> classes;
    private final List<Book> books = new ArrayList<>();
    private final long countFrom;
    private final long[] arrived;
    private final long[] left;
    private final long[] gone;
    private final long[] waited;
    /** Sum of the times of leaving less those of arriving. */
    private final long[] stayed;

    private final Set<Who> present = new HashSet<>();
    private final Set<Who> cameBack = new HashSet<>();
    /** By stage. */
    private final List<OvertakeBooks> overtakes;

    /** By lane: the wait published last. */
    private final Map<Integer, Long> publishedAt = new HashMap<>();
    /** When those come who were put off. */
    private final Map<Who, Long> comesAt = new HashMap<>();

    private final Map<Integer, Long> longestOfFlow = new HashMap<>();
    private final Map<Integer, Integer> putOffOfFlow = new HashMap<>();

    private final List<ApprovalBooks> approvals;
    private final Map<Who, Decision> asking = new HashMap<>();
    private final Map<Who, Long> askingSince = new HashMap<>();
    /** Of those who are counted, in scenarios with approvals: when they came, and how long they have waited. */
    private final Map<Who, Long> arrivalOf = new HashMap<>();

    private final Map<Who, Long> waitedOf = new HashMap<>();
    private final boolean warmsUp;
    private final boolean interruptions;

    /** By stage: units in its queues and at its desks; and those who wait for room, in their order. */
    private final int[] inside;

    private final List<Deque<Waiting>> beforeStage = new ArrayList<>();
    private long turnedAway;
    private long atGate;
    /** Who has been in the queue of a stage, since it came or came back. */
    private final Set<Who> entered = new HashSet<>();

    private long shutOut;
    private final long until;
    /** By stage: whether its lanes have closed because nobody comes any more. */
    private final boolean[] done;
    /** By stage: disturbances under way that close it. */
    private final int[] closing;

    private long now;
    private long callbacks;
    private long fingerprint;
    /** Book of the last callback if that was somebody joining, and who. */
    private Book justJoined = null;

    private Waiting whoJoined = null;
    /** Book of the last callback if that was an inspection broken off. */
    private Book justBrokenOff = null;
    /** Book of the last callback if that was a desk breaking down. */
    private Book justBrokenDown = null;

    /** The e-gates that have inspected somebody in the last callback, or -1. */
    private int gate = -1;

    private Who whoAtGate = null;

    CheckingObserver(Scenario scenario) {
        this.scenario = scenario;
        officers = new OfficerBooks(scenario);
        approvals = scenario.approvals().stream().map(ApprovalBooks::new).toList();
        classes = scenario.classes().stream().map(unitClass -> unitClass.name()).toList();
        overtakes = scenario.stages().stream()
                .map(stage -> new OvertakeBooks(classes, stage.overtakes() == StageSpec.Overtakes.COUNTED))
                .toList();
        for (StageSpec stage : scenario.stages()) {
            boolean[] counted = new boolean[classes.size()];
            for (int c = 0; c < counted.length; c++) {
                counted[c] = counts(stage.name(), classes.get(c));
            }
            for (LaneSpec lane : stage.lanes()) {
                books.add(new Book(lane, counted, lines(lane)));
            }
        }
        for (Book book : books) {
            for (LaneSpec.Help help : book.spec.helps()) {
                (help.when() == When.IDLE ? book.helpsIdle : book.helpsFirst).add(book(help.lane()));
            }
        }
        now = SimTime.micros(scenario.run().from());
        countFrom = now + SimTime.micros(scenario.run().warmUp());
        warmsUp = countFrom > now;
        inside = new int[scenario.stages().size()];
        closing = new int[scenario.stages().size()];
        done = new boolean[scenario.stages().size()];
        until = SimTime.micros(scenario.run().until());
        scenario.stages().forEach(stage -> beforeStage.add(new ArrayDeque<>()));
        interruptions = books.stream()
                .anyMatch(book -> preempts(book)
                        || book.spec.closingDesk() != ClosingDesk.FINISH
                        || book.spec.helps().stream().anyMatch(LaneSpec.Help::breaksOff)
                        || book.spec.breakdowns().stream()
                                .anyMatch(breakdowns -> breakdowns.inService().breaksOff()));
        for (StageSpec stage : scenario.stages()) {
            for (LaneSpec lane : stage.lanes()) {
                Book book = book(lane.name());
                book.byPlan = lane.whatOpens().name().equals("plan")
                        && stage.whatChanges().name().equals("nothing");
                book.planned = book.byPlan
                        && scenario.staff().stream()
                                .noneMatch(pool -> pool.lanes().contains(lane.name()));
            }
        }
        arrived = new long[classes.size()];
        left = new long[classes.size()];
        gone = new long[classes.size()];
        waited = new long[classes.size()];
        stayed = new long[classes.size()];
    }

    private boolean counts(String stage, String unitClass) {
        for (Target target : scenario.targets()) {
            if (target.classes().contains(unitClass)) {
                return target.stages().contains(stage);
            }
        }
        return true;
    }

    private Book book(String lane) {
        return books.stream()
                .filter(book -> book.spec.name().equals(lane))
                .findFirst()
                .orElseThrow();
    }

    private int lines(LaneSpec lane) {
        return lane.whoIsNext().name().equals("first-come") ? 1 : classes.size() + 1;
    }

    private int line(Book book, int classIndex) {
        return switch (book.spec.whoIsNext().name()) {
            case "first-come" -> 0;
            case "class-priority", "preemptive-resume", "preemptive-restart" -> {
                List<String> order = book.spec.whoIsNext().names("order");
                int rank = order.indexOf(classes.get(classIndex));
                yield rank < 0 ? order.size() : rank;
            }
            default -> classIndex;
        };
    }

    /** A number that two runs share if they told the same in the same order. */
    long fingerprint() {
        return fingerprint;
    }

    private void callback(long time, long kind, Who who, long b) {
        if (justJoined != null && kind != BROKEN_OFF) {
            if (kind != 3 || !atOnce(time, who, books.get((int) b))) {
                justJoined.queueMax = Math.max(justJoined.queueMax, justJoined.waiting);
            }
            justJoined = null;
        }
        gate = -1;
        justBrokenDown = kind == BREAKS_DOWN ? books.get((int) b) : null;
        justBrokenOff = kind == BROKEN_OFF ? books.get((int) b) : null;
        advance(time);
        callbacks++;
        fingerprint = Arrays.hashCode(new long[] {fingerprint, time, kind, who.flow, who.number, who.classIndex, b});
    }

    /** Whether somebody goes to a desk in the instant of joining, without standing in the queue. */
    private boolean atOnce(long time, Who who, Book at) {
        return justJoined != null
                && whoJoined.equals(new Waiting(who, time, false))
                && (justJoined == at || at.helpsFirst.contains(justJoined) || at.helpsIdle.contains(justJoined));
    }

    /** Lets time pass: desks get ready after their change-over; between instants everything must be settled. */
    private void advance(long time) {
        if (time < now) {
            throw new AssertionError("the clock goes back from " + now + " to " + time + " µs");
        }
        while (now < time) {
            long next = time;
            for (Book book : books) {
                if (!book.ready.isEmpty()) {
                    next = Math.min(next, Math.max(now, book.ready.peek()));
                }
            }
            if (next > now) {
                books.forEach(this::settled);
                officers.settled(now, lane -> closing[stageOf(lane)] > 0, lane -> out(books.get(lane), now));
                if (now < countFrom && countFrom <= next) {
                    integrate(countFrom);
                    books.forEach(this::forget);
                    officers.forget();
                }
                integrate(next);
            }
            for (Book book : books) {
                makeReady(book, next - (next == time ? 1 : 0));
            }
        }
    }

    private void makeReady(Book book, long upTo) {
        while (!book.ready.isEmpty() && book.ready.peek() <= upTo) {
            book.ready.poll();
            book.busy--;
        }
    }

    private void settled(Book book) {
        officers.atDesks(books.indexOf(book)).ifPresent(sitting -> officersAllowWhatIsOpen(book, sitting));
        boolean regular = now < SimTime.micros(scenario.run().until());
        if (regular && book.planned && book.spec.breakdowns().isPresent()) {
            assertThat(book.open)
                    .as("at %d µs: desks of %s that are open", now, book.spec.name())
                    .isEqualTo(wanted(book, now) - out(book, now));
        }
        if (preempts(book) && closing[stageOf(books.indexOf(book))] == 0) { // nobody begins at a closed lane
            nobodyShouldBeBrokenOff(book);
        }
        if (book.spec.closingDesk() != ClosingDesk.FINISH
                && now < SimTime.micros(scenario.run().until())) {
            assertThat(book.inspected.size())
                    .as("at %d µs: inspections at closed desks of %s", now, book.spec.name())
                    .isLessThanOrEqualTo(book.open);
        }
        for (LaneSpec.Help help : book.spec.helps()) {
            if (help.breaksOff() && book.shared && closing[stageOf(books.indexOf(book))] == 0) {
                assertThat(book(help.lane()).unreached.isEmpty()
                                || book.inspected.isEmpty()
                                || book.open <= book.caring)
                        .as("at %d µs: who is struck waits beside inspections at %s", now, book.spec.name())
                        .isTrue();
            }
        }
        if (book.busy < book.open) {
            if (book.shared || (book.spec.jockeyAt().equals(Optional.of(2)) && lastMayGo(book))) {
                nobodyWaits(book, book);
            }
            for (Book other : book.helpsFirst) {
                nobodyWaits(other, book);
            }
            for (Book other : book.helpsIdle) {
                nobodyWaits(other, book);
            }
        }
    }

    private void officersAllowWhatIsOpen(Book book, int sitting) {
        double each = book.spec.desks().officersPerDesk();
        String what = "at %d µs: officers at desks of %s, which are open".formatted(now, book.spec.name());
        if (each >= 1) {
            assertThat(book.open).as(what).isEqualTo((int) (sitting / each));
            return;
        }
        int can = (int) Math.round(sitting / each);
        assertThat(book.open).as(what).isLessThanOrEqualTo(can);
        boolean regular = now < SimTime.micros(scenario.run().until());
        if (regular && book.byPlan) {
            assertThat(book.open).as(what).isEqualTo(Math.min(can, wanted(book, now) - out(book, now)));
        }
    }

    /** Desks that are to be open by the plan. */
    private int wanted(Book book, long at) {
        long end = SimTime.micros(scenario.run().until());
        boolean closed = closing[stageOf(books.indexOf(book))] > 0
                || (at >= end && scenario.run().closing() == RunPlan.Closing.CUT_OFF);
        return closed ? 0 : (int) book.spec.desks().open().at(SimTime.duration(Math.min(at, end - 1)));
    }

    private int out(Book book, long at) {
        int wanted = wanted(book, at);
        return (int) book.outOfOrder.stream().filter(desk -> desk < wanted).count();
    }

    /** Whoever goes on after an interruption stays in the line, and so do those who went to its head before him. */
    private boolean lastMayGo(Book book) {
        boolean othersGoFirst = scenario.stages().get(stageOf(books.indexOf(book))).lanes().stream()
                .anyMatch(lane -> lane.emergencies().isPresent()
                        || lane.eGate().filter(LaneSpec.EGate::rejectedFirst).isPresent());
        return book.waiting > book.back && !(othersGoFirst && book.back > 0);
    }

    private static boolean preempts(Book book) {
        return book.spec.whoIsNext().name().startsWith("preemptive");
    }

    private void nobodyShouldBeBrokenOff(Book book) {
        if (!book.shared) {
            return;
        }
        for (int rank = 0; rank < book.lines.size(); rank++) {
            int limit = rank;
            long safe = book.inspected.stream()
                    .filter(who -> line(book, who.classIndex) <= limit)
                    .count();
            if (!book.lines.get(rank).isEmpty() && safe < book.open - book.caring) {
                assertThat(book.inspected)
                        .as("at %d µs: inspected at %s while class %d waits", now, book.spec.name(), rank)
                        .allMatch(who -> line(book, who.classIndex) <= limit);
            }
        }
    }

    private void nobodyWaits(Book queue, Book desks) {
        if (queue.waiting > 0) {
            throw new AssertionError("at " + now + " µs: " + queue.waiting + " wait at " + queue.spec.name()
                    + " beside an idle desk of " + desks.spec.name());
        }
    }

    private void integrate(long until) {
        long dt = until - now;
        for (Book book : books) {
            book.queueArea += dt * book.waiting;
            book.backArea += dt * book.back;
            addOutOfOrder(book, until);
            book.busyArea += dt * book.busy;
            book.openArea += dt * Math.max(book.open, book.busy);
        }
        officers.integrate(now, until);
        now = until;
    }

    /** The plan may change unnoticed, when a desk that it opens is out of order. */
    private void addOutOfOrder(Book book, long until) {
        StaffingPlan plan = new StaffingPlan(book.spec.desks().open());
        long from = now;
        while (from < until && !book.outOfOrder.isEmpty()) {
            long end = SimTime.micros(scenario.run().until());
            long to = Math.min(Math.min(until, plan.nextChange(from)), from < end ? end : until);
            long area = (to - from) * out(book, from);
            book.outArea += area;
            book.lateOutArea += from < end ? 0 : area;
            from = to;
        }
    }

    private void forget(Book book) {
        book.queueArea = 0;
        book.backArea = 0;
        book.brokenOff = 0;
        book.dismissed = 0;

        book.busyArea = 0;
        book.openArea = 0;
        book.queueMax = book.waiting;
        book.queuePeak = book.waiting;
        for (Deque<Waiting> line : book.lines) {
            for (Waiting waiting : line) {
                book.waitSumBefore += waiting.brokenOff() ? 0 : countFrom - waiting.joined();
            }
        }
        book.struck = 0;
        book.outArea = 0;
        book.interrupted = 0;
        book.waitSumBefore +=
                book.away.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void arrived(long nowMicros, int flowIndex, long number, int classIndex) {
        Who who = new Who(flowIndex, number, classIndex);
        callback(nowMicros, 1, who, 0);
        if (comesAt.containsKey(who)) {
            assertThat(nowMicros).isGreaterThanOrEqualTo(comesAt.get(who));
            if (scenario.port().calendar().isEmpty()) {
                assertThat(nowMicros).isEqualTo(comesAt.get(who));
            }
        }
        if (!inParty(classes.get(classIndex))) {
            assertThat(nowMicros).isLessThan(SimTime.micros(scenario.run().until()));
        }
        if (nowMicros >= countFrom) {
            arrived[classIndex]++;
            stayed[classIndex] -= nowMicros;
            arrivedAt(who, nowMicros);
            if (warmsUp) {
                assertThat(present.add(who)).isTrue();
            }
        }
    }

    private void arrivedAt(Who who, long time) {
        if (!approvals.isEmpty()) {
            arrivalOf.put(who, time);
        }
    }

    private LaneSpec.EGate gate() {
        return books.get(gate).spec.eGate().orElseThrow();
    }

    @Override
    public void joined(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {
        boolean rejected = gate >= 0
                && whoAtGate.equals(new Who(flowIndex, number, classIndex))
                && gate().rejectedTo().equals(books.get(laneIndex).spec.name());
        boolean first = rejected && gate().rejectedFirst();
        Who who = new Who(flowIndex, number, classIndex);
        callback(nowMicros, 2, who, laneIndex);
        Book book = books.get(laneIndex);
        assertThat(takes(book, classIndex)
                        || (book.spec.serves().contains(classes.get(classIndex))
                                && (rejected || nobodyElseTakes(classIndex, book))))
                .as("at %d µs: %s joins %s", now, classes.get(classIndex), book.spec.name())
                .isTrue();
        Waiting waiting = new Waiting(who, nowMicros, false);
        Deque<Waiting> line = book.lines.get(line(book, classIndex));
        if (first) {
            line.addFirst(waiting);
        } else {
            line.addLast(waiting);
        }
        int stage = stageOf(laneIndex);
        assertThat(done[stage])
                .as("at %d µs: %s joins after stage %d has closed for good", now, who, stage)
                .isFalse();
        assertThat(!doorsAreClosed() || entered.contains(who) || partsOf(classes.get(classIndex)))
                .as("at %d µs: %s comes in", now, who)
                .isTrue();
        entered.add(who);
        overtakes.get(stage).joins(who, nowMicros);
        inside[stage]++;
        scenario.stages()
                .get(stage)
                .room()
                .ifPresent(room -> assertThat(inside[stage])
                        .as("at %d µs: units at stage %d", now, stage)
                        .isLessThanOrEqualTo(room.units()));
        book.waiting++;
        book.queuePeak = Math.max(book.queuePeak, book.waiting);
        justJoined = book;
        whoJoined = waiting;
    }

    @Override
    public void started(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {
        Book at = books.get(laneIndex);
        boolean preempts = justBrokenOff == books.get(laneIndex);
        boolean atOnce = atOnce(nowMicros, new Who(flowIndex, number, classIndex), at);
        Book joined = justJoined;
        Who who = new Who(flowIndex, number, classIndex);
        callback(nowMicros, 3, who, laneIndex);
        makeReady(at, nowMicros);
        nothingCloses(at, laneIndex);
        Book from = atOnce ? joined : queueOf(at, who);
        Waiting waiting = take(from, who);
        if (at.shared && !preempts) {
            checkHelp(at, from);
        }
        from.waiting--;
        at.busy++;
        at.inspected.add(who);
        noMoreThanOpen(at, preempts);
        long wait = nowMicros - waiting.joined();
        if (nowMicros >= countFrom) {
            at.started++;
            from.taken++;
            from.waitSum += wait;
        }
        waits(from.counted, who, wait);
        overtakes.get(stageOf(laneIndex)).begins(who, classIndex, nowMicros, nowMicros >= countFrom);
    }

    /** Adds to the waits of a class what one of its units has waited, at a stage that counts for these classes. */
    private void waits(boolean[] counted, Who who, long wait) {
        if (counted[who.classIndex] && (!warmsUp || present.contains(who))) {
            waited[who.classIndex] += wait;
            if (!approvals.isEmpty()) {
                waitedOf.merge(who, wait, Long::sum);
            }
        }
    }

    private void nothingCloses(Book at, int laneIndex) {
        assertThat(closing[stageOf(laneIndex)])
                .as("at %d µs: disturbances that close %s", now, at.spec.name())
                .isZero();
    }

    @Override
    public void brokenOff(
            long nowMicros, int flowIndex, long number, int classIndex, int laneIndex, int homeLaneIndex) {
        Who who = new Who(flowIndex, number, classIndex);
        Book brokenDown = justBrokenDown;
        callback(nowMicros, BROKEN_OFF, who, laneIndex);
        Book at = books.get(laneIndex);
        at.interrupted += brokenDown == at
                        && at.spec.breakdowns().orElseThrow().inService().breaksOff()
                        && nowMicros >= countFrom
                ? 1
                : 0;
        Book home = books.get(homeLaneIndex);
        leaveDesk(at, who);
        at.busy--;
        at.brokenOff += nowMicros >= countFrom ? 1 : 0;
        home.lines.get(line(home, classIndex)).addFirst(new Waiting(who, nowMicros, true));
        home.waiting++;
        home.back++;
        home.queuePeak = Math.max(home.queuePeak, home.waiting);
    }

    @Override
    public void resumed(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {
        boolean preempts = justBrokenOff == books.get(laneIndex);
        Who who = new Who(flowIndex, number, classIndex);
        callback(nowMicros, 9, who, laneIndex);
        Book at = books.get(laneIndex);
        makeReady(at, nowMicros);
        nothingCloses(at, laneIndex);
        Book from = queueOf(at, who);
        Waiting waiting = take(from, who);
        assertThat(waiting.brokenOff()).isTrue();
        if (at.shared && !preempts) {
            checkHelp(at, from);
        }
        from.waiting--;
        from.back--;
        at.busy++;
        at.inspected.add(who);
        noMoreThanOpen(at, preempts);
    }

    /** Whoever breaks off an inspection has a desk that stays open; others may still be closing. */
    private void noMoreThanOpen(Book at, boolean preempts) {
        if (preempts) {
            assertThat(at.open).as("at %d µs: desks of %s", now, at.spec.name()).isPositive();
        } else {
            // Where each desk has its own line, one that is out of order may still finish beside those that begin.
            assertThat(at.busy)
                    .as("at %d µs: desks of %s that inspect", now, at.spec.name())
                    .isLessThanOrEqualTo(at.open + (at.shared ? 0 : at.outOfOrder.size()));
        }
    }

    @Override
    public void dismissed(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {
        Who who = new Who(flowIndex, number, classIndex);
        callback(nowMicros, 10, who, laneIndex);
        Book at = books.get(laneIndex);
        leaveDesk(at, who);
        at.busy--;
        at.dismissed += nowMicros >= countFrom ? 1 : 0;
        inside[stageOf(laneIndex)]--;
    }

    @Override
    public void balked(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex, boolean comesBack) {
        Who who = new Who(flowIndex, number, classIndex);
        callback(nowMicros, 18, who, laneIndex);
        Book book = books.get(laneIndex);
        assertThat(book.spec.impatience().orElseThrow().balking()).isPresent();
        assertThat(book.busy)
                .as("at %d µs: %s had to wait at %s", now, who, book.spec.name())
                .isGreaterThanOrEqualTo(book.open);
        book.balked += nowMicros >= countFrom ? 1 : 0;
        leavesQueue(book, who, comesBack);
    }

    @Override
    public void gaveUp(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex, boolean comesBack) {
        Who who = new Who(flowIndex, number, classIndex);
        callback(nowMicros, 19, who, laneIndex);
        Book book = books.get(laneIndex);
        Waiting waiting = book.lines.get(line(book, classIndex)).stream()
                .filter(each -> each.who().equals(who))
                .findFirst()
                .orElseThrow();
        assertThat(waiting.brokenOff()).isFalse();
        book.lines.get(line(book, classIndex)).remove(waiting);
        turnsBeginAnewWhenNobodyWaits(book);
        book.waiting--;
        book.gaveUp += nowMicros >= countFrom ? 1 : 0;
        long wait = nowMicros - waiting.joined();
        book.gaveUpSum += nowMicros >= countFrom ? wait : 0;
        waits(book.counted, who, wait);
        inside[stageOf(laneIndex)]--;
        overtakes.get(stageOf(laneIndex)).leaves(who);
        leavesQueue(book, who, comesBack);
    }

    @Override
    public void struck(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex, int passageIndex) {
        Who who = new Who(flowIndex, number, classIndex);
        callback(nowMicros, 20, who, laneIndex);
        Book home = books.get(laneIndex);
        Book passage = books.get(passageIndex);
        assertThat(stageOf(laneIndex)).isEqualTo(stageOf(passageIndex));
        assertThat(passage.spec.emergencies().orElseThrow().classes()).contains(classes.get(classIndex));
        Deque<Waiting> line = home.lines.get(line(home, classIndex));
        Waiting waiting =
                line.stream().filter(each -> each.who().equals(who)).findFirst().orElseThrow();
        assertThat(waiting.brokenOff()).isFalse();
        line.remove(waiting);
        turnsBeginAnewWhenNobodyWaits(home);
        home.waiting--;
        long wait = nowMicros - waiting.joined();
        assertThat(home.away.put(who, wait)).isNull();
        home.awaySum += wait;
        overtakes.get(stageOf(laneIndex)).leaves(who);
        passage.unreached.add(new Waiting(who, nowMicros, false));
        passage.waiting++;
        passage.back++;
        passage.queuePeak = Math.max(passage.queuePeak, passage.waiting);
        passage.struck += nowMicros >= countFrom ? 1 : 0;
    }

    @Override
    public void takenIn(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {
        boolean breaksOff = justBrokenOff == books.get(laneIndex);
        Who who = new Who(flowIndex, number, classIndex);
        callback(nowMicros, 21, who, laneIndex);
        Book at = books.get(laneIndex);
        makeReady(at, nowMicros);
        Book passage = books.stream()
                .filter(book -> !book.unreached.isEmpty()
                        && book.unreached.element().who().equals(who))
                .findFirst()
                .orElseThrow();
        assertThat(at == passage || at.helpsFirst.contains(passage) || at.helpsIdle.contains(passage))
                .isTrue();
        passage.unreached.remove();
        passage.waiting--;
        passage.back--;
        at.busy++;
        at.caring++;
        noMoreThanOpen(at, breaksOff);
    }

    @Override
    public void letGo(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex, int homeLaneIndex) {
        Who who = new Who(flowIndex, number, classIndex);
        callback(nowMicros, 22, who, laneIndex);
        Book at = books.get(laneIndex);
        Book home = books.get(homeLaneIndex);
        at.caring--;
        at.ready.add(nowMicros + SimTime.micros(at.spec.changeOver()));
        long wait = home.away.remove(who);
        home.awaySum -= wait;
        overtakes.get(stageOf(homeLaneIndex)).joins(who, nowMicros);
        home.lines.get(line(home, classIndex)).addFirst(new Waiting(who, nowMicros - wait, false));
        home.waiting++;
        home.queuePeak = Math.max(home.queuePeak, home.waiting);
    }

    @Override
    public void changedLine(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {
        Who who = new Who(flowIndex, number, classIndex);
        callback(nowMicros, 26, who, laneIndex);
        Book book = books.get(laneIndex);
        assertThat(book.spec.jockeyAt()).isPresent();
        assertThat(stands(book, who, false))
                .as("at %d µs: %s changes lines", now, who)
                .isTrue();
        book.changedLines += nowMicros >= countFrom ? 1 : 0;
    }

    private void leavesQueue(Book book, Who who, boolean comesBack) {
        if (comesBack) {
            assertThat(book.spec.impatience().orElseThrow().comeBack()).isPresent();
            assertThat(cameBack.add(who)).as("%s comes back once", who).isTrue();
            entered.remove(who);
            book.comeBack += now >= countFrom ? 1 : 0;
        }
    }

    @Override
    public void gone(long nowMicros, int flowIndex, long number, int classIndex) {
        Who who = new Who(flowIndex, number, classIndex);
        callback(nowMicros, 11, who, 0);
        if (!warmsUp || present.remove(who)) {
            gone[classIndex]++;
        }
    }

    private static void leaveDesk(Book at, Who who) {
        assertThat(at.inspected.remove(who))
                .as("somebody is at a desk of %s", at.spec.name())
                .isTrue();
    }

    /** The queue that a desk of a lane took somebody from: one where she stands at the head of her line, if any. */
    private Book queueOf(Book at, Who who) {
        List<Book> candidates = new ArrayList<>(List.of(at));
        candidates.addAll(at.helpsFirst);
        candidates.addAll(at.helpsIdle);
        for (boolean head : new boolean[] {true, false}) {
            for (Book candidate : candidates) {
                if (stands(candidate, who, head)) {
                    return candidate;
                }
            }
        }
        throw new AssertionError("at " + now + " µs: " + at.spec.name() + " inspects somebody who waits elsewhere");
    }

    private boolean stands(Book at, Who who, boolean head) {
        return at.lines.get(line(at, who.classIndex)).stream()
                .limit(head ? 1 : Long.MAX_VALUE)
                .anyMatch(waiting -> waiting.who().equals(who));
    }

    private Waiting take(Book from, Who who) {
        int own = line(from, who.classIndex);
        Deque<Waiting> line = from.lines.get(own);
        if (!from.shared) {
            Waiting found = line.stream()
                    .filter(waiting -> waiting.who().equals(who))
                    .findFirst()
                    .orElseThrow();
            line.remove(found);
            return found;
        }
        Waiting head = line.remove();
        assertThat(head.who())
                .as("at %d µs: the head of the line at %s", now, from.spec.name())
                .isEqualTo(who);
        checkOrder(from, own, head);
        takeTurn(from, own);
        return head;
    }

    private void takeTurn(Book from, int own) {
        if (from.spec.whoIsNext().name().equals("weighted-turns")) {
            boolean anew = own != from.turn || from.turnsLeft == 0;
            int inARow =
                    anew ? from.spec.whoIsNext().counts("turns").getOrDefault(classes.get(own), 1) : from.turnsLeft;
            from.turn = own;
            from.turnsLeft = inARow - 1;
        }
        turnsBeginAnewWhenNobodyWaits(from);
    }

    private static void turnsBeginAnewWhenNobodyWaits(Book book) {
        if (book.lines.stream().allMatch(Deque::isEmpty)) {
            book.turn = -1;
            book.turnsLeft = 0;
        }
    }

    /** Whether it is the turn of another class that waits, and not that of who was taken. */
    private boolean hasTheTurn(Book book, int other, int taken) {
        if (book.turnsLeft > 0 && (book.turn == taken || book.turn == other)) {
            return book.turn == other;
        }
        int count = classes.size();
        return Math.floorMod(other - book.turn - 1, count) < Math.floorMod(taken - book.turn - 1, count);
    }

    private void checkOrder(Book from, int own, Waiting head) {
        String policy = from.spec.whoIsNext().name();
        for (int other = 0; other < from.lines.size(); other++) {
            Deque<Waiting> line = from.lines.get(other);
            if (other != own && !line.isEmpty()) {
                Waiting rival = line.element();
                boolean before = switch (policy) {
                    case "earliest-due" ->
                        due(from, rival) < due(from, head) || (due(from, rival) == due(from, head) && other < own);
                    case "weighted-turns" -> hasTheTurn(from, other, own);
                    case "accumulating-priority" ->
                        earned(from, rival) > earned(from, head)
                                || (earned(from, rival) == earned(from, head) && other < own);
                    default -> other < own;
                };
                assertThat(before)
                        .as("at %d µs: %s at %s goes before class %d", now, head, from.spec.name(), other)
                        .isFalse();
            }
        }
    }

    /** When somebody is due; whoever has no limit is after all who have. */
    private long due(Book book, Waiting waiting) {
        Duration limit = book.spec.whoIsNext().durations("limits").get(classes.get(waiting.classIndex()));
        return waiting.joined() + (limit == null ? Duration.ofDays(100_000).toMillis() * 1000 : SimTime.micros(limit));
    }

    private double earned(Book book, Waiting waiting) {
        Map<String, Double> weights = book.spec.whoIsNext().numbers("weights");
        return weights.getOrDefault(classes.get(waiting.classIndex()), 1.0) * (now - waiting.joined());
    }

    private void checkHelp(Book at, Book from) {
        if (from != at && at.helpsIdle.contains(from)) {
            assertThat(at.waiting)
                    .as("at %d µs: %s helps %s before its own queue", now, at.spec.name(), from.spec.name())
                    .isZero();
        }
        if (!at.helpsFirst.contains(from) && !preempts(at)) {
            for (Book first : at.helpsFirst) {
                assertThat(first.waiting)
                        .as("at %d µs: %s does not help %s first", now, at.spec.name(), first.spec.name())
                        .isZero();
            }
        }
    }

    @Override
    public void inspected(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {
        Who who = new Who(flowIndex, number, classIndex);
        callback(nowMicros, 4, who, laneIndex);
        Book book = books.get(laneIndex);
        leaveDesk(book, who);
        book.ready.add(nowMicros + SimTime.micros(book.spec.changeOver()));
        inside[stageOf(laneIndex)]--;
        gate = book.spec.eGate().isPresent() ? laneIndex : -1;
        whoAtGate = who;
    }

    @Override
    public void left(long nowMicros, int flowIndex, long number, int classIndex) {
        Who who = new Who(flowIndex, number, classIndex);
        callback(nowMicros, 5, who, 0);
        if (!warmsUp || present.remove(who)) {
            left[classIndex]++;
            stayed[classIndex] += nowMicros;
        }
    }

    @Override
    public void outOfOrder(long nowMicros, int laneIndex, int desk, boolean begins) {
        callback(nowMicros, begins ? BREAKS_DOWN : BREAKS_DOWN + 1, new Who(0, desk, 0), laneIndex);
        Book book = books.get(laneIndex);
        assertThat(begins ? book.outOfOrder.add(desk) : book.outOfOrder.remove(desk))
                .as("at %d µs: desk %d of %s", nowMicros, desk, book.spec.name())
                .isTrue();
    }

    @Override
    public void opened(long nowMicros, int laneIndex, int desks) {
        callback(nowMicros, 6, new Who(0, desks, 0), laneIndex);
        closesForGood(laneIndex, desks);
        books.get(laneIndex).open = desks;
    }

    @Override
    public void helping(long nowMicros, int laneIndex, boolean on) {
        callback(nowMicros, 16, new Who(0, on ? 1 : 0, 0), laneIndex);
        Book book = books.get(laneIndex);
        book.helpsIdle.removeAll(book.helpsByOrder);
        book.helpsByOrder.clear();
        if (on) {
            for (StageSpec stage : scenario.stages()) {
                if (stage.lanes().contains(book.spec)) {
                    stage.lanes().forEach(lane -> book.helpsByOrder.add(book(lane.name())));
                }
            }
            book.helpsByOrder.remove(book);
            book.helpsByOrder.removeAll(book.helpsFirst);
            book.helpsByOrder.removeAll(book.helpsIdle);
            book.helpsIdle.addAll(book.helpsByOrder);
        }
    }

    @Override
    public void taking(long nowMicros, int laneIndex, int classIndex, boolean on) {
        callback(nowMicros, 17, new Who(0, on ? 1 : 0, classIndex), laneIndex);
        Book book = books.get(laneIndex);
        if (book.spec.serves().contains(classes.get(classIndex))) {
            assertThat(on ? book.refused.remove(classIndex) : book.refused.add(classIndex))
                    .isTrue();
        } else {
            assertThat(on ? book.guests.add(classIndex) : book.guests.remove(classIndex))
                    .isTrue();
        }
    }

    private boolean takes(Book book, int classIndex) {
        return book.guests.contains(classIndex)
                || (book.spec.serves().contains(classes.get(classIndex)) && !book.refused.contains(classIndex));
    }

    private boolean nobodyElseTakes(int classIndex, Book book) {
        for (StageSpec stage : scenario.stages()) {
            if (stage.lanes().contains(book.spec)) {
                return stage.lanes().stream()
                        .filter(lane -> lane.eGate().isEmpty())
                        .noneMatch(lane -> takes(book(lane.name()), classIndex));
            }
        }
        throw new AssertionError(book.spec.name());
    }

    @Override
    public void officer(long nowMicros, int poolIndex, int officer, OfficerState state, int laneIndex) {
        callback(nowMicros, 12, new Who(poolIndex, officer, state.ordinal()), laneIndex);
        officers.changed(nowMicros, poolIndex, officer, state, laneIndex);
    }

    @Override
    public void blocked(long nowMicros, int flowIndex, long number, int classIndex, int stageIndex, int laneIndex) {
        Who who = new Who(flowIndex, number, classIndex);
        callback(nowMicros, 13, who, laneIndex);
        if (beforeStage.get(stageIndex).isEmpty()) { // else the next place belongs to the first of those
            assertThat(inside[stageIndex])
                    .as("at %d µs: stage %d is full", now, stageIndex)
                    .isEqualTo(scenario.stages()
                            .get(stageIndex)
                            .room()
                            .orElseThrow()
                            .units());
        }
        beforeStage.get(stageIndex).add(new Waiting(who, nowMicros, false));
        if (laneIndex != NOWHERE) {
            Book book = books.get(laneIndex);
            assertThat(book.ready.remove(nowMicros + SimTime.micros(book.spec.changeOver())))
                    .isTrue();
            book.blocked++;
            inside[stageOf(laneIndex)]++; // it has not left after all
        }
    }

    @Override
    public void unblocked(long nowMicros, int flowIndex, long number, int classIndex, int stageIndex, int laneIndex) {
        Who who = new Who(flowIndex, number, classIndex);
        callback(nowMicros, 14, who, laneIndex);
        Waiting waiting = beforeStage.get(stageIndex).remove();
        assertThat(waiting.who()).as("the first blocked is the first in").isEqualTo(who);
        waitedBefore(waiting, stageIndex, nowMicros);
        if (laneIndex != NOWHERE) {
            Book book = books.get(laneIndex);
            book.ready.add(nowMicros + SimTime.micros(book.spec.changeOver()));
            book.blocked--;
            inside[stageOf(laneIndex)]--;
        }
    }

    private void waitedBefore(Waiting waiting, int stageIndex, long until) {
        Book any = books.stream()
                .filter(book -> stageOf(books.indexOf(book)) == stageIndex)
                .findFirst()
                .orElseThrow();
        waits(any.counted, waiting.who(), until - waiting.joined());
    }

    @Override
    public void turnedAway(long nowMicros, int flowIndex, long number, int classIndex, int stageIndex) {
        Who who = new Who(flowIndex, number, classIndex);
        callback(nowMicros, 15, who, stageIndex);
        if (doorsAreClosed() && !entered.contains(who)) {
            shutOut++;
        } else {
            assertThat(inside[stageIndex])
                    .isEqualTo(scenario.stages()
                            .get(stageIndex)
                            .room()
                            .orElseThrow()
                            .units());
        }
        if (!warmsUp || present.remove(who)) {
            turnedAway++;
        }
    }

    @Override
    public void shutOut(long nowMicros, int flowIndex, long number, int classIndex) {
        Who who = new Who(flowIndex, number, classIndex);
        callback(nowMicros, 21, who, 0);
        assertThat(doorsAreClosed() && nowMicros == until && !entered.contains(who))
                .as("at %d µs: %s is shut out", now, who)
                .isTrue();
        shutOut++;
        boolean beforeRoom = false;
        for (int s = 0; s < inside.length; s++) {
            for (Waiting waiting : List.copyOf(beforeStage.get(s))) {
                if (waiting.who().equals(who)) {
                    beforeRoom = beforeStage.get(s).remove(waiting);
                    waitedBefore(waiting, s, nowMicros);
                }
            }
        }
        if (!beforeRoom && (!warmsUp || present.contains(who))) {
            atGate--;
        }
    }

    /** Nobody comes into the port any more; parts of a conveyance do, and do not have themselves looked up. */
    private boolean doorsAreClosed() {
        return scenario.run().closing() == RunPlan.Closing.DRAIN_HALL && now >= until;
    }

    /** A lane that closes after the regular time, and for no disturbance and no officer: its stage gets nobody more. */
    private void closesForGood(int laneIndex, int desks) {
        int stage = stageOf(laneIndex);
        if (now >= until
                && desks == 0
                && closing[stage] == 0
                && officers.atDesks(laneIndex).isEmpty()) {
            boolean limit = scenario.run().closing() == RunPlan.Closing.CUT_OFF
                    || scenario.run()
                            .extend()
                            .filter(extend -> now == until + SimTime.micros(extend))
                            .isPresent();
            done[stage] |= !limit;
        }
    }

    @Override
    public void held(long nowMicros, int flowIndex, long number, int classIndex) {
        Who who = new Who(flowIndex, number, classIndex);
        callback(nowMicros, 18, who, 0);
        if (!warmsUp || present.contains(who)) {
            atGate++;
        }
    }

    @Override
    public void letIn(long nowMicros, int flowIndex, long number, int classIndex) {
        Who who = new Who(flowIndex, number, classIndex);
        callback(nowMicros, 19, who, 0);
        if (!warmsUp || present.contains(who)) {
            atGate--;
        }
    }

    /** What is published is the queue times the mean time at a desk over the open desks, where plans open them. */
    @Override
    public void published(long nowMicros, int flowIndex, int laneIndex, long waitMicros) {
        callback(nowMicros, 23, new Who(flowIndex, waitMicros, 0), laneIndex);
        Book book = books.get(laneIndex);
        StageSpec stage = scenario.stages().get(stageOf(laneIndex));
        if (scenario.staff().isEmpty()) {
            double factor = book.spec.byOpenDesks().factor(book.open);
            long mean = Math.round(meanAtDesk(stage, book.spec) * factor);
            assertThat(waitMicros)
                    .as("at %d µs: published for %s", nowMicros, book.spec.name())
                    .isEqualTo(book.open == 0 ? -1 : book.waiting * mean / book.open);
        }
        publishedAt.put(laneIndex, waitMicros);
        if (nowMicros >= countFrom) {
            longestOfFlow.merge(flowIndex, waitMicros, Math::max);
        }
    }

    private static long meanAtDesk(StageSpec stage, LaneSpec lane) {
        double mean = lane.serves().stream()
                .map(name -> lane.service().getOrDefault(name, stage.service().get(name)))
                .mapToLong(law -> SimTime.micros(law.mean()))
                .average()
                .orElse(0);
        return Math.round(mean * stage.serviceFactor() * lane.serviceFactor()) + SimTime.micros(lane.changeOver());
    }

    @Override
    public void putOff(long nowMicros, int flowIndex, long number, int classIndex, long untilMicros) {
        Who who = new Who(flowIndex, number, classIndex);
        callback(nowMicros, 24, who, 0);
        PublishedWait heeded = scenario.flows().get(flowIndex).publishedWait().orElseThrow();
        assertThat(books.stream()
                        .filter(book ->
                                stageNames().get(stageOf(books.indexOf(book))).equals(heeded.stage()))
                        .map(book -> publishedAt.get(books.indexOf(book))))
                .as("at %d µs: %s sees a long wait", nowMicros, who)
                .anyMatch(wait -> wait > SimTime.micros(heeded.above()));
        assertThat(comesAt.put(who, untilMicros)).as("%s is put off once", who).isNull();
        assertThat(untilMicros)
                .isGreaterThanOrEqualTo(nowMicros)
                .isLessThan(SimTime.micros(scenario.run().until()));
        if (nowMicros >= countFrom) {
            putOffOfFlow.merge(flowIndex, 1, Integer::sum);
        }
    }

    @Override
    public void asked(
            long nowMicros, int flowIndex, long number, int classIndex, int approvalIndex, Decision decision) {
        Who who = new Who(flowIndex, number, classIndex);
        callback(nowMicros, 21, who, approvalIndex);
        approvals.get(approvalIndex).asked(nowMicros, decision, nowMicros >= countFrom);
        assertThat(asking.put(who, decision)).isNull();
        askingSince.put(who, nowMicros);
    }

    /** Whoever is approved is counted, from the arrival on, with the class that it then has. */
    @Override
    public void decided(
            long nowMicros,
            int flowIndex,
            long number,
            int classIndex,
            int approvalIndex,
            Decision.Outcome outcome,
            int newClassIndex) {
        Who who = new Who(flowIndex, number, classIndex);
        callback(nowMicros, 22, who, newClassIndex);
        assertThat(asking.remove(who).outcome()).isEqualTo(outcome);
        Who then = new Who(flowIndex, number, newClassIndex);
        RouteStep.Request request = request(flowIndex, approvalIndex);
        assertThat(classes.get(newClassIndex))
                .isEqualTo(
                        outcome == Decision.Outcome.APPROVED
                                ? request.approvedAs().get(classes.get(classIndex))
                                : classes.get(classIndex));
        if (entered.remove(who)) {
            entered.add(then);
        }
        Long arrival = arrivalOf.remove(who);
        if (arrival != null) {
            arrived[classIndex]--;
            arrived[newClassIndex]++;
            stayed[classIndex] += arrival;
            stayed[newClassIndex] -= arrival;
            arrivalOf.put(then, arrival);
            if (warmsUp) {
                present.remove(who);
                present.add(then);
            }
        }
        Long before = waitedOf.remove(who);
        if (before != null) {
            waited[classIndex] -= before;
            waited[newClassIndex] += before;
            waitedOf.put(then, before);
        }
        waits(
                ApprovalBooks.countedAfter(scenario, flowIndex, request, this::counts),
                then,
                nowMicros - askingSince.remove(who));
    }

    private RouteStep.Request request(int flowIndex, int approvalIndex) {
        String name = scenario.approvals().get(approvalIndex).name();
        return scenario.flows().get(flowIndex).route().stream()
                .filter(step -> step instanceof RouteStep.Request request
                        && request.approval().equals(name))
                .map(RouteStep.Request.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void disturbed(long nowMicros, int disturbanceIndex, boolean begins) {
        callback(nowMicros, 20, new Who(disturbanceIndex, begins ? 1 : 0, 0), 0);
        Disturbance disturbance = scenario.disturbances().get(disturbanceIndex);
        if (disturbance.slows().isEmpty()) {
            for (int s = 0; s < closing.length; s++) {
                if (disturbance.stages().contains(scenario.stages().get(s).name())) {
                    closing[s] += begins ? 1 : -1;
                }
            }
        }
    }

    private int stageOf(int laneIndex) {
        String name = books.get(laneIndex).spec.name();
        for (int s = 0; s < scenario.stages().size(); s++) {
            if (scenario.stages().get(s).lanes().stream()
                    .anyMatch(lane -> lane.name().equals(name))) {
                return s;
            }
        }
        throw new AssertionError("no stage has lane " + name);
    }

    /** Compares the books with the results of the model. */
    void check(ReplicationResult result, ResultLayout layout) {
        callback(result.endMicros(), 7, new Who(0, 0, 0), 0);
        books.forEach(book -> makeReady(book, result.endMicros()));
        assertThat(callbacks).isPositive();
        for (int i = 0; i < books.size(); i++) {
            checkLane(books.get(i), result.lanes().get(i), result.endMicros());
        }
        for (int s = 0; s < inside.length; s++) {
            for (Waiting waiting : beforeStage.get(s)) {
                waitedBefore(waiting, s, result.endMicros());
            }
        }
        for (int i = 0; i < layout.figures().size(); i++) {
            checkFigure(layout.figures().get(i), result.figures().get(i));
        }
        long unfinished = 0;
        for (int c = 0; c < classes.size(); c++) {
            ClassResult of = result.classes().get(c);
            assertThat(of.arrived()).as("arrived").isEqualTo(arrived[c]);
            assertThat(of.served()).as("served").isEqualTo(left[c]);
            assertThat(of.unfinished()).as("unfinished").isEqualTo(arrived[c] - left[c]);
            unfinished += of.unfinished();
            if (of.unfinished() == 0) {
                assertThat(of.staySumMicros()).as("time in the port").isEqualTo(stayed[c]);
            }
            if (!partsOf(classes.get(c))) {
                assertThat(of.waitSumMicros())
                        .as("waits of class %s", classes.get(c))
                        .isEqualTo(waited[c]);
            }
        }
        if (!warmsUp && classes.stream().noneMatch(this::partsOf)) {
            assertThat(books.stream().mapToLong(book -> book.waiting).sum()
                            + beforeStage.stream().mapToLong(Deque::size).sum()
                            + turnedAway
                            + atGate)
                    .as("whoever is unfinished waits somewhere or was turned away")
                    .isEqualTo(unfinished - Arrays.stream(gone).sum());
        }
        assertThat(asking).as("nobody waits for ever").isEmpty();
        officers.check(result, layout);
    }

    private void checkFigure(FigureInfo figure, double value) {
        switch (figure.name()) {
            case "broken-off" -> assertThat(value).as(figure.key()).isEqualTo((double) book(figure.of()).brokenOff);
            case "dismissed" -> assertThat(value).as(figure.key()).isEqualTo((double) book(figure.of()).dismissed);
            case "put-off" ->
                assertThat(value).as(figure.key()).isEqualTo((double) putOffOfFlow.getOrDefault(flowOf(figure), 0));
            case "published-max" -> {
                long longest = longestOfFlow.getOrDefault(flowOf(figure), -1L);
                double minutes = longest < 0 ? Double.NaN : SimTime.minutes(longest);
                assertThat(Double.valueOf(value)).as(figure.key()).isEqualTo(Double.valueOf(minutes));
            }
            case "balked" -> assertThat(value).as(figure.key()).isEqualTo((double) book(figure.of()).balked);
            case "gave-up" -> assertThat(value).as(figure.key()).isEqualTo((double) book(figure.of()).gaveUp);
            case "interrupted" -> assertThat(value).as(figure.key()).isEqualTo((double) book(figure.of()).interrupted);
            case "out-of-order" -> {
                if (book(figure.of()).planned) {
                    Book book = book(figure.of());
                    assertThat(value)
                            .as(figure.key())
                            .isBetween(
                                    (book.outArea - book.lateOutArea) / 3600e6 - 1e-12, book.outArea / 3600e6 + 1e-12);
                }
            }
            case "struck" -> assertThat(value).as(figure.key()).isEqualTo((double) book(figure.of()).struck);
            case "unreached" ->
                assertThat(value).as(figure.key()).isEqualTo((double)
                        book(figure.of()).unreached.size());
            case "come-back" -> assertThat(value).as(figure.key()).isEqualTo((double) book(figure.of()).comeBack);
            case "changed-lines" ->
                assertThat(value).as(figure.key()).isEqualTo((double) book(figure.of()).changedLines);
            case "shut-out" -> assertThat(value).as(figure.key()).isEqualTo((double) shutOut);
            case "gave-up-after" -> {
                Book book = book(figure.of());
                double mean = book.gaveUpSum / 60e6 / book.gaveUp;
                assertThat(value).as(figure.key()).isCloseTo(mean, within(1e-9));
            }
            default -> {
                int stage = figure.subject() == FigureInfo.Subject.STAGE
                        ? stageNames().indexOf(figure.of())
                        : NOWHERE;
                if (stage != NOWHERE && overtakes.get(stage).knows(figure, value)) {
                    assertThat(scenario.stages().get(stage).overtakes()).isEqualTo(StageSpec.Overtakes.COUNTED);
                } else if (figure.subject() == FigureInfo.Subject.APPROVAL) {
                    approvals.stream()
                            .filter(book -> book.name().equals(figure.of()))
                            .forEach(book -> book.check(figure, value));
                } else {
                    assertThat(value).as(figure.key()).isNotNegative();
                }
            }
        }
    }

    private int flowOf(FigureInfo figure) {
        return scenario.flows().stream().map(flow -> flow.name()).toList().indexOf(figure.of());
    }

    private List<String> stageNames() {
        return scenario.stages().stream().map(StageSpec::name).toList();
    }

    private void checkLane(Book book, LaneResult result, long end) {
        String name = book.spec.name();
        assertThat(book.busy).as("%s: inspections at the end", name).isEqualTo(book.blocked);
        long stillWaiting = 0;
        for (Deque<Waiting> line : book.lines) {
            for (Waiting waiting : line) {
                if (waiting.brokenOff()) {
                    continue;
                }
                stillWaiting += end - waiting.joined();
                waits(book.counted, waiting.who(), end - waiting.joined());
            }
        }
        for (Map.Entry<Who, Long> away : book.away.entrySet()) {
            int unitClass = away.getKey().classIndex();
            if (book.counted[unitClass] && (!warmsUp || present.contains(away.getKey()))) {
                waited[unitClass] += away.getValue();
            }
        }
        assertThat(result.started()).as("%s: started", name).isEqualTo(book.started);
        assertThat(result.taken()).as("%s: taken", name).isEqualTo(book.taken);
        assertThat(result.waitSumMicros()).as("%s: waits", name).isEqualTo(book.waitSum);
        assertThat(result.queueAreaMicros()).as("%s: queue", name).isEqualTo(book.queueArea);
        assertThat(result.queueAreaMicros())
                .as("%s: Little's law", name)
                .isEqualTo(result.waitSumMicros()
                        + stillWaiting
                        - book.waitSumBefore
                        + book.backArea
                        + book.gaveUpSum
                        + book.awaySum);
        assertThat(result.busyMicros()).as("%s: busy", name).isEqualTo(book.busyArea);
        // Of desks with lines of their own it is not told which one finishes while it is out of order.
        long finishing = book.shared ? 0 : book.outArea;
        assertThat(result.openMicros()).as("%s: open", name).isBetween(book.openArea, book.openArea + finishing);
        if (book.shared) {
            assertThat(result.queueMax())
                    .as("%s: longest queue", name)
                    .isBetween(interruptions ? 0 : (long) book.queueMax, (long) book.queuePeak);
        }
    }

    private boolean partsOf(String unitClass) {
        return scenario.flows().stream()
                .filter(flow -> flow.classes().contains(unitClass))
                .flatMap(flow -> flow.route().stream())
                .anyMatch(RouteStep.Together.class::isInstance);
    }

    /** Members of a party may come after the end, when their conveyance has. */
    private boolean inParty(String unitClass) {
        return scenario.flows().stream()
                .flatMap(flow -> flow.parties().stream())
                .anyMatch(party -> party.mix().containsKey(unitClass));
    }
}
