package org.kouan.cluster;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.kouan.experiment.ScenarioFiles;
import org.kouan.experiment.study.PointSimulation;
import org.kouan.scenario.yaml.Overrides;
import org.kouan.scenario.yaml.PortableScenario;

/**
 * Replications of one design point, with all that an executor needs to simulate them: the scenario as text, with its
 * seed in it, and the files it reads. What it yields does not depend on where it runs, nor how often it is tried.
 *
 * @param study id of the study
 * @param point its design point
 * @param from the first replication
 * @param until the one after the last
 * @param scenario portable text
 * @param files content by name
 * @param responses names of what is recorded
 */
record BlockTask(
        String study,
        int point,
        int from,
        int until,
        String scenario,
        TreeMap<String, byte[]> files,
        ArrayList<String> responses)
        implements Serializable {

    /** A row a replication: study, point, replication (from 1), responses; null where there was nothing to measure. */
    Iterator<Row> run() {
        PointSimulation simulation = simulation();
        List<Row> rows = new ArrayList<>();
        for (int replication = from; replication < until; replication++) {
            double[] values = simulation.run(replication);
            Object[] cells = new Object[3 + values.length];
            cells[0] = study;
            cells[1] = point;
            cells[2] = replication + 1;
            for (int i = 0; i < values.length; i++) {
                cells[3 + i] = Double.isNaN(values[i]) ? null : (Object) values[i];
            }
            rows.add(RowFactory.create(cells));
        }
        return rows.iterator();
    }

    private PointSimulation simulation() {
        try {
            Path folder = Files.createTempDirectory("kouan");
            try {
                Path file = new PortableScenario(scenario, Map.copyOf(files)).writeInto(folder);
                return new PointSimulation(
                        ScenarioFiles.read(file, Overrides.NONE).scenario(), responses, "at point " + point + ": ");
            } finally {
                delete(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
