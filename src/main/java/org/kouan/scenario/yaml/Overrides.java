package org.kouan.scenario.yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes to a scenario's text before it is read: first those of a variant, then settings in their order.
 *
 * @param variant name of a variant in the scenario
 * @param settings later ones win
 */
public record Overrides(Optional<String> variant, List<Setting> settings) {
    /** No changes. */
    public static final Overrides NONE = new Overrides(Optional.empty(), List.of());

    /**
     * One change.
     *
     * @param path of a key that exists, or a new key of a map that exists: {@code flows.entry.route[0].share}
     * @param yaml the new value
     * @param origin shown in messages, for example {@code --set run.seed=2}
     * @param folder that files named in the value are relative to; that of the scenario when it is empty
     */
    public record Setting(String path, String yaml, String origin, Optional<Path> folder) {
        /** A value whose files are relative to the scenario, as all in it are. */
        public Setting(String path, String yaml, String origin) {
            this(path, yaml, origin, Optional.empty());
        }
    }

    public Overrides {
        settings = List.copyOf(settings);
    }

    /** The changes of a variant. */
    public static Overrides variant(String name) {
        return new Overrides(Optional.of(name), List.of());
    }

    /** The same and one more setting. */
    public Overrides set(String path, String yaml) {
        List<Setting> more = new ArrayList<>(settings);
        more.add(new Setting(path, yaml, "--set " + path + "=" + yaml));
        return new Overrides(variant, more);
    }

    /** The same and one more setting as written on the command line; without an = sign reading it fails. */
    public Overrides set(String pathAndValue) {
        int equals = pathAndValue.indexOf('=');
        List<Setting> more = new ArrayList<>(settings);
        more.add(new Setting(
                equals < 0 ? pathAndValue : pathAndValue.substring(0, equals).strip(),
                equals < 0 ? "" : pathAndValue.substring(equals + 1),
                "--set " + pathAndValue));
        return new Overrides(variant, more);
    }
}
