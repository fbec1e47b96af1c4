package org.kouan.benchmarks.driver;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * What is run, and in which order. Simulators take turns, one JVM each, in every round, so that a machine that grows
 * slower or faster does so for all.
 */
final class Schedule {
    private static final List<String> SIMULATIONS = List.of(
            "QueueBenchmark.kouan",
            "QueueBenchmark.ssj",
            "QueueBenchmark.dsol",
            "QueueBenchmark.kalasim",
            "PortDayBenchmark.kouan",
            "PortDayBenchmark.ssj",
            "PortDayBenchmark.kouanOnTwoThreads",
            "PortDayBenchmark.dsol",
            "PortDayBenchmark.kalasim");
    private static final List<String> PRIMITIVES = List.of(
            "CalendarBenchmark.kouan",
            "CalendarBenchmark.priorityQueueOfObjects",
            "SamplerBenchmark.kouan",
            "SamplerBenchmark.commonsMath",
            "SamplerBenchmark.ssj");
    private static final List<String> SCALING = List.of("ScalingBenchmark.travellers", "ScalingBenchmark.desks");

    private final boolean quick;

    Schedule(boolean quick) {
        this.quick = quick;
    }

    /** The rounds in order, each with its runs in order. */
    List<List<JmhRun>> rounds() {
        List<List<JmhRun>> rounds = new ArrayList<>();
        for (int round = 0; round < (quick ? 2 : 7); round++) {
            List<JmhRun> runs = new ArrayList<>(simulations());
            Collections.rotate(runs, round);
            if (round < (quick ? 1 : 3)) {
                runs.addAll(primitives());
                runs.addAll(scaling());
            }
            rounds.add(runs);
        }
        return rounds;
    }

    private List<JmhRun> simulations() {
        return SIMULATIONS.stream()
                .map(name -> new JmhRun(name, Map.of(), 5, quick ? 1 : 3, TimeValue.seconds(1)))
                .toList();
    }

    private List<JmhRun> primitives() {
        TimeValue time = TimeValue.milliseconds(quick ? 200 : 1000);
        return PRIMITIVES.stream()
                .map(name -> new JmhRun(name, parameters(name), quick ? 2 : 3, quick ? 2 : 3, time))
                .toList();
    }

    private List<JmhRun> scaling() {
        return SCALING.stream()
                .map(name -> new JmhRun(name, parameters(name), 5, quick ? 1 : 3, TimeValue.milliseconds(500)))
                .toList();
    }

    /** In quick mode fewer than all. */
    private Map<String, String[]> parameters(String benchmark) {
        if (!quick) {
            return Map.of();
        }
        return switch (benchmark) {
            case "CalendarBenchmark.kouan", "CalendarBenchmark.priorityQueueOfObjects" ->
                Map.of("delays", new String[] {"EXPONENTIAL"});
            case "ScalingBenchmark.travellers" -> Map.of("travellers", new String[] {"1000", "100000", "10000000"});
            case "ScalingBenchmark.desks" -> Map.of("desks", new String[] {"10", "100", "1000"});
            default -> Map.of();
        };
    }
}
