package org.kouan.airports;

import org.kouan.engine.SimTime;
import org.kouan.port.PortModel;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.ModelObserver;
import org.kouan.result.RunTotals;

/**
 * Simulated waits of a terminal's day by hour of the flights: from block to the end of the inspection, as the observed
 * waits are measured, but with the whole walk, from which the link deducts the allowance.
 */
final class HallRun implements ModelObserver {
    /** The port numbers the passengers of a timetable by service and, in the low bits, by passenger. */
    private static final int PASSENGER_BITS = 20;

    private final HallScenario hall;
    private final double[] sumMinutes;
    private final double[] maxMinutes;
    private final int[] passengers;

    private HallRun(HallScenario hall, int hours) {
        this.hall = hall;
        sumMinutes = new double[hours];
        maxMinutes = new double[hours];
        passengers = new int[hours];
    }

    /**
     * Means over drawings 0 to {@code drawings - 1}.
     *
     * @return average and maximum wait in minutes, by index of the day's hours
     */
    static Waits of(TerminalDay day, Hall hall, long seed, int drawings) {
        int hours = day.hours().size();
        Waits waits = new Waits(new double[hours], new double[hours]);
        for (int drawing = 0; drawing < drawings; drawing++) {
            HallRun run = new HallRun(HallScenario.of(day, hall, seed, drawing), hours);
            PortModel model = PortModel.compile(run.hall.scenario(), run);
            model.run(seed, drawing, new RunTotals(model.layout()));
            for (int i = 0; i < hours; i++) {
                waits.average[i] += run.sumMinutes[i] / Math.max(1, run.passengers[i]) / drawings;
                waits.max[i] += run.maxMinutes[i] / drawings;
            }
        }
        return waits;
    }

    /** Waits in minutes by hour. */
    record Waits(double[] average, double[] max) {}

    @Override
    public void left(ModelEvent.Left event) {
        int flight = (int) (event.who().number() >> PASSENGER_BITS);
        double minutes = SimTime.minutes(
                event.atMicros() - hall.blockMicros()[event.who().flow()][flight]);
        sumMinutes[event.who().flow()] += minutes;
        maxMinutes[event.who().flow()] = Math.max(maxMinutes[event.who().flow()], minutes);
        passengers[event.who().flow()]++;
    }
}
