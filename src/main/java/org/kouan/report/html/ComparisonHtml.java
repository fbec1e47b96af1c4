package org.kouan.report.html;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.kouan.report.chart.ChartImage;
import org.kouan.report.content.ComparisonInput;

/** The page of a comparison. */
public final class ComparisonHtml {
    private ComparisonHtml() {}

    /**
     * Writes the page in UTF-8; leaves the stream open.
     *
     * @param charts drawn; empty when they could not be, which a note should then say
     */
    public static void write(ComparisonInput input, List<ChartImage> charts, OutputStream out) throws IOException {
        HtmlReport.write("comparison.jte", new ComparisonPage(input, charts), out);
    }
}
