package org.kouan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kouan.scenario.Announced.Parts;
import org.kouan.scenario.law.Constant;
import org.kouan.scenario.law.Distribution;

/** What is announced lies within the run or outside it, and nothing is missing. */
class AnnouncedTest {
    private static final Distribution AT_ONCE = new Constant(Duration.ZERO);

    /** A train three minutes before the end of an hour, a passenger a minute. */
    @Test
    void passengersAfterTheEndAreTold() {
        Announced announced = announced(
                new Arrivals.Timetable(
                        "p13.csv",
                        List.of(new Arrivals.Service("1", minutes(57), 6)),
                        Optional.empty(),
                        Optional.empty(),
                        Duration.ZERO,
                        new Arrivals.Alighting.Gaps(new Constant(minutes(1))),
                        AT_ONCE),
                minutes(0),
                minutes(60));

        assertThat(announced.services()).isEqualTo(new Parts(1, 0, 0));
        assertThat(announced.people()).isEqualTo(new Parts(3, 0, 3));
        assertThat(announced.isCut()).isTrue();
        assertThat(announced.certain()).isTrue();
    }

    @Test
    void slotsOfTheDaysOfTheRunAreTold() {
        Arrivals.Appointments slots =
                new Arrivals.Appointments(minutes(0), minutes(120), minutes(30), 10, 0.8, 0.25, Optional.empty());

        Announced announced = announced(slots, minutes(45), minutes(100));

        assertThat(announced.services()).as("00:00, 00:30; 01:00, 01:30").isEqualTo(new Parts(2, 2, 0));
        assertThat(announced.people()).isEqualTo(new Parts(12, 12, 0));
        assertThat(announced.noShows()).isEqualTo(8);
    }

    /** Against a loop over passengers, in whole seconds; services and people are conserved. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void randomTimetablesAddUp(long seed) {
        Random random = new Random(seed);
        int from = 3600;
        int until = from + 600 + random.nextInt(3600);
        int gap = random.nextInt(20);
        int over = random.nextInt(1200);
        int first = random.nextInt(300);
        int walk = random.nextInt(600);
        boolean byGaps = random.nextBoolean();
        List<Arrivals.Service> services = new ArrayList<>();
        double[] people = new double[3];
        double[] used = new double[3];
        for (int i = 0; i < 30; i++) {
            int time = random.nextInt(until + 1800);
            int party = random.nextInt(5) == 0 ? 0 : random.nextInt(200);
            services.add(new Arrivals.Service("s" + i, Duration.ofSeconds(time), party));
            double[] ofService = new double[3];
            for (int k = 0; k < party; k++) {
                double reaches = time + first + walk + (byGaps ? (double) gap * k : (double) over * k / party);
                ofService[reaches < from ? 1 : reaches < until ? 0 : 2]++;
            }
            boolean inRun = party > 0 ? ofService[0] > 0 : time >= from && time < until;
            used[inRun ? 0 : time < from ? 1 : 2]++;
            for (int part = 0; part < 3; part++) {
                people[part] += ofService[part];
            }
        }

        Announced announced = announced(
                new Arrivals.Timetable(
                        "t.csv",
                        new Arrivals.Rows(7, 3, List.of()),
                        services,
                        Optional.empty(),
                        Optional.empty(),
                        Duration.ofSeconds(first),
                        byGaps
                                ? new Arrivals.Alighting.Gaps(new Constant(Duration.ofSeconds(gap)))
                                : new Arrivals.Alighting.Over(new Constant(Duration.ofSeconds(over))),
                        new Constant(Duration.ofSeconds(walk))),
                Duration.ofSeconds(from),
                Duration.ofSeconds(until));

        assertThat(announced.people().within()).isCloseTo(people[0], within(1e-9));
        assertThat(announced.people().before()).isCloseTo(people[1], within(1e-9));
        assertThat(announced.people().after()).isCloseTo(people[2], within(1e-9));
        assertThat(announced.services()).isEqualTo(new Parts(used[0], used[1], used[2]));
        assertThat(announced.rowsRead()).isEqualTo(30 + 7 + 3);
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    private static Announced announced(Arrivals arrivals, Duration from, Duration until) {
        Scenario scenario = Scenario.of(
                "s",
                RunPlan.of(LocalDate.of(2024, 6, 3), from, until),
                List.of(UnitClass.of("p", "P")),
                List.of(),
                List.of(FlowSpec.of("f", Map.of("p", 1.0), arrivals, "hall")),
                List.of());
        return Announced.of(scenario).get(0);
    }
}
