package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kouan.port.Story.constant;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.plan;
import static org.kouan.port.Story.policy;
import static org.kouan.port.Story.s;
import static org.kouan.port.Story.times;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kouan.port.Story.Told;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.Breakdowns;
import org.kouan.scenario.Breakdowns.InService;
import org.kouan.scenario.ClosingDesk;
import org.kouan.scenario.Disturbance;
import org.kouan.scenario.Disturbance.Occurs;
import org.kouan.scenario.Disturbance.Window;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.Impatience;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.LaneSpec.Desks;
import org.kouan.scenario.LaneSpec.Help;
import org.kouan.scenario.LaneSpec.Help.When;
import org.kouan.scenario.StageSpec;

/** Ports in which everything happens at whole tens of seconds: the order of flows and disturbances changes no figure. */
class FlowOrderTest {
    private static final List<String> CLASSES = List.of("a", "b", "c");

    static LongStream ports() {
        return LongStream.range(0, 400);
    }

    private static double tens(Random dice, int most) {
        return 10.0 * dice.nextInt(most + 1);
    }

    private static Map<String, org.kouan.scenario.law.Distribution> services(Random dice) {
        return times("a", tens(dice, 3), "b", tens(dice, 3), "c", 10 + tens(dice, 3));
    }

    private static LaneSpec feature(LaneSpec lane, Random dice, int kinds) {
        return switch (kinds == 0 ? 9 : dice.nextInt(kinds)) {
            case 0 -> lane.withClosingDesk(ClosingDesk.values()[dice.nextInt(ClosingDesk.values().length)]);
            case 1 -> lane.withWhoIsNext(policy("preemptive-resume", "order", List.of("c", "a", "b")));
            case 2 -> lane.withWhoIsNext(policy("class-priority", "order", List.of("b", "c", "a")));
            case 3 ->
                lane.withBreakdowns(new Breakdowns(
                        constant(10 + tens(dice, 5)),
                        constant(10 + tens(dice, 2)),
                        InService.values()[dice.nextInt(3)]));
            case 4 ->
                lane.withImpatience(
                        Impatience.of(Map.of("a", constant(tens(dice, 4)), "b", constant(10 + tens(dice, 4)))));
            case 5 -> lane.withService(Map.of("a", constant(20)));
            default -> lane;
        };
    }

    private static StageSpec stage(String name, Random dice) {
        int opens = 10 * dice.nextInt(3);
        boolean jockey = dice.nextInt(4) == 0;
        int kinds = jockey ? 0 : 7;
        LaneSpec one = feature(
                LaneSpec.of(name + "-one", CLASSES, Desks.of(plan(0, 1 + dice.nextInt(2), 50, dice.nextInt(2), 80, 2))),
                dice,
                kinds);
        LaneSpec two = feature(lane(name + "-two", 1 + dice.nextInt(2), "a", "b"), dice, kinds);
        LaneSpec three = feature(
                LaneSpec.of(name + "-three", List.of("c"), Desks.of(plan(0, 0, 10 + opens, 1))),
                dice,
                Math.min(kinds, 4));
        if (dice.nextBoolean()) {
            two = two.withHelps(List.of(new Help(name + "-one", dice.nextBoolean() ? When.FIRST : When.IDLE)));
        }
        if (dice.nextBoolean()) {
            three = three.withHelps(List.of(new Help(name + "-one", When.IDLE), new Help(name + "-two", When.IDLE)));
        }
        StageSpec stage = StageSpec.of(name, services(dice), one, two, three);
        return jockey ? stage.withJockeying(1) : stage;
    }

    private static Arrivals arrivals(Random dice) {
        if (dice.nextInt(3) == 0) {
            double come = tens(dice, 3);
            return new Arrivals.Present(1 + dice.nextInt(5), s(come), s(come));
        }
        double[] at = new double[1 + dice.nextInt(8)];
        for (int i = 0; i < at.length; i++) {
            at[i] = tens(dice, 12);
        }
        java.util.Arrays.sort(at);
        return dice.nextBoolean()
                ? Story.at(at)
                : Story.timetable(
                        java.util.Arrays.stream(at)
                                .mapToObj(time -> new Arrivals.Service("s" + time, s(time), 2))
                                .distinct()
                                .toList(),
                        new Arrivals.Alighting.Gaps(constant(10)),
                        0,
                        tens(dice, 2));
    }

    private static Told tell(long number, boolean turned) {
        Random dice = new Random(number);
        Story story =
                new Story().classes("a", "b", "c").stage(stage("hall", dice)).stage(stage("yard", dice));
        List<FlowSpec> flows = new ArrayList<>();
        for (int f = 0; f < 4; f++) {
            Map<String, Double> mix = Map.of(CLASSES.get(f % 3), 1.0);
            String[] visits = f < 3 || dice.nextBoolean() ? new String[] {"hall", "yard"} : new String[] {"yard"};
            flows.add(FlowSpec.of("flow-" + f, mix, arrivals(dice), visits));
        }
        List<Disturbance> storms = new ArrayList<>();
        for (String name : List.of("one", "two")) {
            double from = tens(dice, 6);
            storms.add(Disturbance.closing(
                    name, new Occurs.At(List.of(new Window(s(from), s(from + 10 + tens(dice, 2))))), "hall"));
        }
        if (turned) {
            Collections.reverse(flows);
            Collections.swap(flows, 0, 1);
            Collections.reverse(storms);
        }
        flows.forEach(story::flow);
        storms.forEach(story::disturbance);
        return story.run(0, 600).tell();
    }

    @ParameterizedTest
    @MethodSource("ports")
    void theOrderOfFlowsAndDisturbancesChangesNoFigure(long number) {
        Told told = tell(number, false);
        Told turned = tell(number, true);

        assertThat(turned.result().classes()).isEqualTo(told.result().classes());
        assertThat(turned.result().lanes()).isEqualTo(told.result().lanes());
        assertThat(turned.result().endMicros()).isEqualTo(told.result().endMicros());
        assertThat(Optional.of(turned.result().events())).contains(told.result().events());
    }
}
