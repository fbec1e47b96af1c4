package org.kouan.experiment.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is still to be simulated. Any thread may ask. */
final class Worklist {
    private final List<PointLedger> ledgers = new ArrayList<>();
    private final int blockSize;
    private int firstOpen;
    private long needed;
    private long finished;
    private boolean stopped;

    /** @param blockSize replications that are given out at once, at most */
    Worklist(List<DesignPoint> points, int blockSize) {
        this.blockSize = blockSize;
        points.forEach(point -> ledgers.add(new PointLedger(point)));
        ledgers.forEach(ledger -> needed += ledger.needed());
    }

    /** A row that is in the results now. */
    synchronized void add(Row row) {
        PointLedger ledger = ledgers.get(row.point());
        if (ledger.isThere(row.replication())) {
            throw new IllegalStateException(
                    "replication " + (row.replication() + 1) + " of point " + row.point() + " is there twice");
        }
        needed -= ledger.needed();
        finished -= ledger.finished();
        ledger.add(row);
        needed += ledger.needed();
        finished += ledger.finished();
        notifyAll();
    }

    /** The next block to simulate; waits while what comes next depends on blocks under way; empty at the end. */
    synchronized Optional<Block> next() throws InterruptedException {
        while (!stopped) {
            while (firstOpen < ledgers.size() && ledgers.get(firstOpen).complete()) {
                firstOpen++;
            }
            if (firstOpen == ledgers.size()) {
                return Optional.empty();
            }
            for (int i = firstOpen; i < ledgers.size(); i++) {
                Optional<Block> block = ledgers.get(i).take(blockSize);
                if (block.isPresent()) {
                    return block;
                }
            }
            wait();
        }
        return Optional.empty();
    }

    /** Every block that can be given out now, without waiting. */
    synchronized List<Block> all() {
        List<Block> blocks = new ArrayList<>();
        for (PointLedger ledger : ledgers) {
            for (Optional<Block> block = ledger.take(blockSize); block.isPresent(); block = ledger.take(blockSize)) {
                blocks.add(block.get());
            }
        }
        return blocks;
    }

    /** Gives out nothing more. */
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    synchronized boolean stopped() {
        return stopped;
    }

    /** How many replications all points need, as far as it is known. */
    synchronized long needed() {
        return needed;
    }

    /** How many of those are there. */
    synchronized long finished() {
        return finished;
    }

    /** What points lack in spite of all the replications that they may have, by point. */
    synchronized Map<Integer, String> shortfalls() {
        Map<Integer, String> shortfalls = new LinkedHashMap<>();
        for (PointLedger ledger : ledgers) {
            ledger.shortfall()
                    .ifPresent(lacking -> shortfalls.put(ledger.point().index(), lacking));
        }
        return shortfalls;
    }

    /** Whether everything is there. */
    synchronized boolean complete() {
        return finished >= needed;
    }
}
