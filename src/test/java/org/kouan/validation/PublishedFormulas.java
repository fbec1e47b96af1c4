package org.kouan.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kouan.theory.ErlangC;
import org.kouan.theory.FluidQueue;
import org.kouan.theory.PointwiseStationary;

/** The same for rows that others have published. */
final class PublishedFormulas {
    private PublishedFormulas() {}

    static Map<String, Double> octave(ValidationCase of) {
        Map<String, Double> figures = new TreeMap<>();
        for (int row = 0; row < 2; row++) {
            ErlangC queue = new ErlangC(9, 1 / 5.0, row == 0 ? 2 : 4);
            String at = "rows[" + row + "].";
            figures.put(at + "mean_queue_len", queue.meanQueue());
            figures.put(at + "mean_sojourn", queue.meanWait() + 1 / 5.0);
            figures.put(at + "published_queue", Math.round(1000 * queue.meanQueue()) / 1000.0);
            figures.put(at + "published_sojourn", Math.round(1000 * (queue.meanWait() + 0.2)) / 1000.0);
        }
        return figures;
    }

    static Map<String, Double> seconds(ValidationCase of) {
        ErlangC queue = new ErlangC(1 / of.number("interarrival_s"), of.number("service_s"), of.count("c"));
        return Map.of(
                "mean_wait_s", queue.meanWait(),
                "mean_sojourn_s", queue.meanWait() + of.number("service_s"),
                "mean_queue_len", queue.meanQueue());
    }

    static Map<String, Double> gates(ValidationCase of) {
        Map<String, Double> figures = new TreeMap<>();
        double service = of.number("mean_s") / 60;
        double[] rates = {5, 10, 20};
        for (int row = 0; row < rates.length; row++) {
            int gates = ErlangC.leastServers(rates[row], service, of.number("target.T"), of.number("target.p"));
            figures.put("rows[" + row + "].min_gates", (double) gates);
            figures.put("rows[" + row + "].level", 1 - new ErlangC(rates[row], service, gates).waitsLonger(5));
        }
        return figures;
    }

    static Map<String, Double> luton(ValidationCase of) {
        Map<String, Double> figures = new TreeMap<>();
        for (String queue : List.of("eu", "non_eu")) {
            double[] arrivals = new double[150];
            double[] servers = new double[150];
            java.util.Arrays.fill(servers, of.number(queue + ".officers"));
            for (double landing : of.numbers("landings", "")) {
                for (int minute = (int) landing + 15; minute < landing + 45; minute++) {
                    arrivals[minute] += of.number(queue + ".pax") / 30;
                }
            }
            FluidQueue fluid = new FluidQueue(arrivals, servers, 1, of.number(queue + ".service"));
            String at = "fluid." + (queue.equals("eu") ? "EU" : "nonEU") + ".";
            figures.put(at + "max_queue", fluid.largestQueue());
            figures.put(at + "mean_wait", fluid.meanWait());
            figures.put(at + "max_wait", fluid.longestWait());
            figures.put(at + "clear_minute", fluid.clear());
        }
        return figures;
    }

    /** Mean rates of 2-hour periods of 16 (1 + sin(2 pi t / 24) / 2), as they are and an hour earlier. */
    static Map<String, Double> planningPeriods(ValidationCase of) {
        Map<String, Double> figures = new TreeMap<>();
        for (int lag = 0; lag < 2; lag++) {
            double[] rates = new double[12];
            double w = 2 * Math.PI / 24;
            for (int i = 0; i < 12; i++) {
                double from = 2 * i - lag * of.number("lag_h");
                double sine = (StrictMath.cos(w * from) - StrictMath.cos(w * (from + 2))) / w / 2;
                rates[i] = of.number("lam_bar") * (1 + of.number("RA") * sine);
            }
            int[] servers = PointwiseStationary.staffing(rates, 1 / of.number("mu"), of.number("target"));
            for (int i = 0; i < 12; i++) {
                figures.put((lag == 0 ? "sipp" : "lag_sipp") + "_staffing[" + i + "]", (double) servers[i]);
            }
        }
        return figures;
    }

    static Map<String, Double> trains(ValidationCase of) {
        Map<String, Double> figures = new TreeMap<>();
        double[] perDay = of.numbers("trains", "[0]");
        for (int row = 0; row < perDay.length; row++) {
            double minutes = of.number("trains[" + row + "][1]");
            ErlangC queue = new ErlangC(perDay[row] / 1440, minutes, of.count("trains[" + row + "][2]"));
            figures.put("rows[" + row + "].mean_wait", queue.meanWait());
            figures.put("rows[" + row + "].p_wait", queue.delayed());
            double printed = of.number("printed[" + row + "][0]");
            assertThat(queue.meanWait()).isCloseTo(printed, offset(printed < 20 ? 0.05 : 0.5));
            assertThat(100 * queue.delayed()).isCloseTo(of.number("printed[" + row + "][1]"), offset(0.6));
        }
        return figures;
    }
}
