package org.kouan.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * What {@code --replications} takes.
 *
 * @param number at least 1, or 0 for as many as it takes
 */
record ReplicationNumber(int number) {
    private static final String AUTO = "auto";
    /** Every replication's figures are kept, about 2 KB each, and a million leaves no doubt about anything. */
    private static final int MOST = 1_000_000;

    /** Whether to run until every target is decided. */
    boolean auto() {
        return number == 0;
    }

    @Override
    public String toString() {
        return auto() ? AUTO : Integer.toString(number);
    }

    /** A number within bounds, or a failure that says them. */
    static int checked(int number) {
        if (number < 1 || number > MOST) {
            throw new TypeConversionException("'" + number + "' is not from 1 to " + MOST);
        }
        return number;
    }

    /** From the command line. */
    static final class Converter implements ITypeConverter<ReplicationNumber> {
        @Override
        public ReplicationNumber convert(String value) {
            if (value.equals(AUTO)) {
                return new ReplicationNumber(0);
            }
            try {
                return new ReplicationNumber(checked(Integer.parseInt(value)));
            } catch (NumberFormatException e) {
                throw new TypeConversionException("'" + value + "' is neither a whole number nor '" + AUTO + "'");
            }
        }
    }

    /** For numbers without 'auto'. */
    static final class CapConverter implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            try {
                return checked(Integer.parseInt(value));
            } catch (NumberFormatException e) {
                throw new TypeConversionException("'" + value + "' is not a whole number");
            }
        }
    }
}
