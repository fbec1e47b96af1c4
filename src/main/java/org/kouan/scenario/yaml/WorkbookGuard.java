package org.kouan.scenario.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Looks a workbook through before it is read: the reader takes addresses of cells, numbers of shared texts and sizes of
 * parts as they come, and a file of some kilobytes could fill the memory.
 */
final class WorkbookGuard {
    private static final long MAX_BYTES = 256_000_000;
    private static final int MAX_PARTS = 1_000;
    private static final int MAX_ROW = 1_048_576;
    private static final int MAX_COLUMN = 16_384;

    /**
     * @param since1904 whether its dates count from 1904; the reader overlooks it when it is written as 1
     * @param dateInWords the first cell of a date in words (ISO 8601), which the reader does not know
     */
    record Found(boolean since1904, Optional<String> dateInWords) {}

    private boolean since1904;
    private Optional<String> dateInWords = Optional.empty();
    private long sharedTexts;
    private long lastSharedText = -1;

    private WorkbookGuard() {}

    /** @throws IOException when the content is no workbook, or one that cannot be read within bounds */
    static Found check(byte[] content) throws IOException {
        WorkbookGuard guard = new WorkbookGuard();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
            if (parts.size() > MAX_PARTS) {
                throw new IOException("the workbook has more than 1,000 parts");
            }
            long bytes = 0;
            for (ZipArchiveEntry part : parts) {
                // What a part says of its own size may be wrong.
                bytes += size(zip, part, MAX_BYTES - bytes);
            }
            for (ZipArchiveEntry part : parts) {
                String name = part.getName().toLowerCase(Locale.ROOT);
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    guard.look(zip, part);
                }
            }
        } catch (XMLStreamException | NumberFormatException broken) {
            throw new IOException("the workbook is damaged", broken);
        }
        if (guard.lastSharedText >= guard.sharedTexts) {
            throw new IOException("the workbook is damaged: a cell has a text that is not there");
        }
        return new Found(guard.since1904, guard.dateInWords);
    }

    private static long size(ZipFile zip, ZipArchiveEntry part, long most) throws IOException {
        byte[] buffer = new byte[65_536];
        long size = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > most) {
                    throw new IOException("the workbook has more than 256 MB when unpacked");
                }
            }
        }
        return size;
    }

    private void look(ZipFile zip, ZipArchiveEntry part) throws XMLStreamException, IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = zip.getInputStream(part)) {
            look(factory.createXMLStreamReader(in));
        }
    }

    private void look(XMLStreamReader xml) throws XMLStreamException, IOException {
        boolean shared = false;
        boolean inline = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new IOException("the workbook is damaged: it defines entities");
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "si" -> sharedTexts++;
                case "row" -> checkRow(xml.getAttributeValue(null, "r"));
                case "c" -> {
                    checkAddress(xml.getAttributeValue(null, "r"));
                    String type = xml.getAttributeValue(null, "t");
                    shared = "s".equals(type);
                    inline = "inlineStr".equals(type);
                    if ("d".equals(type) && dateInWords.isEmpty()) {
                        dateInWords = Optional.of(
                                Objects.requireNonNullElse(xml.getAttributeValue(null, "r"), "without address"));
                    }
                }
                case "v" -> {
                    if (shared) {
                        String number = xml.getElementText();
                        lastSharedText = Math.max(lastSharedText, number.isEmpty() ? -1 : Integer.parseInt(number));
                    }
                }
                case "rPh" -> {
                    if (inline) {
                        throw new IOException(
                                "a cell has a reading aid (rPh) in its text, which the reader would take for a"
                                        + " part of it; save it anew with a spreadsheet program");
                    }
                }
                case "workbookPr" -> {
                    String written = String.valueOf(xml.getAttributeValue(null, "date1904"));
                    since1904 |= written.equals("1") || written.equals("true");
                }
                default -> {
                    // Nothing else can grow.
                }
            }
        }
    }

    private static void checkRow(@Nullable String row) throws IOException {
        if (row != null && (Integer.parseInt(row) < 1 || Integer.parseInt(row) > MAX_ROW)) {
            throw new IOException("the workbook is damaged: it has a row " + row);
        }
    }

    private static void checkAddress(@Nullable String address) throws IOException {
        if (address == null) {
            return;
        }
        int column = 0;
        int i = 0;
        while (i < address.length() && i < 4 && address.charAt(i) >= 'A' && address.charAt(i) <= 'Z') {
            column = column * 26 + address.charAt(i++) - 'A' + 1;
        }
        if (column < 1 || column > MAX_COLUMN || !address.substring(i).matches("[1-9][0-9]{0,6}")) {
            throw new IOException("the workbook is damaged: it has a cell " + address);
        }
    }
}
