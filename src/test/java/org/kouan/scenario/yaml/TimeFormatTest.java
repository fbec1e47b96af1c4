package org.kouan.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kouan.clock.PortClock;

class TimeFormatTest {
    private static final LocalDate MONDAY = LocalDate.of(2024, 6, 3);

    /** Times of the run in a port on Beijing time that begins on Monday, 3 June 2024, in minutes and seconds. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "H:mm                             | 7:05                           | PT7H5M",
                "H:mm                             | 07:05                          | PT7H5M",
                "H:mm                             | 24:00                          | PT24H",
                "H:mm                             | 25:10                          | PT25H10M",
                "H:mm                             | 100:00                         | PT100H",
                "HH:mm                            | 00:00                          | PT0S",
                "HH:mm:ss                         | 26:30:00                       | PT26H30M",
                "H:mm[:ss]                        | 7:05                           | PT7H5M",
                "H:mm[:ss]                        | 7:05:30                        | PT7H5M30S",
                "Hmm                              | 930                            | PT9H30M",
                "Hmm                              | 0930                           | PT9H30M",
                "Hmm                              | 2510                           | PT25H10M",
                "Hmm                              | 5                              | PT5M",
                "Hmm                              | 35                             | PT35M",
                "HHmm                             | 0930                           | PT9H30M",
                "h:mm a                           | 12:00 AM                       | PT0S",
                "h:mm a                           | 12:30 pm                       | PT12H30M",
                "hh:mma                           | 01:05PM                        | PT13H5M",
                "H'h'mm                           | 9h30                           | PT9H30M",
                "H时mm分                           | 9时30分                         | PT9H30M",
                "yyyy-MM-dd HH:mm                 | 2024-06-04 08:00               | PT32H",
                "uuuu-MM-dd HH:mm                 | 2024-06-04 08:00               | PT32H",
                "yyyy-MM-dd HH:mm                 | 2024-06-03 25:10               | PT25H10M",
                "yyyy-MM-dd HH:mm                 | 2024-06-02 23:00               | PT-1H",
                "HH:mm:ss dd.MM.yyyy              | 08:00:00 03.06.2024            | PT8H",
                "yyyy-MM-dd HH:mm:ss.SSSSSS       | 2024-06-03 08:00:00.000001     | PT8H0.000001S",
                "yyyy-MM-dd HH:mm:ss.SSS          | 2024-06-03 08:00:00.250        | PT8H0.25S",
                "ddMMMyy HHmm                     | 03JUN24 0800                   | PT8H",
                "dd-MMM-yy HH:mm                  | 03-jun-24 08:00                | PT8H",
                "EEE d MMMM yyyy H:mm             | Mon 3 June 2024 8:00           | PT8H",
                "EEEE, yyyy-MM-dd H:mm            | monday, 2024-06-03 8:00        | PT8H",
                "yyyyMMddHHmm                     | 202406030800                   | PT8H",
                "yyyy-MM-dd'T'HH:mm:ssXXX         | 2024-06-03T02:10:00Z           | PT10H10M",
                "yyyy-MM-dd'T'HH:mm:ssXXX         | 2024-06-03T10:10:00+08:00      | PT10H10M",
                "yyyy-MM-dd'T'HH:mm:ssXXX         | 2024-06-02T21:10:00-05:00      | PT10H10M",
                "yyyy-MM-dd HH:mm Z               | 2024-06-03 08:10 +0600         | PT10H10M",
                "yyyy-MM-dd HH:mm VV              | 2024-06-03 08:10 Asia/Urumqi   | PT10H10M",
                "yyyy-MM-dd HH:mm VV              | 2024-06-03 03:10 Europe/London | PT10H10M",
                "yyyy-MM-dd HH:mm VV              | 2024-06-03 02:10 UTC           | PT10H10M",
                "dd/MM/yy HH:mm                   | 29/02/24 08:00                 | PT-2272H",
            })
    void whatIsWrittenIsRead(String format, String cell, String time) throws BadValue {
        assertThat(read(format, cell)).isEqualTo(time);
    }

    private static String read(String format, String cell) throws BadValue {
        WrittenTime written = TimeFormat.of(format, 2024).read(cell);
        LocalDate date = written.date().orElse(MONDAY);
        RunClock clock = new RunClock(PortClock.BEIJING_TIME.from(MONDAY));
        return (written.zone().isPresent()
                        ? clock.elsewhere(
                                date,
                                written.sinceMidnight().orElseThrow(),
                                written.zone().get())
                        : clock.here(date, written.sinceMidnight().orElseThrow()))
                .toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "HH:mm            | 7:05             | must be a time of the form HH:mm | it fits the format H:mm",
                "HH:mm            | 07:05:30         | must be a time of the form HH:mm | it fits the format HH:mm:ss",
                "HH:mm            | 930              | must be a time of the form HH:mm | it fits the format Hmm",
                "HH:mm            | 9:30 AM          | must be a time of the form HH:mm | it fits the format h:mm a",
                "HH:mm            | 2024-06-03 08:00 | must be a time of the form HH:mm | it fits the format yyyy-MM-dd H:mm",
                "HH:mm            | 3/6/2024 08:00   | must be a time of the form HH:mm | it fits the format d/M/yyyy H:mm, and M/d/yyyy H:mm",
                "HH:mm            | 13/6/2024 08:00  | must be a time of the form HH:mm | it fits the format d/M/yyyy H:mm",
                "HH:mm            | ０８：００         | must be a time of the form HH:mm | write digits and signs in half width",
                "HH:mm            | noon             | must be a time of the form HH:mm | times are read in formats such as H:mm, HH:mm:ss, Hmm (930), h:mm a (9:30 AM) or yyyy-MM-dd HH:mm",
                "HH:mm            | 08:00 x          | must be a time of the form HH:mm | times are read in formats such as H:mm, HH:mm:ss, Hmm (930), h:mm a (9:30 AM) or yyyy-MM-dd HH:mm",
                "HH:mm            | -1:00            | must be a time of the form HH:mm | times are read in formats such as H:mm, HH:mm:ss, Hmm (930), h:mm a (9:30 AM) or yyyy-MM-dd HH:mm",
                "HH:mm            | 12:60            | has minutes not from 0 to 59     | none",
                "HH:mm            | 241:00           | has an hour not from 0 to 240    | none",
                "HH:mm            | 240:01           | has an hour above 240            | none",
                "h:mm a           | 13:00 PM         | has an hour not from 1 to 12     | none",
                "h:mm a           | 0:10 AM          | has an hour not from 1 to 12     | none",
                "HH:mm:ss         | 08:00:60         | has seconds not from 0 to 59     | none",
                "yyyy-MM-dd HH:mm | 2024-06-31 08:00 | does not exist: June 2024 has 30 days | none",
                "yyyy-MM-dd HH:mm | 2023-02-29 08:00 | does not exist: February 2023 has 28 days | none",
                "yyyy-MM-dd HH:mm | 2024-13-03 08:00 | has a month 13                   | are day and month in the other order?",
                "yyyy-MM-dd HH:mm | 1824-06-03 08:00 | is more than 100 years from the date of the run | none",
                "EEE yyyy-MM-dd HH:mm | Tue 2024-06-03 08:00 | contradicts itself: 2024-06-03 is a Monday | none",
                "dd MMM yyyy HH:mm | 03 Juin 2024 08:00 | must be a time of the form dd MMM yyyy HH:mm | times are read in formats such as H:mm, HH:mm:ss, Hmm (930), h:mm a (9:30 AM) or yyyy-MM-dd HH:mm",
                "HH:mm:ss.SSSSSSS | 08:00:00.0000001 | has a fraction finer than a microsecond | none",
                "yyyy-MM-dd HH:mm VV | 2024-03-31 01:30 Europe/London | does not exist in Europe/London, where clocks go forward then | write an offset in place of the zone, with XXX in the time-format",
                "yyyy-MM-dd HH:mm VV | 2024-10-27 01:30 Europe/London | comes twice in Europe/London, where clocks go back then | write an offset in place of the zone, with XXX in the time-format",
                "yyyy-MM-dd HH:mm VV | 2024-06-03 08:00 CET | has the letters CET for a zone, which mean different things | write an offset, such as +08:00, or a name such as Asia/Shanghai",
            })
    void whatIsWrittenWrongIsRefused(String format, String cell, String rule, String hint) {
        try {
            fail("was read as " + read(format, cell));
        } catch (BadValue bad) {
            assertThat(bad.rule() + " | " + (bad.hint().isEmpty() ? "none" : bad.hint()))
                    .isEqualTo(rule + " | " + hint);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "YYYY-MM-dd HH:mm      | YYYY (character 1) is the year of a week, not of a date | write yyyy-MM-dd HH:mm",
                "yyyy-MM-DD HH:mm      | DD (character 9) is the day of the year | write yyyy-MM-dd HH:mm",
                "YYYY-MM-DD HH:MM:SS   | YYYY (character 1) is the year of a week, not of a date | write yyyy-MM-dd HH:mm:ss",
                "HH:MM                 | MM (character 4) is part of a date that has no year | write HH:mm, or with AM and PM h:mm a",
                "yyyy-mm-dd HH:mm      | mm (character 15) says again what mm says | write yyyy-MM-dd HH:mm",
                "yyyy-mm-dd            | yyyy (character 1) is part of a date that has no month | write yyyy-MM-dd",
                "dd.MM. HH:mm          | MM (character 4) is part of a date that has no year | such as H:mm, HH:mm:ss, Hmm, h:mm a or yyyy-MM-dd HH:mm",
                "EEE HH:mm             | EEE (character 1) is part of a date that has no year | such as H:mm, HH:mm:ss, Hmm, h:mm a or yyyy-MM-dd HH:mm",
                "hh:mm                 | hh (character 1) is an hour from 1 to 12 without AM or PM | write HH:mm, or with AM and PM h:mm a",
                "HH:mm a               | a (character 7) belongs to h, not to H | write hh:mm a",
                "kk:mm                 | kk (character 1) is an hour from 1 to 24 | write HH:mm, or with AM and PM h:mm a",
                "K:mm a                | K (character 1) is an hour from 0 to 11 | write h:mm a",
                "mm:ss                 | mm (character 1) is minutes without an hour | such as H:mm, HH:mm:ss, Hmm, h:mm a or yyyy-MM-dd HH:mm",
                "HH:ss                 | ss (character 4) is seconds without minutes | such as H:mm, HH:mm:ss, Hmm, h:mm a or yyyy-MM-dd HH:mm",
                "HH:mm.SSS             | SSS (character 7) is a fraction without seconds | such as H:mm, HH:mm:ss, Hmm, h:mm a or yyyy-MM-dd HH:mm",
                "yyyy-MM-dd G HH:mm    | G (character 12) is an era, which no timetable needs | such as H:mm, HH:mm:ss, Hmm, h:mm a or yyyy-MM-dd HH:mm",
                "QQ yyyy-MM-dd HH:mm   | QQ (character 1) is a quarter, which no time needs | such as H:mm, HH:mm:ss, Hmm, h:mm a or yyyy-MM-dd HH:mm",
                "yyyy-'W'ww-e HH:mm    | ww (character 9) is the week of a year, which no time needs | such as H:mm, HH:mm:ss, Hmm, h:mm a or yyyy-MM-dd HH:mm",
                "yyyy-MM-dd HH:mm z    | z (character 18) is the letters of a zone, such as CST, which mean different things | write yyyy-MM-dd HH:mm XXX",
                "yyyy-MM-dd HH:mm O    | O (character 18) is an offset with letters | write yyyy-MM-dd HH:mm XXX",
                "yyyy-MM-dd'T'HH:mm'Z' | has \"Z\" (before character 22) as a text that would be read and not used | an offset is XXX (Z or +08:00), AM or PM is a",
                "HH:mm 'UTC'           | has \"UTC\" (before character 12) as a text that would be read and not used | an offset is XXX (Z or +08:00), AM or PM is a",
                "HH:mm+08:00           | has \"+08:00\" (before character 12) as a text, not as a part of the time | none",
                "yyyyy-MM-dd HH:mm     | yyyyy (character 1) has a number of letters that is not read | write yyyy, or yy for two digits",
                "HHH:mm                | HHH (character 1) has a number of letters that is not read | write H or HH",
                "Hm                    | m (character 2) stands right after other digits | write mm",
                "HH:mm[ yyyy-MM-dd]    | yyyy (character 8) may not be left out | only seconds stand in [ ]",
                "HH:mm[:ss             | has a [ without ] | none",
                "HH:mm'h               | has a quotation mark (character 6) without a second | none",
                "HH:mm h:mm a          | h (character 7) says again what HH says | such as H:mm, HH:mm:ss, Hmm, h:mm a or yyyy-MM-dd HH:mm",
                "HH:mm n               | n (character 7) is no letter of times | such as H:mm, HH:mm:ss, Hmm, h:mm a or yyyy-MM-dd HH:mm",
                "--                    | has no letters for a time | such as H:mm or yyyy-MM-dd HH:mm",
                "XXX                   | XXX (character 1) is an offset or zone without a time | such as H:mm, HH:mm:ss, Hmm, h:mm a or yyyy-MM-dd HH:mm",
            })
    void whatAFormatCannotHonourIsRefused(String format, String rule, String hint) {
        try {
            TimeFormat.of(format, 2024);
            fail("was taken");
        } catch (BadValue bad) {
            assertThat(bad.rule() + " | " + (bad.hint().isEmpty() ? "none" : bad.hint()))
                    .isEqualTo(rule + " | " + hint);
        }
    }

    /** Every letter of java.time is honoured or refused: none is taken and then not used. */
    @Test
    void noLetterIsLost() {
        for (char letter = 'A'; letter <= 'z'; letter++) {
            if (!Character.isLetter(letter)) {
                continue;
            }
            for (int count = 1; count <= 6; count++) {
                String format = "yyyy-MM-dd HH:mm:ss " + String.valueOf(letter).repeat(count);
                boolean taken;
                try {
                    TimeFormat.of(format, 2024);
                    taken = true;
                } catch (BadValue refused) {
                    taken = false;
                }
                boolean honoured = List.of('E', 'S', 'X', 'x', 'Z', 'V').contains(letter);
                assertThat(!taken || honoured).as(format).isTrue();
            }
        }
    }

    /** Where java.time resolves strictly too, it agrees. */
    @Test
    void agreesWithJavaTime() throws BadValue {
        List<String> formats = Stream.of(
                        "yyyy-MM-dd HH:mm", "d/M/yyyy H:mm:ss", "h:mm a dd MMM yyyy", "yyyyMMddHHmm", "EEE d.M.yy HHmm")
                .toList();
        for (String format : formats) {
            DateTimeFormatter theirs = DateTimeFormatter.ofPattern(format.replace('y', 'u'), Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);
            TimeFormat ours = TimeFormat.of(format, 2024);
            for (int hour = 0; hour < 24 * 400; hour += 7) {
                LocalDateTime time = LocalDateTime.of(2023, 12, 31, 0, 17, 0).plusHours(hour);
                WrittenTime written = ours.read(time.format(theirs));
                assertThat(written.date()
                                .orElseThrow()
                                .atStartOfDay()
                                .plus(written.sinceMidnight().orElseThrow()))
                        .as(format + " " + time)
                        .isEqualTo(LocalDateTime.parse(time.format(theirs), theirs));
            }
        }
    }
}
