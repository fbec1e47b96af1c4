package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kouan.port.Story.at;
import static org.kouan.port.Story.constant;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.micros;
import static org.kouan.port.Story.s;
import static org.kouan.port.Story.times;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kouan.port.Story.Told;
import org.kouan.result.ClassColumn;
import org.kouan.result.LaneColumn;
import org.kouan.scenario.Impatience;
import org.kouan.scenario.Impatience.Balking;
import org.kouan.scenario.Impatience.ComeBack;
import org.kouan.scenario.StageSpec;

/** Stories of travellers who leave the queue, worked out by hand. */
class ImpatienceStoriesTest {
    private static Story story(Impatience impatience, double service, double... arrivals) {
        return new Story()
                .classes("person")
                .stage(StageSpec.of(
                        "hall",
                        times("person", service),
                        lane("desks", 1, "person").withImpatience(impatience)))
                .come("person", at(arrivals), "hall");
    }

    private static Impatience patience(double seconds) {
        return Impatience.of(Map.of("person", constant(seconds)));
    }

    /** Case C-CIW-04: a traveller every 7 s, service of 11 s, patience of 3 s. */
    @Test
    void thosePatienceEndsGiveUp() {
        Told told = story(patience(3), 11, 7, 14, 21, 28).tell();

        assertThat(told.diary())
                .filteredOn(line -> !line.contains("arrives"))
                .containsExactly(
                        "0 s desks has 1 open",
                        "7 s person#0 joins desks",
                        "7 s person#0 starts at desks",
                        "14 s person#1 joins desks",
                        "17 s person#1 gives up at desks",
                        "17 s person#1 is gone",
                        "18 s person#0 is inspected at desks",
                        "18 s person#0 leaves",
                        "21 s person#2 joins desks",
                        "21 s person#2 starts at desks",
                        "28 s person#3 joins desks",
                        "31 s person#3 gives up at desks",
                        "31 s person#3 is gone",
                        "32 s person#2 is inspected at desks",
                        "32 s person#2 leaves");
        assertThat(told.ofClass(0).get(ClassColumn.ARRIVED)).isEqualTo(4);
        assertThat(told.ofClass(0).get(ClassColumn.SERVED)).isEqualTo(2);
        assertThat(told.ofClass(0).get(ClassColumn.UNFINISHED))
                .as("they do not vanish")
                .isEqualTo(2);
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM))
                .as("their waits count")
                .isEqualTo(micros(6));
        assertThat(told.lane(0).get(LaneColumn.WAIT_SUM))
                .as("of those served there")
                .isZero();
        assertThat(told.lane(0).get(LaneColumn.QUEUE_AREA)).isEqualTo(micros(6));
        assertThat(told.result().figures()).as("gave up, minutes waited").containsExactly(2.0, 3 / 60.0);
    }

    @Test
    void whoeverIsServedInTheInstantInWhichPatienceEndsStays() {
        assertThat(story(patience(3), 10, 0, 7).tell().lines("starts"))
                .containsExactly("0 s person#0 starts at desks", "10 s person#1 starts at desks");
    }

    @Test
    void theQueueClosesUpWhenSomebodyLeavesTheMiddle() {
        Impatience impatience = Impatience.of(Map.of("hasty", constant(2)));
        Told told = new Story()
                .classes("person", "hasty")
                .stage(StageSpec.of(
                        "hall",
                        times("person", 10, "hasty", 10),
                        lane("desks", 1, "person", "hasty").withImpatience(impatience)))
                .come("person", at(0, 1, 3), "hall")
                .come("hasty", at(2, 4), "hall")
                .tell();

        assertThat(told.lines("s person"))
                .filteredOn(line -> line.contains("starts"))
                .containsExactly(
                        "0 s person#0 starts at desks",
                        "10 s person#1 starts at desks",
                        "20 s person#2 starts at desks");
        assertThat(told.lines("gives up"))
                .containsExactly("4 s hasty#0 gives up at desks", "6 s hasty#1 gives up at desks");
    }

    @Test
    void aQueueThatIsTooLongIsNotJoined() {
        Impatience atTwo = Impatience.of(Map.of()).withBalking(new Balking(Optional.of(2), Optional.empty(), 1));
        Told told = story(atTwo, 10, 0, 1, 2, 3, 11).tell();

        assertThat(told.lines("not join"))
                .as("two wait at 3 s, one at 11 s")
                .containsExactly("3 s person#3 does not join desks");
        assertThat(told.ofClass(0).get(ClassColumn.UNFINISHED)).isEqualTo(1);
        assertThat(told.result().figures()).containsExactly(1.0, 0.0, Double.NaN);
    }

    @Test
    void aWaitThatIsTooLongIsNotTaken() {
        Impatience at20 = Impatience.of(Map.of()).withBalking(new Balking(Optional.empty(), Optional.of(s(20)), 1));

        assertThat(story(at20, 10, 0, 1, 2, 3, 11).tell().lines("not join"))
                .as("the queue of two at 3 s means 20 s")
                .containsExactly("3 s person#3 does not join desks");
    }

    @Test
    void whoeverComesBackDoesSoOnceAndTheWaitAddsUp() {
        Impatience back = patience(5).withComeBack(new ComeBack(1, constant(100)));
        Told told = story(back, 60, 0, 10, 104).tell();

        assertThat(told.diary())
                .filteredOn(line -> line.contains("#1 "))
                .as("back at 115 s, when the third is at the desk since 104 s")
                .containsExactly(
                        "10 s person#1 arrives",
                        "10 s person#1 joins desks",
                        "15 s person#1 gives up at desks, and will come back",
                        "115 s person#1 joins desks",
                        "120 s person#1 gives up at desks",
                        "120 s person#1 is gone");
        assertThat(told.ofClass(0).get(ClassColumn.ARRIVED)).isEqualTo(3);
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM)).isEqualTo(micros(10));
        assertThat(told.result().figures()).containsExactly(2.0, 5 / 60.0, 1.0);
    }

    @Test
    void aTimerThatCameToNothingDoesNotLengthenTheRun() {
        assertThat(story(patience(3000), 10, 3595, 3596).tell().result().endMicros())
                .isEqualTo(micros(3615));
    }
}
