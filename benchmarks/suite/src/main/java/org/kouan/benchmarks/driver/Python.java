package org.kouan.benchmarks.driver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Python that has SimPy.
 *
 * @param method under which its samples are kept
 * @param program that runs it
 * @param version of SimPy and of itself, as its row is called
 */
record Python(String method, String program, String version) {
    private static final Path SCRIPTS = Path.of("benchmarks", "simpy");
    private static final String NAMED = "PYTHON";
    private static final List<String> USUAL = List.of("python3", "/usr/bin/python3");

    /**
     * The Python that the environment variable PYTHON names, or the first of the usual ones that has SimPy.
     *
     * @param environment variables by name
     */
    static Optional<Python> main(Map<String, String> environment) throws IOException, InterruptedException {
        String named = environment.getOrDefault(NAMED, "");
        for (String program : named.isEmpty() ? USUAL : List.of(named)) {
            Optional<Python> python = probe("simpy", program);
            if (python.isPresent()) {
                return python;
            }
        }
        return Optional.empty();
    }

    /** PyPy, when it has SimPy. */
    static Optional<Python> pypy() throws IOException, InterruptedException {
        return probe("simpyOnPypy", "pypy3");
    }

    private static Optional<Python> probe(String method, String program) throws IOException, InterruptedException {
        try {
            Process process = process(program, "common.py")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String version = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? Optional.of(new Python(method, program, version)) : Optional.empty();
        } catch (IOException noSuchProgram) {
            return Optional.empty();
        }
    }

    /** A process that runs one of the scripts. */
    ProcessBuilder process(String script, int size, int seed) {
        return process(program, script, Integer.toString(size), Integer.toString(seed));
    }

    private static ProcessBuilder process(String program, String script, String... arguments) {
        // -B leaves no compiled files in the checkout.
        List<String> command =
                new ArrayList<>(List.of(program, "-B", SCRIPTS.resolve(script).toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}
