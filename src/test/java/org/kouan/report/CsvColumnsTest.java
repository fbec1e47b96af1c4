package org.kouan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kouan.files.OutputFile;

/** Every column of every file, held to numbers written by hand ({@link HandMadeDay}). */
class CsvColumnsTest {
    private final CsvReport csv = new CsvReport(HandMadeDay.input());

    @Test
    void periodsOfClasses() throws IOException {
        assertThat(lines(csv::classPeriods))
                .containsExactly(
                        "class,start,start_minute,arrived,wait_mean,wait_p10,wait_p90,wait_max,share_within_target",
                        "local,10:00,600,5,1,0.5,1.5,3,1",
                        "local,10:15,615,1,20,18,22,31,0.5",
                        "local,10:30,630,2,5,,,9,1",
                        "local,10:45,645,2,10,8,12,12,1",
                        "local,11:00,660,0.5,8,,,8,1",
                        "local,11:15,675,0,,,,,",
                        "local,11:30,690,1.5,4,4,4.5,7,1",
                        "local,11:45,705,0,,,,,",
                        "visitor,10:00,600,1,15,14,16,19,1",
                        "visitor,10:15,615,4,40,36,44,62,0.125",
                        "visitor,10:30,630,0,,,,,",
                        "visitor,10:45,645,0,,,,,",
                        "visitor,11:00,660,3,10,9,11,14,1",
                        "visitor,11:15,675,0,,,,,",
                        "visitor,11:30,690,0,,,,,",
                        "visitor,11:45,705,1,40,,,41,0",
                        "truck,10:00,600,0,,,,,",
                        "truck,10:15,615,0,,,,,",
                        "truck,10:30,630,0.5,90,,,90,",
                        "truck,10:45,645,0,,,,,",
                        "truck,11:00,660,0,,,,,",
                        "truck,11:15,675,0,,,,,",
                        "truck,11:30,690,0,,,,,",
                        "truck,11:45,705,0,,,,,");
    }

    @Test
    void periodsOfLanes() throws IOException {
        assertThat(lines(csv::lanePeriods))
                .containsExactly(
                        "lane,start,start_minute,queue_mean,queue_p10,queue_p90,queue_max,open_desks",
                        "desks,10:00,600,1.5,1,2,5,2",
                        "desks,10:15,615,4,3,5,9,3",
                        "desks,10:30,630,2,1.5,2.5,4,3",
                        "desks,10:45,645,0.5,0.25,0.75,2,2.5",
                        "desks,11:00,660,0.2,0.125,0.25,1,1",
                        "desks,11:15,675,0,0,0,0,1",
                        "desks,11:30,690,0.3,0,0.5,3,1",
                        "desks,11:45,705,0,0,0,0,0",
                        "gates,10:00,600,0.1,0.0625,0.125,11,4",
                        "gates,10:15,615,0.3,0.25,0.375,12,5",
                        "gates,10:30,630,0.4,0.25,0.5,13,6",
                        "gates,10:45,645,0.6,0.5,0.75,14,7",
                        "gates,11:00,660,0.7,0.625,0.75,15,8",
                        "gates,11:15,675,0.8,0.75,0.875,16,9",
                        "gates,11:30,690,0.9,0.75,1,17,10",
                        "gates,11:45,705,1,0.625,1.25,18,11");
    }

    @Test
    void figuresOfClasses() throws IOException {
        assertThat(lines(csv::classes))
                .hasSize(1 + 3 * 14)
                .startsWith(
                        "class,key,unit,value,low,high",
                        "local,arrived,per replication,101,100.75,101.5",
                        "local,served,per replication,102,101.75,102.5",
                        "local,unfinished,per replication,103,102.75,103.5",
                        "local,wait_minutes.mean,min,104,103.75,104.5",
                        "local,wait_minutes.served_mean,min,114,113.75,114.5",
                        "local,wait_minutes.p50,min,105,104.75,105.5",
                        "local,wait_minutes.p90,min,106,105.75,106.5",
                        "local,wait_minutes.p95,min,107,106.75,107.5",
                        "local,wait_minutes.p99,min,108,107.75,108.5",
                        "local,wait_minutes.max,min,109,108.75,109.5",
                        "local,wait_minutes.day_max,min,110,109.75,110.5",
                        "local,share_within_target,1,111,110.75,111.5",
                        "local,excess_minutes,min,112,111.75,112.5",
                        "local,time_in_port_minutes,min,113,112.75,113.5",
                        "visitor,arrived,per replication,201,200.75,201.5")
                .endsWith("truck,time_in_port_minutes,min,313,312.75,313.5");
    }

    @Test
    void figuresOfLanes() throws IOException {
        assertThat(lines(csv::lanes))
                .hasSize(1 + 2 * 9)
                .startsWith(
                        "lane,key,unit,value,low,high",
                        "desks,started,per replication,401,400.75,401.5",
                        "desks,wait_minutes.mean,min,402,401.75,402.5",
                        "desks,utilisation,1,403,402.75,403.5",
                        "desks,queue_mean,units,404,403.75,404.5",
                        "desks,queue_max,units,405,404.75,405.5",
                        "desks,queue_day_max,units,406,405.75,406.5",
                        "desks,paid_hours,h,407,406.75,407.5",
                        "desks,officer_hours,h,408,407.75,408.5",
                        "desks,overtime_hours,h,409,408.75,409.5",
                        "gates,started,per replication,501,500.75,501.5");
    }

    @Test
    void targetsAndFiguresOfFeatures() throws IOException {
        assertThat(lines(csv::targets))
                .containsExactly(
                        "target,verdict,judged_on,measure,limit_minutes,value,low,high,required,day_probability,day_low,"
                                + "day_high,days_required,more_replications",
                        "limit,undecided,days,share,30,0.62,0.61,0.63,0.9,0.72,0.71,0.73,0.8,17");
        assertThat(lines(csv::figures))
                .containsExactly(
                        "subject,of,key,label,unit,mean,low,high,min,max,replications",
                        "lane,gates,left,gave up,per replication,2.25,2,2.75,1.5,3.5,2",
                        "port,,response,longest response,min,7.25,7,7.75,6.5,8.5,1");
    }

    @Test
    void replications() throws IOException {
        List<String> lines = lines(csv::replications);

        assertThat(lines.get(0).split(","))
                .startsWith(
                        "replication",
                        "events",
                        "end_us",
                        "target.limit.value",
                        "target.limit.kept",
                        "class.local.arrived",
                        "class.local.served",
                        "class.local.unfinished",
                        "class.local.wait_sum_us",
                        "class.local.wait_max_us",
                        "class.local.within",
                        "class.local.excess_us",
                        "class.local.stay_sum_us",
                        "class.local.wait_p50_us",
                        "class.local.wait_p90_us",
                        "class.local.wait_p95_us",
                        "class.local.wait_p99_us",
                        "class.local.served_wait_sum_us",
                        "class.visitor.arrived")
                .contains(
                        "lane.desks.started",
                        "lane.desks.taken",
                        "lane.desks.wait_sum_us",
                        "lane.desks.queue_max",
                        "lane.desks.queue_area_us",
                        "lane.desks.busy_us",
                        "lane.desks.open_us",
                        "lane.desks.officer_us",
                        "lane.desks.overtime_us")
                .endsWith("figure.lane.gates.left", "figure.port.response");
        assertThat(lines.get(1))
                .isEqualTo("1,51,52,0.75,1," + numbers(101, 113) + numbers(201, 213) + numbers(301, 313)
                        + numbers(401, 409) + numbers(501, 509) + "0.25,0.5");
        assertThat(lines.get(2)).startsWith("2,1051,1052,0.5,0,1101,").endsWith(",1509,1.25,1.5");
    }

    private static String numbers(int first, int last) {
        StringBuilder numbers = new StringBuilder();
        for (int number = first; number <= last; number++) {
            numbers.append(number).append(',');
        }
        return numbers.toString();
    }

    private static List<String> lines(OutputFile.Content table) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        table.writeTo(bytes);
        return Stream.of(bytes.toString(StandardCharsets.UTF_8).split("\n")).toList();
    }
}
