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

    /** Whether to run until every target is decided. */
    boolean auto() {
        return number == 0;
    }

    @Override
    public String toString() {
        return auto() ? AUTO : Integer.toString(number);
    }

    /** From the command line. */
    static final class Converter implements ITypeConverter<ReplicationNumber> {
        @Override
        public ReplicationNumber convert(String value) {
            if (value.equals(AUTO)) {
                return new ReplicationNumber(0);
            }
            try {
                int number = Integer.parseInt(value);
                if (number >= 1) {
                    return new ReplicationNumber(number);
                }
            } catch (NumberFormatException e) {
                throw rule(value);
            }
            throw rule(value);
        }

        private static TypeConversionException rule(String value) {
            return new TypeConversionException("'" + value + "' is neither a whole number from 1 nor 'auto'");
        }
    }
}
