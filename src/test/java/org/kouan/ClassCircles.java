package org.kouan;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Circles of classes that need each other, so that none can be understood alone. A nested class counts as the one around it. */
final class ClassCircles {
    /** Circles outside the model that were there when this was first looked at: they may become fewer and smaller. */
    private static final List<Set<String>> LEFT = List.of(
            left("clock", "LocalClock", "OutdatedZones", "PortClock"),
            left("experiment.crosscheck", "CrossCheck", "PriorityOrder"),
            left("experiment.crosscheck", "Demand", "RouteWalk"),
            left("experiment.crosscheck", "Patience", "Station"),
            left("experiment.study", "DecisionRule", "FixedNumber", "PrecisionRule", "StoppingRule"),
            left("experiment.study", "Planning", "PointPlanner", "StudyPlan"),
            left("report", "ChartFiles", "ReportWriter"),
            left("report", "LabelledTable", "TextReport"),
            left("report.html", "Glossary", "Page"),
            left("result", "Amount", "ClassColumn", "LaneColumn", "ReplicationResult", "ReplicationRow", "RowShape"),
            left("scenario", "Announced", "Announcement"),
            left("scenario", "LaneDraft", "LaneSpec"),
            left("scenario", "Scenario", "ScenarioDraft"),
            left("scenario.yaml", "DayLevelReader", "PortReader"),
            left("scenario.yaml", "DesignReader", "StudyReader"),
            left("scenario.yaml", "TimePattern", "TimePatternFix"),
            left("scenario.yaml", "YamlMap", "YamlValue"),
            left("stats", "MeanInterval", "SkewedMean"));

    private ClassCircles() {}

    private static Set<String> left(String room, String... classes) {
        return Stream.of(classes).map(name -> "org.kouan." + room + "." + name).collect(Collectors.toSet());
    }

    /** Circles that are not among those left. */
    static List<SortedSet<String>> unknown(JavaClasses classes) {
        return circles(dependencies(classes)).stream()
                .filter(circle -> LEFT.stream().noneMatch(left -> left.containsAll(circle)))
                .toList();
    }

    private static Map<String, Set<String>> dependencies(JavaClasses classes) {
        Map<String, Set<String>> graph = new TreeMap<>();
        for (JavaClass one : classes) {
            Set<String> uses = graph.computeIfAbsent(outermost(one), name -> new TreeSet<>());
            for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
                uses.add(outermost(dependency.getTargetClass().getBaseComponentType()));
            }
        }
        graph.forEach((name, uses) -> uses.retainAll(graph.keySet()));
        return graph;
    }

    private static String outermost(JavaClass one) {
        JavaClass outer = one;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer.getName();
    }

    /** Strongly connected components of more than one class (Tarjan 1972). */
    static List<SortedSet<String>> circles(Map<String, Set<String>> graph) {
        Search search = new Search(graph);
        new TreeSet<>(graph.keySet()).forEach(search::visit);
        return search.circles;
    }

    private static final class Search {
        private final Map<String, Set<String>> graph;
        private final Map<String, Integer> number = new HashMap<>();
        private final Map<String, Integer> lowest = new HashMap<>();
        private final Deque<String> open = new ArrayDeque<>();
        private final List<SortedSet<String>> circles = new ArrayList<>();

        Search(Map<String, Set<String>> graph) {
            this.graph = graph;
        }

        void visit(String name) {
            if (number.containsKey(name)) {
                return;
            }
            number.put(name, number.size());
            lowest.put(name, number.get(name));
            open.push(name);
            for (String used : graph.get(name)) {
                visit(used);
                if (open.contains(used)) {
                    lowest.merge(name, lowest.get(used), Math::min);
                }
            }
            if (lowest.get(name).equals(number.get(name))) {
                close(name);
            }
        }

        private void close(String name) {
            SortedSet<String> component = new TreeSet<>();
            while (component.add(open.pop()) && !component.contains(name)) {
                // all that were opened since belong to it
            }
            if (component.size() > 1) {
                circles.add(component);
            }
        }
    }
}
