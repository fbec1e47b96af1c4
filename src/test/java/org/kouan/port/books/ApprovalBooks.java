package org.kouan.port.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.kouan.engine.SimTime;
import org.kouan.port.core.Decision;
import org.kouan.port.core.Decision.Outcome;
import org.kouan.result.FigureInfo;
import org.kouan.scenario.Approval;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.PortCalendar;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.Scenario;

/** Books of one approval: a queue before its approvers, played again from what was asked and decided. */
final class ApprovalBooks {
    private final Approval approval;
    /** Approvers by when they are free, the lowest number first among those who are. */
    private final PriorityQueue<long[]> busy = new PriorityQueue<>(Comparator.comparingLong(each -> each[0]));

    private final List<Decision> counted = new ArrayList<>();
    private final List<Decision> all = new ArrayList<>();

    private final Scenario scenario;

    ApprovalBooks(Approval approval, Scenario scenario) {
        this.scenario = scenario;
        this.approval = approval;
        for (int k = 0; k < approval.approvers(); k++) {
            busy.add(new long[] {Long.MIN_VALUE, k});
        }
    }

    String name() {
        return approval.name();
    }

    void asked(long now, Decision decision, boolean counts) {
        assertThat(decision.askedMicros()).isEqualTo(now - SimTime.micros(approval.ahead()));
        if (counts) {
            counted.add(decision);
        }
        if (decision.outcome() == Outcome.WITHDRAWN) {
            return;
        }
        long[] first = busy.remove();
        assertThat(decision.takenUpMicros()).isEqualTo(open(Math.max(decision.askedMicros(), first[0])));
        first[0] = decision.outcome() == Outcome.OVER_QUOTA ? first[0] : decision.decidedMicros();
        busy.add(first);
        assertThat(decision.decidedMicros()).isGreaterThanOrEqualTo(decision.takenUpMicros());
        all.add(decision);
        approval.quotaPerDay()
                .ifPresent(quota -> assertThat(approvedOn(day(decision)))
                        .as("approvals of a day")
                        .isLessThanOrEqualTo(quota));
    }

    private long approvedOn(long day) {
        return all.stream()
                .filter(each -> each.outcome() == Outcome.APPROVED && day(each) == day)
                .count();
    }

    private static long day(Decision decision) {
        return Math.floorDiv(decision.takenUpMicros(), SimTime.MICROS_PER_DAY);
    }

    private long open(long time) {
        long day = Math.floorDiv(time, SimTime.MICROS_PER_DAY) * SimTime.MICROS_PER_DAY;
        long from = day + SimTime.micros(approval.from());
        boolean over = time >= day + SimTime.micros(approval.to()) || isClosed(day);
        return over ? open(day + SimTime.MICROS_PER_DAY) : Math.max(time, from);
    }

    private boolean isClosed(long midnight) {
        LocalDate date = scenario.run().date().plusDays(midnight / SimTime.MICROS_PER_DAY);
        return midnight < SimTime.micros(scenario.run().until())
                && scenario.port()
                        .calendar()
                        .map(calendar -> calendar.day(date))
                        .equals(Optional.of(PortCalendar.Day.CLOSED));
    }

    /** By class: whether waits at the next stages after a step count for it. */
    static boolean[] countedAfter(
            Scenario scenario, int flow, RouteStep.Request request, BiPredicate<String, String> counts) {
        FlowSpec spec = scenario.flows().get(flow);
        List<RouteStep> route = Stream.concat(
                        Stream.of(spec.route()), spec.parties().stream().map(party -> party.route()))
                .filter(each -> each.contains(request))
                .findFirst()
                .orElseThrow();
        List<String> next = new ArrayList<>();
        for (int i = route.indexOf(request) + 1; i < route.size() && next.isEmpty(); i++) {
            addStages(route.get(i), next);
        }
        boolean[] counted = new boolean[scenario.classes().size()];
        for (int c = 0; c < counted.length; c++) {
            String unitClass = scenario.classes().get(c).name();
            counted[c] = next.stream().anyMatch(stage -> counts.test(stage, unitClass));
        }
        return counted;
    }

    private static void addStages(RouteStep step, List<String> stages) {
        if (step instanceof RouteStep.Visit visit) {
            stages.add(visit.stage());
        } else if (step instanceof RouteStep.Together together) {
            together.branches().forEach(branch -> branch.route().forEach(inner -> addStages(inner, stages)));
        }
    }

    void check(FigureInfo figure, double value) {
        List<Decision> decided = counted.stream()
                .filter(each -> each.outcome() != Outcome.WITHDRAWN)
                .toList();
        double expected = switch (figure.name()) {
            case "requests" -> counted.size();
            case "approved" -> count(Outcome.APPROVED);
            case "refused" -> count(Outcome.REFUSED);
            case "over-quota" -> count(Outcome.OVER_QUOTA);
            case "too-late" -> count(Outcome.TOO_LATE) + count(Outcome.WITHDRAWN);
            case "taken-up-after" ->
                decided.stream()
                        .mapToDouble(each -> SimTime.minutes(each.takenUpMicros() - each.askedMicros()))
                        .average()
                        .orElse(Double.NaN);
            case "delay" ->
                decided.stream()
                        .mapToDouble(each -> SimTime.minutes(each.decidedMicros() - each.askedMicros()))
                        .average()
                        .orElse(Double.NaN);
            case "delay-max" ->
                decided.stream()
                        .mapToDouble(each -> SimTime.minutes(each.decidedMicros() - each.askedMicros()))
                        .max()
                        .orElse(Double.NaN);
            default -> value;
        };
        assertThat(value).as(figure.key()).isCloseTo(expected, within(1e-6));
        if (!counted.isEmpty()) {
            assertThat(value).as(figure.key()).isNotNegative();
        }
    }

    private long count(Outcome outcome) {
        return counted.stream().filter(each -> each.outcome() == outcome).count();
    }
}
