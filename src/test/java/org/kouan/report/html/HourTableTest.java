package org.kouan.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kouan.report.HandMadeDay;
import org.kouan.report.content.Course;
import org.kouan.report.html.HourTable.Cell;
import org.kouan.report.html.HourTable.Row;

/** The table of hours, held to numbers written by hand ({@link HandMadeDay}). */
class HourTableTest {
    /**
     * Shares and means of all who come in an hour: of 20 locals 19 within the limit, 5.5 minutes each; of 10 visitors 3, 35
     * minutes each. Means of the periods' figures would be 87.5 %, 9, 56 % and 27.5.
     */
    @Test
    void anHourIsThatOfAllWhoComeInIt() {
        HourTable table = new HourTable(new Course(HandMadeDay.input().result()));

        assertThat(table.blocks()).hasSize(1);
        assertThat(table.blocks().get(0).hours()).containsExactly("10:00", "11:00");
        assertThat(table.blocks().get(0).rows()).extracting(Row::label).containsExactly("Locals", "Visitors", "Trucks");
        assertThat(table.blocks().get(0).rows().get(0).cells())
                .containsExactly(new Cell("95.0 %", "5.5", 4), new Cell("100 %", "5.0", 5));
        assertThat(table.blocks().get(0).rows().get(1).cells())
                .containsExactly(new Cell("30.0 %", "35.0", 0), new Cell("75.0 %", "17.5", 1));
        assertThat(table.blocks().get(0).rows().get(2).cells())
                .containsExactly(new Cell("", "90.0", -1), new Cell("", "", -1));
    }

    @Test
    void sharesHaveSixColours() {
        assertThat(HourTable.heat(0.4999)).isZero();
        assertThat(HourTable.heat(0.5)).isEqualTo(1);
        assertThat(HourTable.heat(0.8)).isEqualTo(2);
        assertThat(HourTable.heat(0.9)).isEqualTo(3);
        assertThat(HourTable.heat(0.95)).isEqualTo(4);
        assertThat(HourTable.heat(0.99)).isEqualTo(5);
        assertThat(HourTable.heat(Double.NaN)).isEqualTo(-1);
    }
}
