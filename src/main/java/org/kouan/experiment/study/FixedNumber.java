package org.kouan.experiment.study;

import java.util.Optional;

/** A fixed number of replications, whatever they show. */
final class FixedNumber extends StoppingRule {
    FixedNumber(int replications) {
        super(replications);
    }

    @Override
    public boolean sequential() {
        return false;
    }

    @Override
    int[] columns() {
        return new int[0];
    }

    @Override
    int needed(double[][] values, int finished) {
        return atMost();
    }

    @Override
    Optional<String> shortfall(double[][] values, int replications) {
        return Optional.empty();
    }
}
