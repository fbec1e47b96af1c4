package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kouan.port.books.CheckingObserver;
import org.kouan.port.core.Decision;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.ModelObserver;
import org.kouan.port.recursion.BothWays;
import org.kouan.result.ClassColumn;
import org.kouan.result.LaneColumn;
import org.kouan.result.PeriodSums;
import org.kouan.result.ReplicationResult;
import org.kouan.result.RunTotals;
import org.kouan.scenario.Scenario;

/** What must hold in every port, held against ports at random. */
class PortPropertiesTest {
    private static final int SCENARIOS = 250;

    static LongStream scenarios() {
        return LongStream.range(0, SCENARIOS);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void booksBalance(long number) {
        Scenario scenario = RandomScenarios.scenario(number);

        for (int replication = 0; replication < 3; replication++) {
            CheckingObserver observer = new CheckingObserver(scenario);
            PortModel model = PortModel.compile(scenario, observer);
            observer.check(model.run(number, replication, new RunTotals(model.layout())), model.layout());
        }
    }

    /** The same where a passage takes those whom illness strikes while they queue. */
    @ParameterizedTest
    @MethodSource("scenarios")
    void booksBalanceWithEmergencies(long number) {
        booksBalance(RandomMishaps.withEmergencies(number), number);
    }

    /** The same where desks break down. */
    @ParameterizedTest
    @MethodSource("scenarios")
    void booksBalanceWithBreakdowns(long number) {
        booksBalance(RandomMishaps.withBreakdowns(number), number);
    }

    /** The same where people change queues, with or without emergencies or breakdowns. */
    @ParameterizedTest
    @MethodSource("scenarios")
    void booksBalanceWithJockeying(long number) {
        booksBalance(RandomJockeying.scenario(number), number);
    }

    private static void booksBalance(Scenario scenario, long number) {
        CheckingObserver observer = new CheckingObserver(scenario);
        PortModel model = PortModel.compile(scenario, observer);
        observer.check(model.run(number, 0, new RunTotals(model.layout())), model.layout());
        PortModel used = PortModel.compile(scenario);
        used.run(number, 7, new RunTotals(used.layout()));
        same(used, PortModel.compile(scenario), number);
    }

    /** A model that has run other replications gives the same as a new one: nothing is left over. */
    @ParameterizedTest
    @MethodSource("scenarios")
    void aReplicationDependsOnNothingBefore(long number) {
        Scenario scenario = RandomScenarios.scenario(number);
        PortModel used = PortModel.compile(scenario);
        used.run(number, 7, new RunTotals(used.layout()));
        used.run(number + 1, 0, new RunTotals(used.layout()));

        same(used, PortModel.compile(scenario), number);
        same(used, PortModel.compile(scenario), number);
    }

    private static void same(PortModel used, PortModel fresh, long seed) {
        RunTotals ofUsed = new RunTotals(used.layout());
        RunTotals ofFresh = new RunTotals(fresh.layout());
        ReplicationResult a = used.run(seed, 0, ofUsed);
        ReplicationResult b = fresh.run(seed, 0, ofFresh);
        assertThat(a.classes()).isEqualTo(b.classes());
        assertThat(a.lanes()).isEqualTo(b.lanes());
        assertThat(a.targets()).isEqualTo(b.targets());
        assertThat(a.events()).isEqualTo(b.events());
        assertThat(a.endMicros()).isEqualTo(b.endMicros());
        BothWays.compare((PeriodSums) ofUsed, ofFresh);
        BothWays.compare(ofUsed.dates(), ofFresh.dates());
    }

    /** The random scenarios are worth something: they queue, leave people unfinished, help, reject and open desks. */
    @Test
    void theScenariosAreRich() {
        Rich rich = new Rich();
        for (long number = 0; number < SCENARIOS; number++) {
            rich.look(RandomScenarios.scenario(number), number);
        }
        assertThat(rich.waits).isGreaterThan(SCENARIOS / 2);
        assertThat(rich.unfinished).isGreaterThan(SCENARIOS / 10);
        assertThat(rich.helped).isGreaterThan(SCENARIOS / 10);
        assertThat(rich.opened).isGreaterThan(SCENARIOS / 10);
        assertThat(rich.ordered).isGreaterThan(SCENARIOS / 20);
        assertThat(rich.officers).isGreaterThan(SCENARIOS / 5);
        assertThat(rich.rejected).isGreaterThan(SCENARIOS / 40);
        assertThat(rich.blocked).isGreaterThan(SCENARIOS / 40);
        assertThat(rich.turnedAway).isGreaterThan(SCENARIOS / 40);
        assertThat(rich.approved).isGreaterThan(SCENARIOS / 40);
    }

    /** In many of the random ports where people may change queues they do, from lanes that close and of pools, too. */
    @Test
    void thePortsWherePeopleChangeQueuesAreRich() {
        int changing = 0;
        int ofPools = 0;
        for (long number = 0; number < SCENARIOS; number++) {
            Scenario scenario = RandomJockeying.scenario(number);
            PortModel model = PortModel.compile(scenario);
            ReplicationResult result = model.run(number, 0, new RunTotals(model.layout()));
            boolean somebody = false;
            for (int i = 0; i < result.figures().size(); i++) {
                somebody |= model.layout().figures().get(i).name().equals("changed-queues") && result.figure(i) > 0;
            }
            changing += somebody ? 1 : 0;
            ofPools += somebody && !scenario.staff().isEmpty() ? 1 : 0;
        }
        assertThat(changing).isGreaterThan(SCENARIOS / 4);
        assertThat(ofPools).isGreaterThan(SCENARIOS / 20);
    }

    /** Counts scenarios in which something happens. */
    private static final class Rich {
        int waits;
        int unfinished;
        int helped;
        int opened;
        int rejected;
        int officers;
        int blocked;
        int turnedAway;
        int ordered;
        int approved;

        void look(Scenario scenario, long seed) {
            int[] changes = {0};
            int[] blockedDesks = {0};
            int[] turned = {0};
            int[] orders = {0};
            int[] approvals = {0};
            officers += scenario.staff().isEmpty() ? 0 : 1;
            PortModel model = PortModel.compile(scenario, new ModelObserver() {
                @Override
                public void opened(ModelEvent.Opened event) {
                    changes[0]++;
                }

                @Override
                public void helping(ModelEvent.Helping event) {
                    orders[0]++;
                }

                @Override
                public void taking(ModelEvent.Taking event) {
                    orders[0]++;
                }

                @Override
                public void blocked(ModelEvent.Blocked event) {
                    blockedDesks[0] += event.lane() == NOWHERE ? 0 : 1;
                }

                @Override
                public void asked(ModelEvent.Asked event) {
                    approvals[0] += event.decision().outcome() == Decision.Outcome.APPROVED ? 1 : 0;
                }

                @Override
                public void turnedAway(ModelEvent.TurnedAway event) {
                    turned[0]++;
                }
            });
            ReplicationResult result = model.run(seed, 0, new RunTotals(model.layout()));
            approved += approvals[0] > 0 ? 1 : 0;
            ordered += orders[0] > 0 ? 1 : 0;
            int planned = scenario.lanes().stream()
                    .mapToInt(lane -> lane.desks().open().usual().segments().size()
                            + (int) lane.desks().open().max())
                    .sum();
            waits += result.classes().stream().anyMatch(of -> of.get(ClassColumn.WAIT_SUM) > 0) ? 1 : 0;
            unfinished += result.classes().stream().anyMatch(of -> of.get(ClassColumn.UNFINISHED) > 0) ? 1 : 0;
            helped += result.lanes().stream().anyMatch(of -> of.get(LaneColumn.STARTED) != of.get(LaneColumn.TAKEN))
                    ? 1
                    : 0;
            blocked += blockedDesks[0] > 0 ? 1 : 0;
            turnedAway += turned[0] > 0 ? 1 : 0;
            opened += changes[0] > planned ? 1 : 0;
            for (int i = 0; i < scenario.lanes().size(); i++) {
                rejected += scenario.lanes()
                                        .get(i)
                                        .eGate()
                                        .filter(gate -> gate.rejection() > 0)
                                        .isPresent()
                                && result.lanes().get(i).get(LaneColumn.STARTED) > 0
                        ? 1
                        : 0;
            }
        }
    }
}
