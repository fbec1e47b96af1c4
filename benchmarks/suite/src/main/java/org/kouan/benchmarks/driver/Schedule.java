package org.kouan.benchmarks.driver;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * What is run, and in which order. Simulators take turns, one JVM each, in every round, so that a machine that grows
 * slower or faster does so for all.
 */
final class Schedule {
    private static final List<String> SIMULATIONS = List.of(
            "QueueBenchmark.kouan",
            "QueueBenchmark.kouanByEvents",
            "QueueBenchmark.ssj",
            "QueueBenchmark.dsol",
            "QueueBenchmark.kalasim",
            "PortDayBenchmark.kouan",
            "PortDayBenchmark.kouanByEvents",
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
    private static final List<String> SCALING =
            List.of("ScalingBenchmark.travellers", "ScalingBenchmark.desks", "ScalingBenchmark.desksByEvents");

    private final boolean quick;
    private final List<Python> pythons;

    /** @param pythons that SimPy is to run on */
    Schedule(boolean quick, List<Python> pythons) {
        this.quick = quick;
        this.pythons = pythons;
    }

    /** The rounds in order, each with its runs in order. */
    List<List<Measurement>> rounds() {
        List<List<Measurement>> rounds = new ArrayList<>();
        for (int round = 0; round < (quick ? 2 : 5); round++) {
            List<Measurement> runs = new ArrayList<>(simulations(round));
            runs.addAll(simpy());
            Collections.rotate(runs, round);
            if (round < (quick ? 1 : 2)) {
                runs.addAll(primitives());
                runs.addAll(scaling());
            }
            rounds.add(runs);
        }
        return rounds;
    }

    /** In quick mode one round has to do for kalasim: nobody needs the last digit of hundreds of times as long. */
    private List<JmhRun> simulations(int round) {
        TimeValue time = TimeValue.milliseconds(quick ? 800 : 1000);
        return SIMULATIONS.stream()
                .filter(name -> !quick || round == 0 || !name.endsWith("kalasim"))
                .map(name -> new JmhRun(name, Map.of(), 5, quick ? 1 : 3, time))
                .toList();
    }

    private List<SimpyRun> simpy() {
        return pythons.stream()
                .flatMap(python -> Stream.of(
                        new SimpyRun("QueueBenchmark." + python.method(), python, "w1.py", quick ? 250_000 : 2_000_000),
                        new SimpyRun("PortDayBenchmark." + python.method(), python, "w2.py", quick ? 25 : 200)))
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
                .map(name ->
                        new JmhRun(name, parameters(name), warmups(name), quick ? 1 : 3, TimeValue.milliseconds(500)))
                .toList();
    }

    /** Where a run is short, more code than that of the model has to get warm. */
    private static int warmups(String scaling) {
        return scaling.endsWith("travellers") ? 8 : 5;
    }

    /** In quick mode fewer than all. */
    private Map<String, String[]> parameters(String benchmark) {
        if (!quick) {
            return Map.of();
        }
        return switch (benchmark) {
            case "CalendarBenchmark.kouan", "CalendarBenchmark.priorityQueueOfObjects" ->
                Map.of("delays", new String[] {"EXPONENTIAL"}, "pending", new String[] {"10", "22", "1000", "1000000"});
            case "SamplerBenchmark.kouan", "SamplerBenchmark.commonsMath", "SamplerBenchmark.ssj" ->
                Map.of("law", new String[] {"EXPONENTIAL", "LOGNORMAL"});
            case "ScalingBenchmark.travellers" -> Map.of("travellers", new String[] {"1000", "10000000"});
            case "ScalingBenchmark.desks" -> Map.of("desks", new String[] {"10", "100", "1000"});
            case "ScalingBenchmark.desksByEvents" -> Map.of("desks", new String[] {"10", "100"});
            default -> Map.of();
        };
    }
}
