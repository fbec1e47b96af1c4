package org.kouan.report.chart;

import java.awt.Graphics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.kouan.report.content.Numbers;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * SVG whose texts keep the width that the chart was laid out for. The reader's browser has other fonts than the machine
 * that drew it; without this, centred titles shift and long ones run into their neighbours.
 */
final class MeasuredGraphics extends SVGGraphics2D {
    private final List<Double> widths;

    MeasuredGraphics(SVGGeneratorContext context) {
        super(context, false);
        widths = new ArrayList<>();
    }

    private MeasuredGraphics(MeasuredGraphics parent) {
        super(parent);
        widths = parent.widths;
    }

    @Override
    public Graphics create() {
        return new MeasuredGraphics(this);
    }

    @Override
    public void drawString(String text, float x, float y) {
        super.drawString(text, x, y);
        widths.add(getFont().getStringBounds(text, getFontRenderContext()).getWidth());
    }

    /** Texts appear in the document in the order in which they were drawn. */
    void fixWidths(Element root) {
        NodeList texts = root.getElementsByTagNameNS("*", "text");
        if (texts.getLength() != widths.size()) {
            throw new IllegalStateException(
                    String.format(Locale.ROOT, "%d texts were drawn and %d written", widths.size(), texts.getLength()));
        }
        for (int i = 0; i < widths.size(); i++) {
            Element text = (Element) texts.item(i);
            text.setAttribute("textLength", Numbers.exact(Math.rint(10 * widths.get(i)) / 10));
            text.setAttribute("lengthAdjust", "spacingAndGlyphs");
        }
    }
}
