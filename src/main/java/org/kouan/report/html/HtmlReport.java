package org.kouan.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kouan.report.chart.ChartImage;
import org.kouan.report.content.ReportInput;
import org.kouan.text.VisibleText;

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
        write("report.jte", new Page(input, charts), out);
    }

    /** Writes a page of any template; no character of its texts is hidden. */
    static void write(String template, Object model, OutputStream out) throws IOException {
        StringOutput page = new StringOutput();
        TemplateEngine.createPrecompiled(null, ContentType.Html, HtmlReport.class.getClassLoader(), TEMPLATES)
                .render(template, model, page);
        out.write(VisibleText.of(page.toString()).getBytes(StandardCharsets.UTF_8));
    }
}
