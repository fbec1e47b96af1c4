package org.kouan.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kouan.result.Checked;
import org.kouan.result.ClassColumn;
import org.kouan.result.DutyDay;
import org.kouan.result.Program;
import org.kouan.result.RunResult;
import org.kouan.result.Summary;
import org.kouan.result.VarianceReduction;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.Warning;

/**
 * Everything that a report says.
 *
 * @param scenario that was simulated
 * @param summary of the run
 * @param result the run itself, for its course over the day
 * @param seed of all random numbers
 * @param program that simulated
 * @param command that reproduces the run, as typed in a shell
 * @param effectiveScenario the scenario as YAML, with defaults and options of the command filled in
 * @param timings wall clock; the only part of a report that differs from run to run
 * @param interrupted whether the run was stopped before all of its replications were done
 * @param notes further sentences for the reader, in order
 * @param varianceReduction what it was worth, when it was asked for
 * @param warnings of the scenario, and of whom nobody is planned to serve
 * @param checked what came of recounting the rules that every port keeps, when that was asked for
 * @param duty the officers of a day; empty for a port without rosters
 */
public record ReportInput(
        Scenario scenario,
        Summary summary,
        RunResult result,
        long seed,
        Program program,
        String command,
        String effectiveScenario,
        Timings timings,
        boolean interrupted,
        List<String> notes,
        Optional<VarianceReduction> varianceReduction,
        List<Warning> warnings,
        Optional<Checked> checked,
        Optional<DutyDay> duty) {
    public ReportInput {
        notes = List.copyOf(notes);
        warnings = List.copyOf(warnings);
    }

    /** Of a run whose variance is not reduced. */
    public ReportInput(
            Scenario scenario,
            Summary summary,
            RunResult result,
            long seed,
            Program program,
            String command,
            String effectiveScenario,
            Timings timings,
            boolean interrupted,
            List<String> notes) {
        this(
                scenario,
                summary,
                result,
                seed,
                program,
                command,
                effectiveScenario,
                timings,
                interrupted,
                notes,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same with the officers of a day. */
    public ReportInput withDuty(Optional<DutyDay> day) {
        return with(timings, notes, varianceReduction, warnings, checked, day);
    }

    /** The same with warnings. */
    public ReportInput withWarnings(List<Warning> others) {
        return with(timings, notes, varianceReduction, others, checked, duty);
    }

    /** Sentences on what the run leaves out, and what a planner should look at before its figures. */
    public List<String> cautions() {
        return CautionText.of(scenario, warnings);
    }

    /** The same with what a way to reduce variance was worth, in figures and in notes. */
    public ReportInput with(VarianceReduction reduction) {
        List<String> more = new ArrayList<>(notes);
        more.addAll(new ReductionSentences(summary).of(reduction));
        return with(timings, more, Optional.of(reduction), warnings, checked, duty);
    }

    /** The same with other timings. */
    public ReportInput withTimings(Timings other) {
        return with(other, notes, varianceReduction, warnings, checked, duty);
    }

    /** The same with what came of recounting, in figures and in a note. */
    public ReportInput with(Checked found) {
        return with(
                timings,
                withNote(CheckedText.sentence(found)).notes,
                varianceReduction,
                warnings,
                Optional.of(found),
                duty);
    }

    /** The same with one more note. */
    public ReportInput withNote(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return with(timings, more, varianceReduction, warnings, checked, duty);
    }

    private ReportInput with(
            Timings otherTimings,
            List<String> otherNotes,
            Optional<VarianceReduction> otherReduction,
            List<Warning> otherWarnings,
            Optional<Checked> otherChecked,
            Optional<DutyDay> otherDuty) {
        return new ReportInput(
                scenario,
                summary,
                result,
                seed,
                program,
                command,
                effectiveScenario,
                otherTimings,
                interrupted,
                otherNotes,
                otherReduction,
                otherWarnings,
                otherChecked,
                otherDuty);
    }

    /** Units that came into the port, in all replications together: travellers and conveyances. */
    public long units() {
        return result.replications().stream()
                .flatMap(replication -> replication.classes().stream())
                .mapToLong(each -> each.get(ClassColumn.ARRIVED))
                .sum();
    }

    /**
     * Seconds of wall clock; NaN where not measured.
     *
     * @param startUp from the start of the process to the first line of ours
     * @param read reading and checking the scenario
     * @param simulate all replications
     * @param report drawing and writing
     * @param total all together
     */
    public record Timings(double startUp, double read, double simulate, double report, double total) {
        /** Nothing measured. */
        public static final Timings NONE = new Timings(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
}
