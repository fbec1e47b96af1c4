package org.kouan.port.lane;

import java.util.function.ToIntFunction;

/**
 * The lines of a lane that has one a desk: each a lane of its own, with one desk.
 *
 * @param <L> a line
 */
public final class Lines<L extends Lines.Line> {
    /** A line and its desk. */
    public interface Line {
        /** Units in the line and at its desk. */
        int presentInLine();

        /** Whether its desk is open. */
        boolean hasOpenDesk();
    }

    private final L[] lines;

    public Lines(L[] lines) {
        this.lines = lines.clone();
    }

    /**
     * The line with the fewest units, the one at the desk included, of those whose desk is in order if any is; the first
     * of equals.
     */
    L shortest() {
        L best = lines[0];
        for (L line : lines) {
            boolean fewer = line.presentInLine() < best.presentInLine();
            if (line.hasOpenDesk() == best.hasOpenDesk() ? fewer : line.hasOpenDesk()) {
                best = line;
            }
        }
        return best;
    }

    L[] all() {
        return lines;
    }

    /** Adds up something over all lines. */
    int sum(ToIntFunction<L> ofLine) {
        int sum = 0;
        for (L line : lines) {
            sum += ofLine.applyAsInt(line);
        }
        return sum;
    }
}
