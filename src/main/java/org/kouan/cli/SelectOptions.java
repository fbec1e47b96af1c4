package org.kouan.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kouan.experiment.Progress;
import org.kouan.experiment.compare.Contest;
import org.kouan.experiment.compare.SelectBest;
import org.kouan.result.Selection;
import picocli.CommandLine.Option;

/** Whether the best is to be selected, and by what. */
final class SelectOptions {
    private static final String BEST = "best";
    private static final int DEFAULT_MAX_REPLICATIONS = 10_000;

    @Option(
            names = "--select",
            paramLabel = BEST,
            description =
                    "Select the best with a stated probability of being right (procedure KN); the replications compared"
                            + " are its first stage.")
    private Optional<String> select = Optional.empty();

    @Option(
            names = "--metric",
            paramLabel = "KEY",
            description = "What to select by, for example target.citizens.kept or"
                    + " class.citizen.wait_minutes.mean. Default: port.paid_hours, what the staff costs, whatever"
                    + " the targets.")
    private Optional<String> metric = Optional.empty();

    @Option(
            names = "--indifference",
            paramLabel = "N",
            description = "A difference that does not matter, in minutes, hours, or for shares from 0 to 1. Default: 1"
                    + " minute, 1 hour, 0.01.")
    private Optional<Double> indifference = Optional.empty();

    @Option(
            names = "--max-replications",
            paramLabel = "N",
            converter = ReplicationNumber.CapConverter.class,
            description = "The most replications that a selection may take of a scenario. Default: "
                    + DEFAULT_MAX_REPLICATIONS + ".")
    private Optional<Integer> cap = Optional.empty();

    boolean asked() {
        return select.isPresent();
    }

    /** Rejects options that make no sense, before anything is read. */
    void check() {
        if (asked() && !select.get().equals(BEST)) {
            throw new BadInput("--select takes '" + BEST + "', not '" + select.get() + "'");
        }
        if (!asked() && (metric.isPresent() || indifference.isPresent() || cap.isPresent())) {
            throw new BadInput("--metric, --indifference and --max-replications need --select " + BEST);
        }
        if (indifference.isPresent() && !(indifference.get() > 0 && indifference.get() < Double.POSITIVE_INFINITY)) {
            throw new BadInput("--indifference must be a number above 0");
        }
    }

    /** Rejects what the scenarios cannot serve: before a long simulation, not after it. */
    void check(Contest contest, int days, double confidence) {
        if (!asked()) {
            return;
        }
        if (days < 2) {
            throw new BadInput("--select needs at least two --replications for its first stage");
        }
        if (!SelectBest.keys(contest).contains(key())) {
            throw new BadInput("there is no metric '" + key() + "' that all scenarios have; there are "
                    + String.join(", ", SelectBest.keys(contest)));
        }
        if (confidence <= 1.0 / contest.candidates().size()) {
            throw new BadInput("the first scenario's confidence is no better than a blind guess");
        }
    }

    private String key() {
        return metric.orElse(SelectBest.usualKey());
    }

    /** Goes on simulating until one is left; nothing when that is not asked for. */
    Optional<Selection> select(Contest contest, double confidence, Progress progress) {
        if (!asked() || contest.finished() < 2) {
            return Optional.empty();
        }
        String key = key();
        double zone = indifference.orElse(SelectBest.usualIndifference(contest, key));
        int most = cap.orElse(DEFAULT_MAX_REPLICATIONS);
        return Optional.of(new SelectBest(contest, key, zone, confidence, most, progress).select());
    }

    /** The options that select the same again. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        if (asked()) {
            words.addAll(List.of("--select", BEST));
            metric.ifPresent(key -> words.addAll(List.of("--metric", key)));
            indifference.ifPresent(zone -> words.addAll(List.of(
                    "--indifference", new BigDecimal(zone).stripTrailingZeros().toPlainString())));
            cap.ifPresent(most -> words.addAll(List.of("--max-replications", Integer.toString(most))));
        }
        return words;
    }
}
