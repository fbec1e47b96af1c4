package org.kouan.scenario.yaml;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks cell by cell, as no spreadsheet program would let us. */
final class TestWorkbook {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final List<String> sharedTexts = new ArrayList<>();
    private String properties = "";
    private String declaration = "";

    /** A workbook whose dates count from 1904, as the attribute is written. */
    TestWorkbook since1904(String written) {
        properties = "<workbookPr date1904=\"" + written + "\"/>";
        return this;
    }

    /** A document type before each sheet. */
    TestWorkbook declaring(String doctype) {
        declaration = doctype;
        return this;
    }

    TestWorkbook sharing(String... texts) {
        sharedTexts.addAll(List.of(texts));
        return this;
    }

    /** @param data of the sheet, as XML */
    TestWorkbook sheetOf(String name, String data) {
        sheets.put(name, data);
        return this;
    }

    /**
     * A sheet by rows of cells with tabs between. A cell is a text; n:0.25 a number; f:0.25 a formula with a number as
     * result, t:late one with a text, f: one without; e:#N/A an error, x:#N/A a formula with an error; b:1 a truth; s:0 a
     * shared text; blank no cell at all.
     */
    TestWorkbook sheet(String name, String... rows) {
        StringBuilder data = new StringBuilder();
        for (int r = 1; r <= rows.length; r++) {
            data.append("<row r=\"").append(r).append("\">");
            String[] cells = rows[r - 1].split("\t", -1);
            for (int c = 0; c < cells.length; c++) {
                data.append(cell((char) ('A' + c) + String.valueOf(r), cells[c]));
            }
            data.append("</row>");
        }
        return sheetOf(name, data.toString());
    }

    private static String cell(String at, String cell) {
        if (cell.isEmpty()) {
            return "";
        }
        String value = cell.length() > 2 ? "<v>" + cell.substring(2) + "</v>" : "";
        String formula = "<f>1+1</f>" + value;
        return switch (cell.length() < 2 ? "" : cell.substring(0, 2)) {
            case "n:" -> "<c r=\"" + at + "\">" + value + "</c>";
            case "f:" -> "<c r=\"" + at + "\">" + formula + "</c>";
            case "t:" -> "<c r=\"" + at + "\" t=\"str\">" + formula + "</c>";
            case "e:" -> "<c r=\"" + at + "\" t=\"e\">" + value + "</c>";
            case "x:" -> "<c r=\"" + at + "\" t=\"e\">" + formula + "</c>";
            case "b:" -> "<c r=\"" + at + "\" t=\"b\">" + value + "</c>";
            case "s:" -> "<c r=\"" + at + "\" t=\"s\">" + value + "</c>";
            default -> "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + cell + "</t></is></c>";
        };
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            StringBuilder types = new StringBuilder();
            StringBuilder names = new StringBuilder();
            StringBuilder relations = new StringBuilder();
            int number = 0;
            for (Map.Entry<String, String> sheet : sheets.entrySet()) {
                number++;
                String part = "worksheets/sheet" + number + ".xml";
                types.append("<Override PartName=\"/xl/" + part + "\" ContentType=\"" + TYPE + "worksheet+xml\"/>");
                names.append(
                        "<sheet name=\"" + sheet.getKey() + "\" sheetId=\"" + number + "\" r:id=\"r" + number + "\"/>");
                relations.append("<Relationship Id=\"r" + number + "\" Type=\"" + OFFICE + "/worksheet\" Target=\""
                        + part + "\"/>");
                put(
                        zip,
                        "xl/" + part,
                        declaration + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + sheet.getValue()
                                + "</sheetData></worksheet>");
            }
            types.append("<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>");
            if (!sharedTexts.isEmpty()) {
                types.append(
                        "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + TYPE + "sharedStrings+xml\"/>");
                StringBuilder texts = new StringBuilder();
                sharedTexts.forEach(text -> texts.append("<si><t>" + text + "</t></si>"));
                put(zip, "xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + texts + "</sst>");
            }
            put(zip, "[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "content-types\">" + types + "</Types>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\">" + properties + "<sheets>" + names
                            + "</sheets></workbook>");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
