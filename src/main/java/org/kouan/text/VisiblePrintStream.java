package org.kouan.text;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

/**
 * Prints text as {@link VisibleText}, so that no caller has to think of it. Bytes that are written pass as they are:
 * documents, and the few that draw a progress line.
 */
public class VisiblePrintStream extends PrintStream {
    /** @param autoFlush whether every line is seen at once */
    public VisiblePrintStream(OutputStream out, boolean autoFlush, Charset charset) {
        super(out, autoFlush, charset);
    }

    @Override
    public void print(String text) {
        super.print(VisibleText.of(String.valueOf(text)));
    }

    @Override
    public void print(char character) {
        print(String.valueOf(character));
    }

    @Override
    public void print(char[] characters) {
        print(String.valueOf(characters));
    }

    @Override
    public void print(Object object) {
        print(String.valueOf(object));
    }
}
