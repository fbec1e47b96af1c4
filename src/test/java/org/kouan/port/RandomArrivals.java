package org.kouan.port;

import static org.kouan.port.Story.s;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.RateCurve;

/** Arrivals at random, of every kind. */
final class RandomArrivals {
    private final Dice dice;
    private final Random random;

    RandomArrivals(Dice dice) {
        this.dice = dice;
        random = dice.random;
    }

    /** What else is drawn does not depend on these kinds, which are drawn apart. */
    Arrivals arrivals() {
        Arrivals plain = plainArrivals();
        return switch (dice.kinds.nextInt(6)) {
            case 0 ->
                new Arrivals.Appointments(
                        s(600),
                        s(2400),
                        s(300),
                        1 + dice.kinds.nextInt(12),
                        0.9,
                        dice.kinds.nextInt(3) / 10.0,
                        dice.kinds.nextBoolean()
                                ? Optional.empty()
                                : Optional.of(new Arrivals.Lateness(0.2, s(300), 0.3, s(120), s(60))));
            case 1 ->
                new Arrivals.LinearPoisson(new RateCurve(List.of(
                        new RateCurve.Point(s(100), dice.kinds.nextInt(200)),
                        new RateCurve.Point(s(1800), 50 + dice.kinds.nextInt(300)),
                        new RateCurve.Point(s(3000), 0))));
            default -> plain;
        };
    }

    private Arrivals plainArrivals() {
        return switch (random.nextInt(4)) {
            case 0 ->
                new Arrivals.Poisson(new DayProfile(List.of(
                        new DayProfile.Segment(s(0), s(1200), 50 + random.nextInt(300)),
                        new DayProfile.Segment(s(1800), s(3600), 50 + random.nextInt(200)))));
            case 1 -> new Arrivals.Renewal(dice.law(20), s(10 * random.nextInt(10)));
            case 2 -> {
                Duration from = s(60 * random.nextInt(30));
                yield new Arrivals.Present(1 + random.nextInt(60), from, from.plus(s(60 * random.nextInt(20))));
            }
            default -> timetable();
        };
    }

    private Arrivals timetable() {
        Arrivals.Alighting alighting = random.nextBoolean()
                ? new Arrivals.Alighting.Gaps(dice.law(30))
                : new Arrivals.Alighting.Over(dice.law(600));
        return new Arrivals.Timetable(
                "a test",
                services(),
                Optional.of(new Arrivals.PartySize(30, 10, 1, 60)),
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(new Arrivals.Lateness(0.3, s(300), 0.3, s(300), s(120))),
                s(10 * random.nextInt(10)),
                alighting,
                dice.law(120));
    }

    List<Arrivals.Service> services() {
        List<Arrivals.Service> services = new ArrayList<>();
        int number = 1 + random.nextInt(4);
        for (int i = 0; i < number; i++) {
            services.add(new Arrivals.Service("s" + i, s(10 * random.nextInt(400)), random.nextInt(60) - 1));
        }
        return services;
    }
}
