package org.kouan.report.content;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Numbers as text, the same on every machine. {@link Double#toString} and the formatters built on it differ between
 * JDK 17 and 19, so everything goes through {@link BigDecimal}.
 */
public final class Numbers {
    /** Shown where there is no figure. */
    public static final String NONE = "–";

    private static final MathContext NINE_DIGITS = new MathContext(9, RoundingMode.HALF_EVEN);
    private static final int FINEST_PERCENT_DECIMALS = 3;
    private static final int FINEST_DECIMALS_BESIDE = 9;

    private Numbers() {}

    /** For machines: at most nine significant digits, no exponent; empty when not finite. */
    public static String exact(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        BigDecimal rounded = new BigDecimal(value).round(NINE_DIGITS).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /** A whole number with commas between thousands. */
    public static String whole(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** With a number of decimals, and commas between thousands; a dash when not finite. */
    public static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        String digits = new BigDecimal(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .abs()
                .toPlainString();
        int point = digits.indexOf('.');
        int whole = point < 0 ? digits.length() : point;
        StringBuilder text = new StringBuilder(digits);
        for (int i = whole - 3; i > 0; i -= 3) {
            text.insert(i, ',');
        }
        boolean zero = digits.chars().allMatch(c -> c == '0' || c == '.');
        return (value < 0 && !zero ? "-" : "") + text;
    }

    /** A mean count: whole from 100 on, with one decimal below, without decimals when it is whole. */
    public static String count(double value) {
        return fixed(value, Math.abs(value) >= 100 || value == Math.rint(value) ? 0 : 1);
    }

    /** A measured amount: with one decimal, from 1,000 on whole. */
    public static String measured(double value) {
        return fixed(value, Math.abs(value) < 999.95 ? 1 : 0);
    }

    /** A number of things, on average: "1 desk", "1.6 desks", "0 desks"; whole where it is so up to half a hundredth. */
    public static String of(double mean, String noun) {
        double count = Math.abs(mean - Math.rint(mean)) < 0.005 ? Math.rint(mean) : mean;
        return count(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /**
     * A share as per cent with one decimal. "100 %" and "0 %" mean exactly that: a share that is merely close keeps as
     * many decimals as it takes, up to three, and then says "over 99.999 %" or "under 0.001 %".
     */
    public static String percent(double share) {
        return share(share) + (Double.isFinite(share) ? " %" : "");
    }

    /** Like {@link #percent} without the sign. */
    public static String share(double share) {
        if (share == 0 || share == 1) {
            return share == 0 ? "0" : "100";
        }
        for (int decimals = 1; decimals <= FINEST_PERCENT_DECIMALS; decimals++) {
            String text = fixed(100 * share, decimals);
            if (!looksWhole(text)) {
                return text;
            }
        }
        return share < 0.5 ? "under 0.001" : "over 99.999";
    }

    /**
     * Like {@link #percent}, with as many decimals more, up to nine, as show on which side of another share this one
     * lies, when that is written as in {@link #asked}: 94.98 % and not 95.0 % beside 95 %.
     */
    public static String percentBeside(double share, double asked) {
        if (Double.isFinite(share) && share != asked && asked > 0 && asked < 1 && share > 0 && share < 1) {
            BigDecimal line = askedPercent(asked);
            for (int decimals = 1; decimals <= FINEST_DECIMALS_BESIDE; decimals++) {
                String text = fixed(100 * share, decimals);
                int side = new BigDecimal(text).compareTo(line);
                if (!looksWhole(text) && side == Double.compare(share, asked)) {
                    return text + " %";
                }
            }
        }
        return percent(share);
    }

    private static boolean looksWhole(String text) {
        return text.startsWith("100.") || text.matches("0\\.0+");
    }

    /** Text in which no line begins with a per cent sign. */
    public static String glued(String text) {
        return text.replace(" %", "\u00a0%");
    }

    /** A share that somebody asked for: as they wrote it, so 95 % and not 95.0 %. */
    public static String asked(double share) {
        BigDecimal percent = askedPercent(share);
        return (percent.signum() == 0 ? "0" : percent.toPlainString()) + " %";
    }

    private static BigDecimal askedPercent(double share) {
        return new BigDecimal(share).movePointRight(2).round(NINE_DIGITS).stripTrailingZeros();
    }

    /** A duration that somebody asked for: "30 minutes", "1 minute", "2 hours", "90 seconds", "no time". */
    public static String limit(long micros) {
        if (micros == 0) {
            return "no time";
        }
        if (micros % 3_600_000_000L == 0 && micros > 3_600_000_000L) {
            return exact(micros / 3600e6) + " hours";
        }
        boolean inSeconds = micros < 60_000_000 || micros % 30_000_000 != 0;
        String number = exact(inSeconds ? micros / 1e6 : micros / 60e6);
        return number + (inSeconds ? " second" : " minute") + (number.equals("1") ? "" : "s");
    }
}
