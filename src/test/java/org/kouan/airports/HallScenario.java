package org.kouan.airports;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kouan.random.RandomStream;
import org.kouan.random.RandomStreams;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.LaneSpec.Desks;
import org.kouan.scenario.LaneSpec.Help;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.UnitClass;
import org.kouan.scenario.law.Constant;
import org.kouan.scenario.law.Distribution;
import org.kouan.scenario.law.Lognormal;

/**
 * A terminal's day as an ordinary scenario. The hour is cut into as many equal parts as it has flights, and each
 * comes at a time drawn within its part, with an equal share of the hour's passengers, who alight one by one and walk to the hall. Citizens and others have booths of their
 * own, which help each other rather than idle; members of Global Entry use kiosks.
 *
 * @param scenario ready to run
 * @param blockMicros when each flight came to its gate, since midnight, by hour of the day that has flights
 */
record HallScenario(Scenario scenario, long[][] blockMicros) {
    private static final String CITIZEN = "citizen";
    private static final String OTHER = "other";
    private static final String GLOBAL_ENTRY = "global-entry";
    private static final List<UnitClass> CLASSES = List.of(
            UnitClass.of(CITIZEN, "US citizens"),
            UnitClass.of(OTHER, "Others"),
            UnitClass.of(GLOBAL_ENTRY, "Global Entry"));

    private static final int HOURS = 24;
    private static final long HOUR_MICROS = 3_600_000_000L;
    /** Those who land before midnight still come to the hall. */
    private static final Duration UNTIL = Duration.ofHours(28);

    private static final Distribution KIOSK = new Constant(Duration.ofSeconds(20));
    private static final int KIOSKS = 60;
    /** What it is matters little: the link deducts it, and the lag of the booths makes up for it. */
    private static final Duration WALK = Duration.ofMinutes(6);

    private static final double CONFIDENCE = 0.95;
    private static final double INSPECTION_SPREAD = 0.6;
    /** Booths per booth used are kept on average at this many, whatever the power. */
    private static final double USUAL_BOOTHS = 12;

    /** The day with the n-th drawing of its flights' times. */
    static HallScenario of(TerminalDay day, Hall hall, long seed, int drawing) {
        long[][] blockMicros = new long[day.hours().size()][];
        List<FlowSpec> flows = new ArrayList<>();
        RandomStream times = new RandomStream(
                new RandomStreams(seed, drawing).key(day.terminal() + " " + day.date(), "block times"));
        for (int i = 0; i < blockMicros.length; i++) {
            AirportHour hour = day.hours().get(i);
            blockMicros[i] = new long[hour.atLeastOneFlight()];
            for (int k = 0; k < blockMicros[i].length; k++) {
                double part = (k + times.nextDouble()) / blockMicros[i].length;
                blockMicros[i][k] = hour.hour() * HOUR_MICROS + (long) (part * HOUR_MICROS);
            }
            flows.add(flow(hour, hall, blockMicros[i]));
        }
        RunPlan run = new RunPlan(
                day.date(),
                Duration.ZERO,
                UNTIL,
                RunPlan.Closing.DRAIN,
                Optional.empty(),
                Duration.ofHours(1),
                Duration.ZERO,
                1,
                seed,
                CONFIDENCE);
        Scenario scenario = Scenario.of("terminal-day", run, CLASSES, List.of(stage(day, hall)), flows, List.of());
        return new HallScenario(scenario, blockMicros);
    }

    private static FlowSpec flow(AirportHour hour, Hall hall, long[] blockMicros) {
        List<Arrivals.Service> services = new ArrayList<>();
        for (int k = 0; k < blockMicros.length; k++) {
            int party = party(hour.passengers(), blockMicros.length, k);
            services.add(new Arrivals.Service("", micros(blockMicros[k]), party));
        }
        return FlowSpec.of(
                "h" + hour.hour(),
                mix(hour),
                new Arrivals.Timetable(
                        "",
                        services,
                        Optional.empty(),
                        Optional.empty(),
                        Duration.ZERO,
                        new Arrivals.Alighting.Gaps(new Constant(seconds(hall.alightingSeconds()))),
                        new Lognormal(WALK, hall.walkSpread())),
                "hall");
    }

    /** Equal parties; the first flights have the passengers that are left over. */
    static int party(int passengers, int flights, int flight) {
        return passengers / flights + (flight < passengers % flights ? 1 : 0);
    }

    /** Members of Global Entry are taken for citizens, who most of them are, as far as there are citizens. */
    private static Map<String, Double> mix(AirportHour hour) {
        int members = Math.min(hour.globalEntry(), hour.passengers());
        int memberCitizens = Math.min(members, hour.citizens());
        double all = Math.max(1, hour.passengers());
        double citizens = (hour.citizens() - memberCitizens) / all;
        double others = (hour.others() - (members - memberCitizens)) / all;
        Map<String, Double> mix = new LinkedHashMap<>();
        mix.put(CITIZEN, citizens);
        mix.put(OTHER, others);
        mix.put(GLOBAL_ENTRY, Math.max(0, 1 - citizens - others));
        return mix;
    }

    private static StageSpec stage(TerminalDay day, Hall hall) {
        int[] open = new int[HOURS];
        int[] forOthers = new int[HOURS];
        fill(day, hall, open, forOthers);
        int[] forCitizens = new int[HOURS];
        for (int h = 0; h < HOURS; h++) {
            forCitizens[h] = open[h] - forOthers[h];
        }
        Map<String, Distribution> service = new LinkedHashMap<>();
        service.put(CITIZEN, new Lognormal(seconds(hall.citizenSeconds()), INSPECTION_SPREAD));
        service.put(OTHER, new Lognormal(seconds(hall.otherSeconds()), INSPECTION_SPREAD));
        service.put(GLOBAL_ENTRY, KIOSK);
        LaneSpec citizens = LaneSpec.of("citizens", List.of(CITIZEN), plan(forCitizens, hall.lagMinutes()))
                .withHelps(List.of(new Help("others", Help.When.IDLE)));
        LaneSpec others = LaneSpec.of("others", List.of(OTHER), plan(forOthers, hall.lagMinutes()))
                .withHelps(List.of(new Help("citizens", Help.When.IDLE)));
        LaneSpec kiosks = LaneSpec.of("kiosks", List.of(GLOBAL_ENTRY), Desks.of(KIOSKS));
        return StageSpec.of("hall", service, citizens, others, kiosks);
    }

    /** Booths by hour; hours without flights have those of the hour with flights before, the first hours of the first. */
    private static void fill(TerminalDay day, Hall hall, int[] open, int[] forOthers) {
        int at = -1;
        int before = 0;
        for (AirportHour hour : day.hours()) {
            int booths = openBooths(hour, hall);
            int others = others(hour, hall, booths);
            for (int h = at + 1; h < hour.hour(); h++) {
                open[h] = at < 0 ? booths : open[before];
                forOthers[h] = at < 0 ? others : forOthers[before];
            }
            at = hour.hour();
            before = at;
            open[at] = booths;
            forOthers[at] = others;
        }
        for (int h = at + 1; h < HOURS; h++) {
            open[h] = open[at];
            forOthers[h] = forOthers[at];
        }
    }

    private static int openBooths(AirportHour hour, Hall hall) {
        double used = hour.atLeastOneBooth() / USUAL_BOOTHS;
        return Math.max(1, (int) Math.rint(USUAL_BOOTHS * StrictMath.pow(used, hall.boothPower())));
    }

    /** Booths for others: at least one of two, and none of one, which then serves others when no citizen waits. */
    private static int others(AirportHour hour, Hall hall, int booths) {
        if (booths == 1) {
            return 0;
        }
        double citizenWork = StrictMath.pow(1 + hour.citizens() * hall.citizenSeconds(), hall.othersLean());
        double otherWork = StrictMath.pow(1 + hour.others() * hall.otherSeconds(), hall.othersLean());
        int others = (int) Math.rint(booths * otherWork / (citizenWork + otherWork));
        return Math.max(1, Math.min(booths - 1, others));
    }

    /** Each hour's booths are open from {@code lag} after its beginning; past midnight the plan begins anew. */
    private static Desks plan(int[] byHour, double lagMinutes) {
        long lag = Math.round(lagMinutes);
        int minutes = HOURS * 60;
        List<DayProfile.Segment> segments = new ArrayList<>();
        long from = 0;
        while (from < minutes) {
            int hour = (int) Math.floorMod(Math.floorDiv(from - lag, 60L), (long) HOURS);
            int desks = byHour[hour];
            long to = from;
            do {
                to = Math.min(minutes, (Math.floorDiv(to - lag, 60L) + 1) * 60 + lag);
            } while (to < minutes && byHour[(int) Math.floorMod(Math.floorDiv(to - lag, 60L), (long) HOURS)] == desks);
            segments.add(new DayProfile.Segment(Duration.ofMinutes(from), Duration.ofMinutes(to), desks));
            from = to;
        }
        return Desks.of(new DayProfile(segments));
    }

    private static Duration seconds(double seconds) {
        return micros(Math.round(seconds * 1e6));
    }

    private static Duration micros(long micros) {
        return Duration.ofNanos(micros * 1000);
    }
}
