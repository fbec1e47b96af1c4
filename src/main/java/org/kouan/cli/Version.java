package org.kouan.cli;

import org.kouan.experiment.BuildVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code kouan --version} prints. */
final class Version implements IVersionProvider {
    /** For example {@code 0.1.0}. */
    static String current() {
        return BuildVersion.current();
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "kouan " + current(),
            "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")",
            System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + System.getProperty("os.arch")
        };
    }
}
