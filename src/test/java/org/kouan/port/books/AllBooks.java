package org.kouan.port.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.kouan.result.FigureInfo;
import org.kouan.result.ReplicationResult;
import org.kouan.result.ResultLayout;

/** Every set of books. */
final class AllBooks {
    private final List<Books> sets = new ArrayList<>();

    AllBooks(Facts facts, Clock clock, Lately lately) {
        Closures closures = add(new Closures(facts, clock));
        Plans plans = new Plans(facts, clock, closures);
        BreakdownBooks breakdowns = add(new BreakdownBooks(facts, clock, lately, plans));
        OfficerBooks officers = add(new OfficerBooks(facts, clock, closures, breakdowns));
        add(new OpeningBooks(facts, clock, lately, plans, breakdowns, officers));
        add(new HelpBooks(facts, clock));
        PlaceBooks places = add(new PlaceBooks(facts, clock, lately));
        add(new OrderBooks(facts, clock));
        add(new JockeyingBooks(facts, clock));
        for (int s = 0; s < facts.stages.size(); s++) {
            add(new StageJockeyingBooks(facts, clock, lately, places, closures, s));
        }
        add(new InterruptionBooks(facts, clock, closures));
        add(new EmergencyBooks(facts, clock, closures));
        add(new ImpatienceBooks(facts, clock));
        add(new PublishedBooks(facts, clock));
        TravellerBooks travellers = add(new TravellerBooks(facts, clock));
        RoomBooks rooms = add(new RoomBooks(facts, clock, travellers));
        DoorBooks doors = add(new DoorBooks(facts, clock, travellers, rooms, closures, officers));
        add(new RequestBooks(facts, clock, travellers));
        add(new AppointmentBooks(facts, clock, travellers));
        add(new ArrivalBooks(facts, clock));
        add(new WhereaboutsBooks(facts, clock, travellers, rooms, doors));
        add(new LittleBooks(facts, clock, breakdowns));
        add(new LongestQueueBooks(facts));
        for (int s = 0; s < facts.stages.size(); s++) {
            add(new OvertakeBooks(facts, clock, s));
        }
    }

    private <B extends Books> B add(B set) {
        sets.add(set);
        return set;
    }

    void forEach(Consumer<Books> what) {
        sets.forEach(what);
    }

    /** The run has ended, with these results. */
    void check(ReplicationResult result, ResultLayout layout) {
        sets.forEach(Books::ends);
        sets.forEach(set -> set.check(result, layout));
        for (int i = 0; i < layout.figures().size(); i++) {
            check(layout.figures().get(i), result.figures().get(i));
        }
    }

    private void check(FigureInfo figure, double value) {
        if (sets.stream().noneMatch(set -> set.knows(figure, value))) {
            assertThat(value).as(figure.key()).isNotNegative();
        }
    }
}
