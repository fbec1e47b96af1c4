package org.kouan.airports;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.kouan.airports.ResultPage.Group;
import org.kouan.airports.Scores.Predicted;
import org.kouan.report.chart.AirportCharts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Predicts observed waits at airports and says how well, beside simpler ways to predict them. */
@Command(
        name = "validation/airports",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Compares the simulator with observed waits at US airports, hour by hour.",
        description = {
            "Calibrates on the days of DATA whose day of the month is even and predicts the odd ones.",
            "Writes results.md, predictions.csv and charts. The same data and options give the same bytes.",
            "A held-back table may have terminals, airports and hours that DATA has not. Rows of it that cannot be used",
            "are left out and told; its predictions go to predictions-held-back.csv."
        },
        footer = {
            "",
            "Examples:",
            "  validation/airports awt-2024-05-to-2025-01.csv.gz",
            "  validation/airports awt-2024-05-to-2025-01.csv.gz --held-back later.csv.gz"
        })
final class AirportWaits implements Callable<Integer> {
    private static final int BAD_INPUT = 2;
    /** Flights in an hour from which it is busy. */
    private static final int BUSY_FLIGHTS = 5;

    @Parameters(paramLabel = "DATA", description = "table of US CBP airport wait times, CSV, plain or gzip")
    private Path data = Path.of("");

    @Option(
            names = "--held-back",
            paramLabel = "FILE",
            description = "predict all days of another table, too; nothing of it is used for calibration")
    private Path heldBack = Path.of("");

    @Option(
            names = "--rehearse",
            description = "look at even days only, to choose how to predict: calibrate on those whose day of the month"
                    + " divides by four, and predict the others")
    private boolean rehearse;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "out/airports",
            description = "where the files go; by default ${DEFAULT-VALUE}")
    private Path out = Path.of("");

    @Option(
            names = "--search-passengers",
            paramLabel = "N",
            defaultValue = "60000",
            description =
                    "passengers of a terminal to simulate for each hall that is tried; by default ${DEFAULT-VALUE}")
    private long searchPassengers;

    @Option(
            names = "--drawings",
            paramLabel = "N",
            defaultValue = "2",
            description = "simulations of each day with other times of its flights; by default ${DEFAULT-VALUE}")
    private int drawings;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "of all random numbers; by default ${DEFAULT-VALUE}")
    private long seed;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs the command; exit code 2 for bad input or usage. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new AirportWaits());
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        if (drawings < 1 || searchPassengers < 1) {
            err.println("--drawings and --search-passengers must be at least 1");
            return BAD_INPUT;
        }
        Map<String, List<TerminalDay>> days;
        AirportHours.Table later = new AirportHours.Table(List.of(), 0, List.of());
        try {
            days = TerminalDay.byTerminal(AirportHours.read(data));
            if (!heldBack.toString().isEmpty()) {
                later = AirportHours.usable(heldBack);
                tellLeftOut(later, err);
            }
        } catch (AirportHours.BadFile | NoSuchFileException bad) {
            err.println(bad instanceof AirportHours.BadFile ? bad.getMessage() : bad.getMessage() + ": no such file");
            return BAD_INPUT;
        }
        if (rehearse) {
            days = chosen(days, TerminalDay::calibrates);
        }
        Predicate<TerminalDay> calibrates = rehearse ? TerminalDay::rehearses : TerminalDay::calibrates;
        Map<String, List<TerminalDay>> calibration = chosen(days, calibrates);
        List<TerminalDay> odd = flat(chosen(days, calibrates.negate()));
        if (calibration.isEmpty() || odd.isEmpty()) {
            err.println(data + ": there must be even and odd days of the month");
            return BAD_INPUT;
        }
        Simulated.Effort effort = new Simulated.Effort(searchPassengers, drawings, seed);
        Comparison comparison = new Comparison(calibration, effort, step -> {
            err.println("calibrating: " + step);
            err.flush();
        });
        err.println("predicting");
        err.flush();
        Files.createDirectories(out);
        Map<String, List<Predicted>> predictions = comparison.predict(odd);
        String page = ResultPage.data(flat(days)) + "\n"
                + ResultPage.of(
                        rehearse ? "Half of the even days" : "Odd days", predictions, groups(odd), comparison.halls());
        if (!later.hours().isEmpty()) {
            List<TerminalDay> all = flat(TerminalDay.byTerminal(later.hours()));
            Map<String, List<Predicted>> held = comparison.predict(all);
            page += "\n" + ResultPage.of("Held-back table, all days", held, groups(all, calibration.keySet()), Map.of())
                    + ResultPage.heldBack(all, calibration.keySet(), later.leftOut());
            Files.writeString(out.resolve("predictions-held-back.csv"), csv(held.get(Comparison.KOUAN)));
        }
        Files.writeString(out.resolve("results.md"), page);
        Files.writeString(out.resolve("predictions.csv"), csv(predictions.get(Comparison.KOUAN)));
        for (Map.Entry<String, byte[]> chart :
                AirportCharts.draw(charted(predictions)).entrySet()) {
            Files.write(out.resolve(chart.getKey() + ".png"), chart.getValue());
        }
        spec.commandLine().getOut().print(page);
        spec.commandLine().getOut().flush();
        return 0;
    }

    private static void tellLeftOut(AirportHours.Table table, PrintWriter err) {
        if (table.leftOut() > 0) {
            err.println("left out of the held-back table, " + table.leftOut() + " of "
                    + (table.leftOut() + table.hours().size()) + " rows:");
            table.problems().forEach(err::println);
            err.flush();
        }
    }

    private static Map<String, List<TerminalDay>> chosen(
            Map<String, List<TerminalDay>> days, Predicate<TerminalDay> which) {
        Map<String, List<TerminalDay>> chosen = new TreeMap<>();
        days.forEach((terminal, ofTerminal) -> {
            List<TerminalDay> some = ofTerminal.stream().filter(which).toList();
            if (!some.isEmpty()) {
                chosen.put(terminal, some);
            }
        });
        return chosen;
    }

    private static List<TerminalDay> flat(Map<String, List<TerminalDay>> days) {
        return days.values().stream().flatMap(List::stream).toList();
    }

    /** The groups of hours that the page tells apart, by index of the days' hours one after the other. */
    private static List<Group> groups(List<TerminalDay> days) {
        Set<Integer> isolated = new HashSet<>();
        Set<Integer> busy = new HashSet<>();
        int index = 0;
        for (TerminalDay day : days) {
            for (int i = 0; i < day.hours().size(); i++) {
                if (day.isIsolated(i)) {
                    isolated.add(index);
                }
                if (day.hours().get(i).flights() >= BUSY_FLIGHTS) {
                    busy.add(index);
                }
                index++;
            }
        }
        return List.of(
                new Group("All hours", i -> true),
                new Group(
                        "Isolated flights: one in the hour, none beside it, 50 passengers or more", isolated::contains),
                new Group("Busy terminals: five flights or more in the hour", busy::contains));
    }

    /** The same, and hours at terminals with and without a hall of their own. */
    private static List<Group> groups(List<TerminalDay> days, Set<String> calibrated) {
        Set<Integer> known = new HashSet<>();
        int index = 0;
        for (TerminalDay day : days) {
            for (int i = 0; i < day.hours().size(); i++) {
                if (calibrated.contains(day.terminal())) {
                    known.add(index);
                }
                index++;
            }
        }
        List<Group> groups = new ArrayList<>(groups(days));
        groups.add(new Group("Terminals that were calibrated on", known::contains));
        groups.add(new Group("Terminals never seen before", i -> !known.contains(i)));
        return groups;
    }

    private static AirportCharts.Points charted(Map<String, List<Predicted>> predictions) {
        List<AirportCharts.Method> methods = new ArrayList<>();
        for (String name : List.of(Comparison.KOUAN, Comparison.HOUR_MEAN, Comparison.PASSENGERS)) {
            List<Predicted> hours = predictions.get(name);
            methods.add(new AirportCharts.Method(
                    name.replace("*", ""),
                    hours.stream().mapToDouble(Predicted::average).toArray(),
                    hours.stream().mapToDouble(Predicted::max).toArray(),
                    hours.stream().mapToDouble(Predicted::longWait).toArray()));
        }
        List<AirportHour> observed =
                predictions.get(Comparison.KOUAN).stream().map(Predicted::hour).toList();
        return new AirportCharts.Points(
                methods,
                observed.stream().mapToDouble(AirportHour::averageWait).toArray(),
                observed.stream().mapToDouble(AirportHour::maxWait).toArray(),
                observed.stream().mapToDouble(hour -> hour.isLong() ? 1 : 0).toArray());
    }

    private static String csv(List<Predicted> hours) {
        StringBuilder csv = new StringBuilder(
                "terminal,date,hour,average_observed,average_predicted,max_observed,max_predicted,p_over_30_predicted\n");
        for (Predicted predicted : hours) {
            AirportHour hour = predicted.hour();
            csv.append(hour.terminal())
                    .append(',')
                    .append(hour.date())
                    .append(',')
                    .append(hour.hour());
            csv.append(',').append(hour.averageWait()).append(',').append(ResultPage.fixed(predicted.average(), 2));
            csv.append(',').append(hour.maxWait()).append(',').append(ResultPage.fixed(predicted.max(), 2));
            csv.append(',').append(ResultPage.fixed(predicted.longWait(), 4)).append('\n');
        }
        return csv.toString();
    }
}
