package org.kouan.scenario.yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes to a scenario's text before it is read: first those of variants, then settings, each in their order.
 *
 * @param variants names of variants in the scenario; later ones win
 * @param settings later ones win
 */
public record Overrides(List<String> variants, List<Setting> settings) {
    /** No changes. */
    public static final Overrides NONE = new Overrides(List.of(), List.of());

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
        variants = List.copyOf(variants);
        settings = List.copyOf(settings);
    }

    /** The changes of a variant. */
    public static Overrides variant(String name) {
        return new Overrides(List.of(name), List.of());
    }

    /** The changes of variants, and then those of settings as written on the command line. */
    public static Overrides of(List<String> variants, List<String> settings) {
        Overrides overrides = new Overrides(variants, List.of());
        for (String setting : settings) {
            overrides = overrides.set(setting);
        }
        return overrides;
    }

    /** The same and one more setting. */
    public Overrides set(String path, String yaml) {
        List<Setting> more = new ArrayList<>(settings);
        more.add(new Setting(path, yaml, "--set " + path + "=" + yaml));
        return new Overrides(variants, more);
    }

    /** The same and one more setting as written on the command line; without an = sign reading it fails. */
    public Overrides set(String pathAndValue) {
        int equals = pathAndValue.indexOf('=');
        List<Setting> more = new ArrayList<>(settings);
        more.add(new Setting(
                equals < 0 ? pathAndValue : pathAndValue.substring(0, equals).strip(),
                equals < 0 ? "" : pathAndValue.substring(equals + 1),
                "--set " + pathAndValue));
        return new Overrides(variants, more);
    }
}
