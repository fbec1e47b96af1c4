package org.kouan.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kouan.port.PortModel;
import org.kouan.port.audit.Audit;
import org.kouan.port.audit.Finding;
import org.kouan.port.core.Sampling;
import org.kouan.result.Checked;
import org.kouan.result.ReplicationResult;
import org.kouan.scenario.Scenario;

/** The audits of a run: one a thread, each of the replications that its thread has run. */
public final class Audits {
    private final Scenario scenario;
    private final Sampling sampling;
    private final List<Audited> audited = new ArrayList<>();

    Audits(Scenario scenario, Sampling sampling) {
        this.scenario = scenario;
        this.sampling = sampling;
    }

    /** A model for one thread, with an audit of its own. */
    ReplicationModel model() {
        Audit audit = new Audit(scenario, Checked.MOST);
        PortModel model = PortModel.compile(scenario, audit, sampling);
        Audited one = new Audited(audit);
        audited.add(one);
        return (seed, replication, into) -> {
            audit.begin(replication);
            ReplicationResult result = model.run(seed, replication, into);
            audit.end(result);
            one.replications++;
            return result;
        };
    }

    /** What all of them found, as one audit of all replications would have. Not while replications are under way. */
    public Checked checked() {
        return new Checked(
                audited.stream().mapToInt(one -> one.replications).sum(),
                audited.stream().mapToLong(one -> one.audit.events()).sum(),
                audited.stream().mapToLong(one -> one.audit.count()).sum(),
                audited.stream()
                        .flatMap(one -> one.audit.first().stream())
                        .sorted(Comparator.comparingInt(Finding::replication))
                        .limit(Checked.MOST)
                        .map(Finding::text)
                        .toList());
    }

    private static final class Audited {
        final Audit audit;
        int replications;

        Audited(Audit audit) {
            this.audit = audit;
        }
    }
}
