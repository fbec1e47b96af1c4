package org.kouan.experiment;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.kouan.files.OutputFile;
import org.kouan.port.PortModel;
import org.kouan.port.core.ModelObserver;
import org.kouan.port.trace.ApprovalLog;
import org.kouan.port.trace.EventTrace;
import org.kouan.port.trace.VisitLog;
import org.kouan.result.RunTotals;
import org.kouan.scenario.Scenario;

/**
 * One replication of a run, simulated again with somebody looking. It is the same replication, event by event: the
 * model does not depend on who looks.
 *
 * @param scenario that was run
 * @param seed of the run
 * @param replication its number, from 0
 */
public record Observation(Scenario scenario, long seed, int replication) {
    /**
     * Writes a line for every event.
     *
     * @throws IOException when the file cannot be written; nothing is left then
     */
    public void trace(Path file) throws IOException {
        write(file, EventTrace::new, trace -> {});
    }

    /**
     * Writes a CSV row for every visit to a lane.
     *
     * @throws IOException when the file cannot be written; nothing is left then
     */
    public void log(Path file) throws IOException {
        write(file, VisitLog::new, VisitLog::end);
    }

    /**
     * Writes a CSV row for every request for priority.
     *
     * @throws IOException when the file cannot be written; nothing is left then
     */
    public void approvals(Path file) throws IOException {
        write(file, ApprovalLog::new, approvals -> {});
    }

    private <O extends ModelObserver> void write(
            Path file, BiFunction<Scenario, Appendable, O> observer, Consumer<O> end) throws IOException {
        try {
            OutputFile.write(file, out -> {
                Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                O looking = observer.apply(scenario, text);
                PortModel model = PortModel.compile(scenario, looking);
                model.run(seed, replication, new RunTotals(model.layout()));
                end.accept(looking);
                text.flush();
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }
}
