package org.kouan.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kouan.report.Fixture;
import org.kouan.result.PeriodMeans;
import org.kouan.result.ReplicationResult;
import org.kouan.result.RunResult;

class CourseTest {
    @Test
    void bandsAreValuesOfTheTenthAndNinetiethOfAHundredDays() {
        Course course = new Course(days(100));

        assertThat(course.waitBand(0, 3, Course.BAND_LOW)).isEqualTo(10);
        assertThat(course.waitBand(0, 3, Course.BAND_HIGH)).isEqualTo(90);
        assertThat(course.queueBand(1, 3, Course.BAND_HIGH)).isEqualTo(90);
    }

    @Test
    void daysWithoutArrivalsDoNotCountAndOneDayIsNoBand() {
        Course course = new Course(days(1));

        assertThat(course.waitBand(0, 3, Course.BAND_LOW)).isNaN();
        assertThat(course.waitBand(0, 4, Course.BAND_LOW)).isNaN();
        assertThat(course.hasBands()).isFalse();
    }

    @Test
    void theActiveDayIsThatOfThePort() {
        Course course = new Course(Fixture.day().result());

        assertThat(course.start(course.firstActive())).isEqualTo("10:00");
        assertThat(course.end(course.lastActive())).isEqualTo("20:00");
    }

    @Test
    void aClassWithoutTargetHasNoShare() {
        Course course = new Course(Fixture.day().result());

        assertThat(course.share(1, 44)).isNaN();
        assertThat(course.share(0, 44)).isBetween(0.5, 1.0);
        assertThat(course.waitMean(0, 0)).isNaN();
        assertThat(course.waitMax(0, 0)).isNaN();
    }

    /** Days 1, 2, ... n, in an order that is not theirs, whose every figure is their number; nobody in period 4. */
    private static RunResult days(int count) {
        RunResult run = Fixture.single().result();
        ReplicationResult day = run.replications().get(0);
        List<ReplicationResult> days = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float number = (i * 37) % count + 1;
            float[] waits = new float[day.days().waitMinutes().length];
            float[] queues = new float[day.days().queue().length];
            java.util.Arrays.fill(waits, number);
            java.util.Arrays.fill(queues, number);
            waits[4] = Float.NaN;
            days.add(ReplicationResult.of(
                    i, 1, 1, 1, day.classes(), day.lanes(), day.targets(), new PeriodMeans(waits, queues)));
        }
        return new RunResult(run.layout(), days, run.totals());
    }
}
