package org.kouan.experiment.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kouan.scenario.study.Factor;
import org.kouan.scenario.study.Study;

/** One desk or more for two hours, for the tests of studies. */
public final class SmallStudy {
    public static final String SCENARIO = """
            kouan: 1
            name: one-desk
            title: One desk
            port: {name: A small port}
            run: {date: 2024-06-03, from: 10:00, until: 12:00, replications: 20}
            classes: {citizen: Citizens, rare: Nearly nobody}
            stages:
              hall:
                service: {citizen: {exponential: {mean: 60 s}}, rare: 30 s}
                lanes:
                  desk: {serves: [citizen, rare], desks: [{from: 10:00, to: 12:00, open: 1}]}
            flows:
              people:
                mix: {citizen: 99.5 %, rare: 0.5 %}
                arrivals: {poisson: {per-hour: [{from: 10:00, to: 12:00, value: 66}]}}
                route: [hall]
            targets:
              short: {classes: [citizen], limit: 30 min}
            variants:
              quiet-day:
                set: {flows.people.arrivals.poisson.per-hour: 6}
            """;

    /** The path of the number of desks. */
    public static final String DESKS = "stages.hall.lanes.desk.desks[0].open";

    private SmallStudy() {}

    /** The scenario as a file in a folder. */
    public static Path scenario(Path folder) throws IOException {
        return Files.writeString(folder.resolve("one-desk.yaml"), SCENARIO);
    }

    /** One to three desks, six replications each. */
    public static Study in(Path folder) throws IOException {
        return Study.of("desks", scenario(folder))
                .with(Factor.of("desks", DESKS, "1", "2", "3"))
                .recording("wait", "class.citizen.wait_minutes.mean")
                .recording("rare", "class.rare.wait_minutes.mean")
                .recording("kept", "target.short.kept")
                .withReplications(6);
    }
}
