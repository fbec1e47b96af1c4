package org.kouan.scenario.yaml;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kouan.scenario.key.Given;
import org.kouan.scenario.law.Distribution;
import org.kouan.scenario.law.Empirical;
import org.kouan.scenario.law.Laws;
import org.kouan.scenario.law.Mixture;

/** Laws of durations with the columns of files that they name, and service times by class. */
final class DistributionReader implements Empirical.Columns, Mixture.Members {
    private final Path folder;

    /** @param folder that files are relative to */
    DistributionReader(Path folder) {
        this.folder = folder;
    }

    /** One law, or a duration for a constant. */
    Distribution read(YamlValue value) {
        return member(value.withBeside(this));
    }

    @Override
    public Distribution member(Given given) {
        return Laws.ANY.reading().apply(given);
    }

    @Override
    public List<Duration> column(Given given) {
        YamlMap map = ((YamlValue) given).map(Empirical.FILE);
        YamlValue file = map.get("file");
        YamlValue columnValue = map.get("column");
        String column = columnValue.text();
        YamlValue unitValue = map.get("unit");
        String unit = unitValue.text();
        if (!unit.isEmpty() && !List.of("ms", "s", "min", "h", "d").contains(unit)) {
            unitValue.report("must be one of ms, s, min, h, d", "");
            unit = "s";
        }
        Optional<Path> path = Table.resolve(file, folder);
        List<Duration> values = new ArrayList<>();
        if (path.isPresent() && !column.isEmpty() && !unit.isEmpty()) {
            String unitOfAll = unit;
            Table.read(map, path.get(), List.of(new Table.ColumnName(column, columnValue)), row -> {
                try {
                    String cell = row.cell(column);
                    Scalars.decimal(cell);
                    values.add(Scalars.duration(cell + " " + unitOfAll));
                } catch (BadValue bad) {
                    row.report(column, bad.rule(), bad.rule().contains("empty") ? "" : bad.hint());
                }
            });
        }
        return values;
    }

    /** Service times by class; one law stands for all of {@code classes}. */
    Map<String, Distribution> byClass(YamlValue value, List<String> classes) {
        boolean isLaw = value.keys().stream().anyMatch(Laws.KEYS.keys()::contains);
        boolean oneLaw = value.isScalar() || (isLaw && !classes.containsAll(value.keys()));
        Map<String, Distribution> service = new LinkedHashMap<>();
        if (oneLaw) {
            Distribution law = read(value);
            classes.forEach(name -> service.put(name, law));
        } else {
            value.named("distributions").forEach((name, law) -> service.put(name, read(law)));
        }
        return service;
    }
}
