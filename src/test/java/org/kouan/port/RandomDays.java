package org.kouan.port;

import static org.kouan.port.Story.s;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.kouan.scenario.Disturbance;
import org.kouan.scenario.PortCalendar;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.Target;

/** When a run at random begins and ends, what closes or slows the port, and what it is to keep. */
final class RandomDays {
    /** How long a run is. */
    static final int SECONDS = 3600;

    private final Dice dice;
    private final Random random;

    RandomDays(Dice dice) {
        this.dice = dice;
        random = dice.random;
    }

    RunPlan run() {
        RunPlan run = RunPlan.of(LocalDate.of(2024, 6, 3), s(0), Duration.ofSeconds(SECONDS));
        if (random.nextInt(4) == 0) {
            run = run.withWarmUp(Duration.ofMinutes(1L + random.nextInt(30)));
        }
        return random.nextBoolean() ? drained(run) : run.withClosing(RunPlan.Closing.CUT_OFF);
    }

    private RunPlan drained(RunPlan run) {
        RunPlan plan = dice.added.nextInt(3) == 0 ? run.withClosing(RunPlan.Closing.DRAIN_HALL) : run;
        return dice.added.nextInt(3) == 0 ? plan.withExtend(s(60 * (1 + dice.added.nextInt(20)))) : plan;
    }

    PortCalendar calendar() {
        return new PortCalendar(
                s(60 * random.nextInt(20)),
                s(60 * (20 + random.nextInt(60))),
                Map.of(),
                Map.of(),
                List.of(),
                random.nextBoolean()
                        ? new PortCalendar.Meanwhile.Wait()
                        : new PortCalendar.Meanwhile.ComeBack(dice.law(300)));
    }

    List<Disturbance> disturbances(List<StageSpec> stages) {
        Disturbance.Occurs random0 = new Disturbance.Occurs.Random(dice.law(600), dice.law(200));
        Disturbance.Occurs at = new Disturbance.Occurs.At(
                List.of(new Disturbance.Window(s(600), s(1500)), new Disturbance.Window(s(1500), s(1700))));
        String stage = stages.get(random.nextInt(stages.size())).name();
        return List.of(
                Disturbance.closing("weather", random.nextBoolean() ? random0 : at, stage),
                Disturbance.slowing(
                        "far-side",
                        1.5,
                        random.nextBoolean() ? random0 : at,
                        stage,
                        stages.get(0).name().equals(stage)
                                ? stages.get(stages.size() - 1).name()
                                : stages.get(0).name()));
    }

    Target target(List<StageSpec> stages) {
        Target target = Target.of(
                "limit",
                dice.classes,
                List.of(stages.get(random.nextInt(stages.size())).name()),
                s(random.nextInt(300)));
        return target.withMeasure(Target.Measure.values()[random.nextInt(Target.Measure.values().length)]);
    }
}
