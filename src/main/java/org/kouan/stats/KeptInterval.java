package org.kouan.stats;

import java.util.Arrays;

/**
 * Confidence intervals for the mean of shares of days that were kept, one for each replication.
 *
 * <p>Of single days, which are kept or not, the exact one of {@link BinomialInterval}; it holds for runs of several dates, too, when
 * each was kept on all of them or on none, since no law of shares with the same mean varies more. Of other shares that of
 * {@link BoundedMeanInterval}.
 */
public final class KeptInterval {
    private KeptInterval() {}

    /** Returns the interval for the mean of shares from 0 to 1. */
    public static Interval of(double[] shares, double confidence) {
        return isYesOrNo(shares)
                ? BinomialInterval.of(ones(shares), shares.length, confidence)
                : BoundedMeanInterval.of(shares, confidence);
    }

    /** Returns how many more replications would decide whether the mean reaches what is required; -1 if no practical number would. */
    public static long moreToDecide(double[] shares, double required, double confidence) {
        return isYesOrNo(shares)
                ? ThreeWay.moreForProbability(ones(shares), shares.length, required, confidence)
                : BoundedMeanInterval.moreToDecide(shares, required, confidence);
    }

    private static boolean isYesOrNo(double[] shares) {
        return Arrays.stream(shares).allMatch(share -> share == 0 || share == 1);
    }

    private static long ones(double[] shares) {
        return Arrays.stream(shares).filter(share -> share == 1).count();
    }
}
