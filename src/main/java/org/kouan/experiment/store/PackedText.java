package org.kouan.experiment.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Scenarios of points as the store keeps them. Those of a study differ in a value or two, so each is packed against the
 * text of the first: some two hundred bytes in place of five thousand, which a study of many points notices.
 */
final class PackedText {
    /** Begins packed bytes; no text begins with it. */
    private static final byte PACKED = 0;

    private PackedText() {}

    /**
     * Packs a text (raw deflate, RFC 1951, behind a byte of zero).
     *
     * @param like a text that it is like; the same is needed to unpack it
     */
    static byte[] pack(String text, String like) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setDictionary(like.getBytes(StandardCharsets.UTF_8));
            deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.write(PACKED);
            byte[] part = new byte[4096];
            while (!deflater.finished()) {
                bytes.write(part, 0, deflater.deflate(part));
            }
            return bytes.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /**
     * The text of bytes; those that are not packed, as older stores have them, are the text themselves.
     *
     * @throws StoreException when they are not what was packed
     */
    static String unpack(byte[] bytes, String like) {
        if (bytes.length == 0 || bytes[0] != PACKED) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setDictionary(like.getBytes(StandardCharsets.UTF_8));
            inflater.setInput(bytes, 1, bytes.length - 1);
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            byte[] part = new byte[4096];
            while (!inflater.finished()) {
                int length = inflater.inflate(part);
                if (length == 0 && !inflater.finished()) {
                    throw new StoreException("the scenario of a point in the store is damaged");
                }
                text.write(part, 0, length);
            }
            return text.toString(StandardCharsets.UTF_8);
        } catch (DataFormatException damaged) {
            throw new StoreException("the scenario of a point in the store is damaged", damaged);
        } finally {
            inflater.end();
        }
    }
}
