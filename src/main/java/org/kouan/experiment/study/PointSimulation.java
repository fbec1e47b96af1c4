package org.kouan.experiment.study;

import java.util.List;
import org.kouan.experiment.ReplicationFailure;
import org.kouan.port.PortModel;
import org.kouan.result.ReplicationResult;
import org.kouan.result.Response;
import org.kouan.result.RunTotals;
import org.kouan.scenario.Scenario;

/** One design point, compiled; one thread uses it. What a replication yields depends on its number alone. */
public final class PointSimulation {
    private final PortModel model;
    private final RunTotals totals;
    private final Response[] responses;
    private final long seed;
    private final String where;

    /**
     * @param scenario checked; its seed is used
     * @param responses names, all of which the scenario has
     * @param where which point it is, at the head of messages about failures
     */
    public PointSimulation(Scenario scenario, List<String> responses, String where) {
        this.where = where;
        model = PortModel.compile(scenario);
        totals = new RunTotals(model.layout());
        seed = scenario.run().seed();
        this.responses = responses.stream()
                .map(name -> Response.of(name, model.layout()))
                .toArray(Response[]::new);
    }

    /** The responses of a replication, in order. */
    public double[] run(int replication) {
        try {
            ReplicationResult day = model.run(seed, replication, totals);
            double[] values = new double[responses.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = responses[i].of(day);
            }
            return values;
        } catch (RuntimeException | Error failure) {
            throw new ReplicationFailure(where, replication, seed, failure);
        }
    }
}
