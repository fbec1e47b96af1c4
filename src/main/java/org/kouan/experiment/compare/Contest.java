package org.kouan.experiment.compare;

import java.util.List;
import org.kouan.experiment.Progress;
import org.kouan.result.RunResult;

/** Candidates that are simulated side by side, a few replications of each in turn, so that a stop leaves pairs. */
public final class Contest {
    private static final int SMALLEST_LONGEST_TURN = 20;
    private static final int TURNS = 20;

    private final List<Candidate> candidates;

    /**
     * @param candidates at least two, with the same seed
     * @throws NotComparableException when they have no class in common
     */
    public Contest(List<Candidate> candidates) {
        if (candidates.size() < 2) {
            throw new IllegalArgumentException("A comparison needs at least two scenarios, not " + candidates.size());
        }
        this.candidates = List.copyOf(candidates);
        Comparability.of(
                this.candidates,
                this.candidates.stream()
                        .map(candidate -> candidate.replications().layout())
                        .toList());
    }

    /** Those that are compared. */
    public List<Candidate> candidates() {
        return candidates;
    }

    /** Asks to stop after the replications under way. Any thread may call it. */
    public void stop() {
        candidates.forEach(candidate -> candidate.replications().stop());
    }

    /** Whether it was asked to stop. */
    public boolean stopped() {
        return candidates.get(0).replications().stopped();
    }

    /**
     * Runs all candidates until each has a number of replications, or until stopped. The first turn is one replication for
     * each thread, and turns double from there, so that a stop leaves pairs however long a replication takes.
     */
    public void runTo(int number, Progress progress) {
        int total = number * candidates.size();
        int longest = Math.max(SMALLEST_LONGEST_TURN, number / TURNS);
        int first = candidates.get(0).replications().threads();
        for (int until = Math.min(first, number); ; until = Math.min(until + Math.min(until, longest), number)) {
            for (Candidate candidate : candidates) {
                int before = finishedOfOthers(candidate);
                candidate
                        .replications()
                        .runTo(until, (finished, planned) -> progress.finished(before + finished, total));
            }
            if (until == number || stopped()) {
                return;
            }
        }
    }

    private int finishedOfOthers(Candidate candidate) {
        return candidates.stream()
                .filter(other -> !other.name().equals(candidate.name()))
                .mapToInt(other -> other.replications().finished())
                .sum();
    }

    /** How many replications every candidate has. */
    public int finished() {
        return candidates.stream()
                .mapToInt(candidate -> candidate.replications().finished())
                .min()
                .orElse(0);
    }

    /** What is finished, by candidate; some may have more than others. */
    List<RunResult> results() {
        return candidates.stream()
                .map(candidate -> candidate.replications().result())
                .toList();
    }
}
