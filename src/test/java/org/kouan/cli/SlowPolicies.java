package org.kouan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kouan.port.policy.LanePolicyProvider;

/** Lane policies, none, that take as long to be found as somebody keeps a pipe open. */
public final class SlowPolicies implements LanePolicyProvider {
    /** Property that names the pipe. */
    static final String PIPE = "kouan.test.pipe";

    private static final boolean WAITED = waited();

    private static boolean waited() {
        try (InputStream pipe = Files.newInputStream(Path.of(System.getProperty(PIPE)))) {
            return pipe.read() < 0;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Made when a command looks for policies. */
    public SlowPolicies() {
        if (!WAITED) {
            throw new IllegalStateException("nothing is written into the pipe");
        }
    }
}
