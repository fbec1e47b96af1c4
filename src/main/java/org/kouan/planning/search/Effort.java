package org.kouan.planning.search;

/**
 * How many days a search and its proof take.
 *
 * @param first days of the first sample
 * @param most days that the sample may grow to
 * @param polish days of the sample on which desks are added at the end
 * @param looks numbers of days at which a proof looks
 */
public record Effort(int first, int most, int polish, int[] looks) {
    /** Of lanes as arrays, where a change in one cell costs little. */
    static final Effort OF_ARRAYS = new Effort(200, 1600, 4000, new int[] {1000, 4000, 16_000});
    /** Where every plan is a whole run. */
    static final Effort OF_RUNS = new Effort(60, 240, 400, new int[] {200, 800, 3200});

    public Effort {
        looks = looks.clone();
    }

    @Override
    public int[] looks() {
        return looks.clone();
    }

    /** The same with another number of days of the first sample; what follows grows with it. */
    Effort withFirst(int days) {
        return new Effort(days, Math.max(most, 2 * days), polish, looks);
    }
}
