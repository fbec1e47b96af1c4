package org.kouan.benchmarks.driver;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.kouan.benchmarks.ProcessCpu;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * A benchmark to be run in one fresh JVM.
 *
 * @param benchmark class and method
 * @param parameters values of each parameter that is not to take all its values
 * @param warmups iterations before those that count
 * @param iterations that count
 * @param iteration at least so long
 */
record JmhRun(String benchmark, Map<String, String[]> parameters, int warmups, int iterations, TimeValue iteration)
        implements Measurement {
    private static final String BYTES = "gc.alloc.rate.norm";

    @Override
    public void into(Samples samples, int round, Path log) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\." + benchmark.replace(".", "\\.") + "$")
                .forks(1)
                .warmupIterations(warmups)
                .warmupTime(iteration)
                .measurementIterations(iterations)
                .measurementTime(iteration)
                .addProfiler(GCProfiler.class)
                .addProfiler(ProcessCpu.class)
                .output(log.toString());
        parameters.forEach(options::param);
        for (RunResult result : new Runner(options.build()).run()) {
            for (BenchmarkResult fork : result.getBenchmarkResults()) {
                for (IterationResult measured : fork.getIterationResults()) {
                    samples.add(sample(round, result.getParams(), measured));
                }
            }
        }
    }

    private Sample sample(int round, BenchmarkParams run, IterationResult measured) {
        Collection<String> keys = run.getParamsKeys();
        String parameters =
                keys.stream().map(key -> key + "=" + run.getParam(key)).collect(Collectors.joining(" "));
        return new Sample(
                round,
                benchmark,
                parameters,
                measured.getPrimaryResult().getScore(),
                secondary(measured, ProcessCpu.LABEL),
                secondary(measured, BYTES));
    }

    private static double secondary(IterationResult measured, String label) {
        for (String key : measured.getSecondaryResults().keySet()) {
            if (key.endsWith(label)) {
                return measured.getSecondaryResults().get(key).getScore();
            }
        }
        return Double.NaN;
    }
}
