package org.kouan.scenario.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kouan.clock.LocalClock;
import org.kouan.scenario.Arrivals.Service;
import org.kouan.scenario.Times;
import org.kouan.scenario.Warning;

/**
 * Finds services that a timetable may list more often than they come: twice with the same id and time, with one id at
 * several times of a day, or under several ids (code-shares). Each of them is counted, so a planner has to know.
 */
final class RepeatedServices {
    private static final int MAX_NAMED = 3;

    private final LocalClock clock;

    private record OfDay(String id, long day) {}

    private record Alike(Service withoutId, List<String> otherCells) {}

    private final Map<Service, Integer> listed = new LinkedHashMap<>();
    private final Map<OfDay, Set<Service>> ofDay = new LinkedHashMap<>();
    private final Map<Alike, Set<String>> alike = new LinkedHashMap<>();

    /** @param clock by which days and times are told */
    RepeatedServices(LocalClock clock) {
        this.clock = clock;
    }

    /** @param otherCells of the row, not blank, that say nothing of id, time and party, such as origin and stand */
    void add(Service service, List<String> otherCells) {
        if (!service.id().isEmpty()) {
            Service timed = new Service(service.id(), service.time(), 0, service.unitClass(), Map.of());
            listed.merge(timed, 1, Integer::sum);
            ofDay.computeIfAbsent(
                            new OfDay(service.id(), clock.day(service.time().toNanos() / 1_000)),
                            key -> new LinkedHashSet<>())
                    .add(timed);
        }
        if (!otherCells.isEmpty() && service.party() > 0) {
            Service withoutId =
                    new Service("", service.time(), service.party(), service.unitClass(), service.travellers());
            alike.computeIfAbsent(new Alike(withoutId, otherCells), key -> new LinkedHashSet<>())
                    .add(service.id());
        }
    }

    private String time(Service service) {
        return Times.ofRun(clock.reading(service.time().toNanos() / 1_000));
    }

    /** At most one warning of each kind. */
    List<Warning> warnings(String path) {
        List<Warning> warnings = new ArrayList<>();
        List<String> twice = listed.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> entry.getKey().id() + " at " + time(entry.getKey()) + times(entry.getValue()))
                .toList();
        add(warnings, path, twice, "listed more than once with the same id and time, and each row counts");
        List<String> again = ofDay.values().stream()
                .filter(services -> services.size() > 1)
                .map(services -> services.iterator().next().id() + " at " + clocks(services))
                .toList();
        // Where ids are those of lines, not of services, each comes many times a day.
        if (2 * again.size() < ofDay.size()) {
            add(warnings, path, again, "there at several times of one day, and each counts");
        }
        List<String> codeShares = alike.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> String.join(" and ", entry.getValue()) + " at " + time(entry.getKey().withoutId))
                .toList();
        add(warnings, path, codeShares, "alike in all but the id (code-shares of one flight?), and each counts");
        return warnings;
    }

    private static String times(int number) {
        return number == 2 ? "" : " (" + number + " times)";
    }

    private String clocks(Set<Service> services) {
        String first = services.stream().limit(MAX_NAMED).map(this::time).collect(Collectors.joining(", "));
        return services.size() > MAX_NAMED ? first + ", ..." : first;
    }

    private static void add(List<Warning> warnings, String path, List<String> named, String what) {
        if (!named.isEmpty()) {
            String examples = named.stream().limit(MAX_NAMED).collect(Collectors.joining("; "));
            warnings.add(new Warning(
                    path,
                    (named.size() == 1 ? "1 service is " : named.size() + " services are ") + what + ": "
                            + Problems.shortened(examples, 200) + (named.size() > MAX_NAMED ? "; ..." : "")));
        }
    }
}
