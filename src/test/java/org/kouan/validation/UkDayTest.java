package org.kouan.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.kouan.OutsideData;
import org.kouan.planning.day.WorkDay;

/** The day at Heathrow, whose plan by the UK Border Force's tool takes 13,095 desk-minutes. Needs outside data. */
class UkDayTest {
    @Test
    void the_tools_own_plan_has_the_waits_that_it_predicts_and_is_not_the_cheapest() throws IOException {
        UkDay.Day day = UkDay.read(OutsideData.file("data/uk-drt/lhr-t2-non-eea-2016-09-12.csv"));
        WorkDay work = day.work();
        int[] theirs = new int[day.recommended().length / 15];
        Arrays.setAll(theirs, block -> day.recommended()[15 * block]);
        assertThat(work.deskMinutes(theirs))
                .isEqualTo(13_095)
                .isEqualTo(Arrays.stream(day.recommended()).sum());
        assertThat(work.largestWait(theirs))
                .contains(Arrays.stream(day.predicted()).max().orElseThrow())
                .contains(45);

        assertThat(work.least(45).orElseThrow().deskMinutes()).isEqualTo(12_960);
        assertThat(work.leastWait()).contains(43);
        assertThat(work.least(43).orElseThrow().deskMinutes()).isEqualTo(13_020);
        assertThat(work.least(42)).isEmpty();
        for (int wait : new int[] {43, 44, 45, 60}) {
            assertThat(work.largestWait(work.least(wait).orElseThrow().desks()).orElseThrow())
                    .isLessThanOrEqualTo(wait);
        }
    }
}
