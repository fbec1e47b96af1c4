package org.kouan.report.chart;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringWriter;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGIDGenerator;
import org.kouan.text.VisibleText;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A drawing as an SVG element that can stand in a page beside others: text stays text, ids carry the chart's name. */
final class Svg {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private Svg() {}

    static String of(Drawing drawing) throws IOException {
        MeasuredGraphics graphics = new MeasuredGraphics(context(drawing));
        graphics.setSVGCanvasSize(new Dimension(drawing.width(), drawing.height()));
        drawing.chart().draw(graphics, new Rectangle2D.Double(0, 0, drawing.width(), drawing.height()));
        Element root = graphics.getRoot();
        graphics.fixWidths(root);
        describe(root, drawing);
        StringWriter document = new StringWriter();
        graphics.stream(root, document, false, false);
        String text = document.toString();
        // Names of the scenario are in it; XML has no place for most of the characters that are escaped.
        return VisibleText.of(text.substring(text.indexOf("<svg")).strip());
    }

    private static SVGGeneratorContext context(Drawing drawing) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
        // Batik would name itself and count ids from 1 in every chart.
        context.setComment("");
        context.setIDGenerator(new SVGIDGenerator() {
            @Override
            public String generateID(String prefix) {
                return drawing.id() + "-" + super.generateID(prefix);
            }
        });
        context.setPrecision(2);
        return context;
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(NAMESPACE, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's own XML parser with its defaults", e);
        }
    }

    /** The page decides the size; readers of the page's text hear title and description. */
    private static void describe(Element root, Drawing drawing) {
        root.removeAttribute("width");
        root.removeAttribute("height");
        root.setAttribute("viewBox", "0 0 " + drawing.width() + " " + drawing.height());
        root.setAttribute("role", "img");
        root.setAttribute("aria-labelledby", drawing.id() + "-title " + drawing.id() + "-desc");
        // Batik begins with an empty comment and, under the same id in every chart, definitions that we never have.
        while (!"g".equals(root.getFirstChild().getNodeName())) {
            root.removeChild(root.getFirstChild());
        }
        Node first = root.getFirstChild();
        root.insertBefore(text(root, "title", drawing.id() + "-title", drawing.title()), first);
        root.insertBefore(text(root, "desc", drawing.id() + "-desc", drawing.description()), first);
    }

    private static Element text(Element root, String name, String id, String text) {
        Element element = root.getOwnerDocument().createElementNS(NAMESPACE, name);
        element.setAttribute("id", id);
        element.setTextContent(text);
        return element;
    }
}
