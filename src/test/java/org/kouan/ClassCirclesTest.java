package org.kouan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ClassCirclesTest {
    @Test
    void a_circle_is_found_and_what_hangs_on_it_is_not() {
        Map<String, Set<String>> graph =
                Map.of("a", Set.of("b"), "b", Set.of("c", "e"), "c", Set.of("a"), "d", Set.of("a"), "e", Set.of());

        assertEquals(List.of(new TreeSet<>(Set.of("a", "b", "c"))), ClassCircles.circles(graph));
    }

    @Test
    void two_circles_that_share_a_class_are_one() {
        Map<String, Set<String>> graph = Map.of("a", Set.of("b", "c"), "b", Set.of("a"), "c", Set.of("a"));

        assertEquals(List.of(new TreeSet<>(Set.of("a", "b", "c"))), ClassCircles.circles(graph));
    }
}
