package org.kouan.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.kouan.report.chart.ChartImage;
import org.kouan.report.content.ReportInput;

/** The planner's page. */
public final class HtmlReport {
    /** Where the build puts compiled templates. */
    private static final String TEMPLATES = "org.kouan.report.html.jte";

    private HtmlReport() {}

    /**
     * Writes the page in UTF-8; leaves the stream open.
     *
     * @param charts drawn; empty when they could not be, which a note should then say
     */
    public static void write(ReportInput input, List<ChartImage> charts, OutputStream out) throws IOException {
        Utf8ByteOutput page = new Utf8ByteOutput();
        engine().render("report.jte", new Page(input, charts), page);
        page.writeTo(out);
    }

    /** Renders the templates of all pages. */
    static TemplateEngine engine() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, HtmlReport.class.getClassLoader(), TEMPLATES);
    }
}
