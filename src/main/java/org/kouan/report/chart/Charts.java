package org.kouan.report.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.text.TextUtils;
import org.kouan.report.content.ComparisonInput;
import org.kouan.report.content.Course;
import org.kouan.report.content.ReportInput;
import org.kouan.result.ResultLayout;
import org.kouan.result.ResultLayout.TargetInfo;

/** All charts of a run, and those of a comparison. */
public final class Charts {
    private Charts() {}

    /**
     * Draws them, in the order of the report.
     *
     * <p>On a machine without fonts or fontconfig, Java's drawing fails with a {@link RuntimeException} or an
     * {@link Error} of its own choosing.
     */
    public static List<ChartImage> draw(ReportInput input) {
        return draw(drawings(input));
    }

    /** Draws the charts of a comparison, as {@link #draw(ReportInput)} does those of a run. */
    public static List<ChartImage> draw(ComparisonInput input) {
        return draw(new DifferenceChart(input).all());
    }

    private static List<ChartImage> draw(List<Drawing> drawings) {
        // Rotated labels as text; JFreeChart's default draws their letters as outlines, for a JDK bug of long ago.
        TextUtils.setUseDrawRotatedStringWorkaround(false);
        // One after the other: the JDK's font caches are not safe to fill from two threads. On JDK 25 a letter once
        // got the width of another size, and the SVG of two equal runs differed.
        return drawings.stream().map(Charts::draw).toList();
    }

    static List<Drawing> drawings(ReportInput input) {
        Course course = new Course(input.result());
        String clock = input.scenario().port().clock().label();
        ResultLayout layout = course.layout();
        List<Drawing> drawings = new ArrayList<>();
        drawings.addAll(DateChart.all(input));
        WaitChart waits = new WaitChart(course, clock);
        layout.targets().forEach(target -> drawings.add(waits.ofTarget(target)));
        IntStream.range(0, layout.classes().size())
                .filter(index ->
                        layout.targets().stream().map(TargetInfo::classes).noneMatch(in -> in.contains(index)))
                .forEach(index -> drawings.add(waits.ofClass(index)));
        QueueChart queues = new QueueChart(course, input.scenario());
        IntStream.range(0, layout.lanes().size()).forEach(lane -> drawings.add(queues.of(lane)));
        if (!ShareChart.classes(course).isEmpty()) {
            drawings.add(new ShareChart(course, clock).draw());
        }
        drawings.add(new LaneChart(input.summary()).draw());
        input.duty().ifPresent(day -> drawings.addAll(new DutyChart(input, day).all()));
        return drawings;
    }

    private static ChartImage draw(Drawing drawing) {
        try {
            return new ChartImage(
                    drawing.kind(),
                    drawing.id(),
                    drawing.title(),
                    drawing.description(),
                    Svg.of(drawing),
                    Png.of(drawing));
        } catch (IOException e) {
            throw new UncheckedIOException("a chart in memory", e);
        }
    }
}
