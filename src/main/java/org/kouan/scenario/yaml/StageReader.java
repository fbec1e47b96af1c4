package org.kouan.scenario.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kouan.scenario.ByOpenDesks;
import org.kouan.scenario.ClosingDesk;
import org.kouan.scenario.DayPlan;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.Distribution;
import org.kouan.scenario.Emergencies;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.LaneSpec.Desks;
import org.kouan.scenario.LaneSpec.EGate;
import org.kouan.scenario.LaneSpec.Help;
import org.kouan.scenario.LaneSpec.Kind;
import org.kouan.scenario.PolicyDescriptor.Question;
import org.kouan.scenario.Room;
import org.kouan.scenario.StageSpec;

/** Stages and their lanes. */
final class StageReader {
    private static final int MAX_DESKS = 100_000;
    private static final int MAX_ROOM = 1_000_000;
    private static final double MAX_FACTOR = 1_000;

    private final DistributionReader distributions;
    private final PolicyReader policies;
    private final List<String> classes;

    StageReader(DistributionReader distributions, PolicyReader policies, List<String> classes) {
        this.distributions = distributions;
        this.policies = policies;
        this.classes = classes;
    }

    StageSpec stage(String name, YamlValue value) {
        YamlMap map = value.map(Shape.STAGE);
        List<LaneSpec> lanes = map.find("lanes").stream()
                .flatMap(lanesValue -> lanesValue.named("lanes").entrySet().stream())
                .map(entry -> lane(entry.getKey(), entry.getValue()))
                .toList();
        StageSpec plain = StageSpec.of(name, service(map, classes), lanes.toArray(LaneSpec[]::new));
        return new StageSpec(
                name,
                map.find("label").map(YamlValue::text).orElse(plain.label()),
                lanes,
                policies.read(map.find("which-lane"), Question.WHICH_LANE, plain.whichLane()),
                policies.read(map.find("what-changes"), Question.WHAT_CHANGES, plain.whatChanges()),
                plain.service(),
                factor(map, plain.serviceFactor()),
                map.find("room").map(StageReader::room),
                map.find("overtakes")
                        .map(counted -> counted.oneOf(StageSpec.Overtakes.class))
                        .orElse(plain.overtakes()),
                map.find("jockey-at").map(difference -> difference.count(1, MAX_DESKS)));
    }

    private static Room room(YamlValue value) {
        if (!value.isMap()) {
            return Room.of(value.count(1, MAX_ROOM));
        }
        YamlMap map = value.map(Shape.ROOM);
        Room plain = Room.of(map.get("units").count(1, MAX_ROOM));
        return map.find("when-full")
                .map(full -> new Room(plain.units(), full.oneOf(Room.WhenFull.class)))
                .orElse(plain);
    }

    private Map<String, Distribution> service(YamlMap map, List<String> all) {
        return map.find("service")
                .map(value -> distributions.byClass(value, all))
                .orElse(Map.of());
    }

    private static double factor(YamlMap map, double defaultFactor) {
        return map.find("service-factor")
                .map(value -> value.positive(MAX_FACTOR))
                .orElse(defaultFactor);
    }

    private LaneSpec lane(String name, YamlValue value) {
        YamlMap map = value.map(Shape.LANE);
        List<String> serves = map.get("serves").names();
        Optional<EGate> eGate = map.find("e-gate").map(StageReader::eGate);
        Optional<Emergencies> emergencies =
                map.find("emergencies").map(given -> new EmergenciesReader(distributions).read(given, serves));
        Kind usual = emergencies.isPresent() ? Kind.EMERGENCY : Kind.ORDINARY;
        Kind kind = map.find("kind")
                .map(kindValue -> kindValue.oneOf(Kind.class))
                .orElse(eGate.isPresent() ? Kind.E_GATE : usual);
        LaneSpec plain = LaneSpec.of(name, emergencies.isPresent() ? List.of() : serves, desks(map));
        return new LaneSpec(
                name,
                map.find("label").map(YamlValue::text).orElse(plain.label()),
                kind,
                plain.serves(),
                plain.desks(),
                policies.read(map.find("who-is-next"), Question.WHO_IS_NEXT, plain.whoIsNext()),
                policies.read(map.find("what-opens"), Question.WHAT_OPENS, plain.whatOpens()),
                map.find("helps").map(StageReader::helps).orElse(plain.helps()),
                map.find("queues")
                        .map(queues -> queues.oneOf(LaneSpec.Queues.class))
                        .orElse(plain.queues()),
                service(map, classes),
                factor(map, plain.serviceFactor()),
                map.find("change-over").map(YamlValue::duration).orElse(plain.changeOver()),
                eGate,
                map.find("desk-name").map(YamlValue::text).orElse(kind.deskName()),
                map.find("closing-desk")
                        .map(rule -> rule.oneOf(ClosingDesk.class))
                        .orElse(plain.closingDesk()),
                map.find("impatience").map(given -> new ImpatienceReader(distributions).read(given, classes)),
                map.find("breakdowns").map(given -> new BreakdownsReader(distributions).read(given)),
                map.find("jockey-at").map(difference -> difference.count(2, MAX_DESKS)),
                map.find("service-by-open-desks").map(StageReader::byOpenDesks).orElse(plain.byOpenDesks()),
                emergencies);
    }

    private static ByOpenDesks byOpenDesks(YamlValue value) {
        List<ByOpenDesks.Step> steps = new ArrayList<>();
        for (YamlValue item : value.itemsIfAny()) {
            YamlMap map = item.map(Shape.BY_OPEN_DESKS);
            steps.add(new ByOpenDesks.Step(
                    map.get("desks").count(1, MAX_DESKS), map.get("factor").positive(MAX_FACTOR)));
        }
        return new ByOpenDesks(steps);
    }

    private static Desks desks(YamlMap lane) {
        Desks plain = Desks.of(open(lane.get("desks")));
        return new Desks(
                plain.open(),
                lane.find("officers-per-desk").map(value -> value.number(100)).orElse(plain.officersPerDesk()),
                lane.find("set-up").map(YamlValue::duration).orElse(plain.setUp()),
                lane.find("reopen").map(YamlValue::duration).orElse(plain.reopen()));
    }

    private static DayPlan open(YamlValue value) {
        if (value.isMap()) {
            YamlMap map = value.map(Shape.DESKS_BY_STEP);
            return DayPlan.everyDay(ProfileReader.bySteps(map.get("every"), map.get("open"), StageReader::count));
        }
        if (value.isList()) {
            return ProfileReader.byDays(value, Shape.SHIFT, shift -> count(shift.get("open")));
        }
        return DayPlan.everyDay(DayProfile.constant(count(value)));
    }

    private static double count(YamlValue value) {
        return value.isMissing() ? 1 : value.count(0, MAX_DESKS);
    }

    private static List<Help> helps(YamlValue value) {
        List<Help> helps = new ArrayList<>();
        // A variant takes the help of a lane away by an empty list.
        for (YamlValue item : value.itemsIfAny()) {
            if (item.isScalar()) {
                helps.add(new Help(item.name(), Help.When.IDLE));
            } else {
                YamlMap map = item.map(Shape.HELP);
                helps.add(new Help(
                        map.get("lane").name(),
                        map.find("when")
                                .map(when -> when.oneOf(Help.When.class))
                                .orElse(Help.When.IDLE)));
            }
        }
        return helps;
    }

    private enum Rejected {
        LAST,
        FIRST
    }

    private static EGate eGate(YamlValue value) {
        YamlMap map = value.map(Shape.E_GATE);
        return new EGate(
                map.get("uptake").share(),
                map.get("rejection").share(),
                map.get("rejected-to").name(),
                map.find("rejected-go").map(go -> go.oneOf(Rejected.class)).orElse(Rejected.LAST) == Rejected.FIRST);
    }
}
