package org.kouan.port.compile;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kouan.clock.LocalClock;
import org.kouan.clock.PortClock;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.Spans;
import org.kouan.port.lane.Lane;
import org.kouan.port.route.Gates;
import org.kouan.port.stage.Trouble;
import org.kouan.port.stage.Troubles;
import org.kouan.random.RandomStream;
import org.kouan.result.DateGrid;
import org.kouan.scenario.Disturbance;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.PortCalendar;
import org.kouan.scenario.PortCalendar.Day;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;

/** Compiles the calendar of a port and its disturbances: gates for flows, and what closes or slows lanes. */
final class CalendarCompiler {
    private static final DateTimeFormatter DATE_AND_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Scenario scenario;
    private final ModelCore core;
    private final StageCompiler stages;
    private final LocalClock clock;
    private final long fromMicros;
    private final long untilMicros;
    private final List<Trouble> troubles = new ArrayList<>();

    CalendarCompiler(Scenario scenario, ModelCore core, StageCompiler stages) {
        this.scenario = scenario;
        this.core = core;
        this.stages = stages;
        clock = core.clock();
        fromMicros = clock.microsAt(scenario.run().from());
        untilMicros = clock.microsAt(scenario.run().until());
    }

    /** What closes or slows lanes: closed days first, then the disturbances in their order. */
    Troubles troubles() {
        scenario.port().calendar().ifPresent(this::addClosedDays);
        for (int i = 0; i < scenario.disturbances().size(); i++) {
            Disturbance disturbance = scenario.disturbances().get(i);
            Trouble trouble = new Trouble(
                    troubles.size(),
                    i,
                    times(disturbance),
                    lanesOf(disturbance.stages()),
                    disturbance.slows().orElse(Trouble.CLOSES),
                    fromMicros,
                    untilMicros,
                    core);
            trouble.register(core.figures(), disturbance.name(), disturbance.label());
            troubles.add(trouble);
        }
        return new Troubles(troubles);
    }

    private Trouble.Times times(Disturbance disturbance) {
        if (disturbance.occurs() instanceof Disturbance.Occurs.Random random) {
            RandomStream stream = new RandomStream(0);
            return new Trouble.Drawn(
                    disturbance.name(),
                    stream,
                    random.between().sampler(stream),
                    random.lasts().sampler(stream));
        } else if (disturbance.occurs() instanceof Disturbance.Occurs.At at) {
            Spans.Builder spans = new Spans.Builder();
            at.windows()
                    .forEach(window -> spans.add(
                            Math.max(fromMicros, clock.microsAt(window.from())), clock.microsAt(window.to())));
            return new Trouble.Known(spans.build());
        }
        throw new IllegalArgumentException("there are no times for " + disturbance);
    }

    private List<Lane> lanesOf(List<String> stageNames) {
        List<Lane> lanes = new ArrayList<>();
        for (StageSpec stage : scenario.stages()) {
            if (stageNames.contains(stage.name())) {
                stage.lanes().forEach(lane -> lanes.addAll(stages.lanesOf(lane.name())));
            }
        }
        return lanes;
    }

    private void addClosedDays(PortCalendar calendar) {
        Set<String> freight = freightClasses(calendar);
        List<Lane> ofFreight = new ArrayList<>();
        List<Lane> ofOthers = new ArrayList<>();
        for (LaneSpec lane : scenario.lanes()) {
            boolean servesFreight = lane.serves().stream().anyMatch(freight::contains);
            (servesFreight ? ofFreight : ofOthers).addAll(stages.lanesOf(lane.name()));
        }
        addClosedDays(calendar, ofFreight, false);
        addClosedDays(calendar, ofOthers, true);
    }

    private void addClosedDays(PortCalendar calendar, List<Lane> lanes, boolean onFreightDays) {
        Spans.Builder spans = new Spans.Builder();
        for (long number = firstDay(); clock.midnightMicros(number) < untilMicros; number++) {
            Day day = calendar.day(clock.date(number));
            if (day == Day.CLOSED || (onFreightDays && day == Day.FREIGHT_ONLY)) {
                spans.add(Math.max(fromMicros, clock.midnightMicros(number)), clock.midnightMicros(number + 1));
            }
        }
        Spans closed = spans.build();
        lanes.forEach(lane -> lane.desks().closedOn(closed));
        troubles.add(new Trouble(
                troubles.size(),
                Trouble.NO_DISTURBANCE,
                new Trouble.Known(closed),
                lanes,
                Trouble.CLOSES,
                fromMicros,
                untilMicros,
                core));
    }

    private Set<String> freightClasses(PortCalendar calendar) {
        Set<String> classes = new HashSet<>();
        for (FlowSpec flow : scenario.flows()) {
            if (calendar.freight().contains(flow.name())) {
                classes.addAll(flow.classes());
                flow.parties().forEach(party -> classes.addAll(party.classes()));
            }
        }
        return classes;
    }

    /** The gates; null at a port without a calendar. */
    @Nullable
    Gates gates(DateGrid dates) {
        if (scenario.port().calendar().isEmpty()) {
            return null;
        }
        PortCalendar calendar = scenario.port().calendar().get();
        List<Spans> open = new ArrayList<>();
        TreeSet<Long> openings = new TreeSet<>();
        for (FlowSpec flow : scenario.flows()) {
            Spans spans = openTo(calendar, calendar.freight().contains(flow.name()));
            open.add(spans);
            for (int i = 0; i < spans.count(); i++) {
                if (spans.from(i) > fromMicros && spans.from(i) < untilMicros) {
                    openings.add(spans.from(i));
                }
            }
        }
        Gates gates = new Gates(
                open.toArray(Spans[]::new),
                openings.stream().mapToLong(Long::longValue).toArray(),
                calendar.meanwhile() instanceof PortCalendar.Meanwhile.ComeBack back
                        ? back.after().sampler(core.draws())
                        : null,
                untilMicros,
                core);
        gates.register(core.figures(), this::dateAndTime, dates);
        return gates;
    }

    private Spans openTo(PortCalendar calendar, boolean freight) {
        Spans.Builder spans = new Spans.Builder();
        for (long number = firstDay(); clock.midnightMicros(number) < untilMicros; number++) {
            Day day = calendar.day(clock.date(number));
            if (day == Day.OPEN || (freight && day == Day.FREIGHT_ONLY)) {
                clock.stretches(number, calendar.from(), calendar.to())
                        .forEach(open -> spans.add(open.fromMicros(), open.toMicros()));
            }
        }
        return spans.build();
    }

    private long firstDay() {
        return clock.day(fromMicros);
    }

    /** Such as 2024-10-27 08:00; a reading that has been before carries its offset. */
    private String dateAndTime(long micros) {
        return clock.dateTime(micros).format(DATE_AND_TIME)
                + (clock.isRepeating(micros) ? " " + PortClock.name(clock.offset(micros)) : "");
    }
}
