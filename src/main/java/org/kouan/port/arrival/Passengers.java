package org.kouan.port.arrival;

import java.util.List;
import org.kouan.port.core.Names;
import org.kouan.random.RandomStream;
import org.kouan.scenario.Arrivals;

/**
 * Whom the services of a timetable bring on a day: how many, which is drawn when the day begins, and of which classes, where
 * its rows say so. Travellers of a service come out in an
 * order that is drawn: each has the class of one, taken at random, of those who are still on board. So the numbers are
 * those of the rows, and which class a traveller has rests on the draws of the service alone.
 */
public final class Passengers {
    private static final int BY_THE_MIX = -1;

    /** By service. */
    private final int[] sizes;

    /** By service. */
    private final int[] unitClass;

    /** Classes that travellers have. */
    private final int[] classes;
    /** By service and position in {@link #classes}; none where the mix says. */
    private final int[][] travellers;
    /** The same, of those who are still on board on this day. */
    private final int[][] onBoard;

    private final int[] left;

    private Passengers(List<Arrivals.Service> services, List<String> classesOfTravellers, Names names) {
        sizes = new int[services.size()];
        unitClass = new int[services.size()];
        travellers = new int[services.size()][];
        onBoard = new int[services.size()][];
        left = new int[services.size()];
        classes = classesOfTravellers.stream().mapToInt(names::classIndex).toArray();
        for (int s = 0; s < unitClass.length; s++) {
            Arrivals.Service service = services.get(s);
            unitClass[s] = service.unitClass().map(names::classIndex).orElse(BY_THE_MIX);
            travellers[s] = service.travellers().isEmpty()
                    ? new int[0]
                    : classesOfTravellers.stream()
                            .mapToInt(name -> service.travellers().getOrDefault(name, 0))
                            .toArray();
            onBoard[s] = new int[travellers[s].length];
        }
    }

    public static Passengers of(Arrivals arrivals, Names names) {
        List<Arrivals.Service> services =
                arrivals instanceof Arrivals.Timetable timetable ? timetable.services() : List.of();
        List<String> classes = services.stream()
                .flatMap(service -> service.travellers().keySet().stream())
                .distinct()
                .toList();
        return new Passengers(services, classes, names);
    }

    /** How many a service brings on this day. */
    public int size(int service) {
        return sizes[service];
    }

    void setSize(int service, int size) {
        sizes[service] = size;
    }

    /** Whether a service says the classes of its travellers. */
    boolean saysTravellers(int service) {
        return travellers[service].length > 0;
    }

    /**
     * Takes the travellers of a service on board, as many of each class as its row says times the level of the day.
     *
     * @param draws rounds, class by class
     * @return how many they are
     */
    int board(int service, double level, RandomStream draws, int most) {
        left[service] = 0;
        for (int k = 0; k < travellers[service].length; k++) {
            int number = travellers[service][k];
            int come = level == 1 ? number : DayLevels.times(number, level, draws.nextDouble(), most - left[service]);
            onBoard[service][k] = come;
            left[service] += come;
        }
        return left[service];
    }

    /**
     * The class of the next traveller of a service.
     *
     * @param word random
     * @param mix says it where the service does not
     */
    public int nextTraveller(int service, long word, Flow.Mix mix) {
        if (travellers[service].length == 0) {
            return mix.classOf(word);
        }
        int which = (int) ((word >>> 11) * 0x1.0p-53 * left[service]);
        left[service]--;
        int k = 0;
        while (which >= onBoard[service][k]) {
            which -= onBoard[service][k++];
        }
        onBoard[service][k]--;
        return classes[k];
    }

    /** The class of a unit of the flow that a service brings, other than of travellers by class. */
    int ofUnit(int service, long word, Flow.Mix mix) {
        return unitClass[service] == BY_THE_MIX ? mix.classOf(word) : unitClass[service];
    }
}
