package org.kouan.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Objects;
import java.util.Optional;
import org.kouan.text.VisiblePrintStream;

/** Standard output that remembers why it could not be written, which a {@link PrintStream} forgets. */
final class ResultStream extends VisiblePrintStream {
    private final Sink sink;

    /** @param charset of the text; documents are bytes already */
    ResultStream(OutputStream to, Charset charset) {
        this(new Sink(to), charset);
    }

    private ResultStream(Sink sink, Charset charset) {
        super(sink, true, charset);
        this.sink = sink;
    }

    /** Why a write failed: the first failure, in a few words; empty when everything has gone out. */
    Optional<String> failure() {
        flush();
        return Optional.ofNullable(sink.failure)
                .map(failure -> Objects.requireNonNullElseGet(failure.getMessage(), failure::toString));
    }

    /** Whether nothing has been written, nor tried. */
    boolean isUntouched() {
        flush();
        return !sink.touched;
    }

    /** After the first failure nothing more is written: a document with a gap would be worse than one that ends. */
    private static final class Sink extends FilterOutputStream {
        private volatile @org.jspecify.annotations.Nullable IOException failure;
        private volatile boolean touched;

        Sink(OutputStream to) {
            super(to);
        }

        @Override
        public void write(int oneByte) throws IOException {
            write(new byte[] {(byte) oneByte}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            touched = true;
            refuseAfterFailure();
            try {
                out.write(bytes, offset, length);
                lookInside();
            } catch (IOException failed) {
                failure = failed;
                throw failed;
            }
        }

        @Override
        public void flush() throws IOException {
            refuseAfterFailure();
            try {
                out.flush();
                lookInside();
            } catch (IOException failed) {
                failure = failed;
                throw failed;
            }
        }

        private void refuseAfterFailure() throws IOException {
            IOException earlier = failure;
            if (earlier != null) {
                throw earlier;
            }
        }

        /** A caller's own PrintStream swallows its failures. */
        private void lookInside() throws IOException {
            if (out instanceof PrintStream inner && inner.checkError()) {
                throw new IOException("the stream reports an error");
            }
        }
    }
}
