package org.kouan.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may be changed of a lane, so that each change names only what it changes. */
final class LaneDraft {
    private final LaneSpec lane;
    LaneSpec.Kind kind;
    LaneSpec.Desks desks;
    PolicySpec whoIsNext;
    PolicySpec whatOpens;
    List<LaneSpec.Help> helps;
    LaneSpec.Queues queues;
    Map<String, Distribution> service;
    double serviceFactor;
    Duration changeOver;
    Optional<LaneSpec.EGate> eGate;
    String deskName;
    ClosingDesk closingDesk;
    Optional<Impatience> impatience;
    Optional<Breakdowns> breakdowns;
    Optional<Integer> jockeyAt;
    ByOpenDesks byOpenDesks;
    Optional<Emergencies> emergencies;

    LaneDraft(LaneSpec lane) {
        this.lane = lane;
        kind = lane.kind();
        desks = lane.desks();
        whoIsNext = lane.whoIsNext();
        whatOpens = lane.whatOpens();
        helps = lane.helps();
        queues = lane.queues();
        service = lane.service();
        serviceFactor = lane.serviceFactor();
        changeOver = lane.changeOver();
        eGate = lane.eGate();
        deskName = lane.deskName();
        closingDesk = lane.closingDesk();
        impatience = lane.impatience();
        breakdowns = lane.breakdowns();
        jockeyAt = lane.jockeyAt();
        byOpenDesks = lane.byOpenDesks();
        emergencies = lane.emergencies();
    }

    LaneSpec done() {
        return new LaneSpec(
                lane.name(),
                lane.label(),
                kind,
                lane.serves(),
                desks,
                whoIsNext,
                whatOpens,
                helps,
                queues,
                service,
                serviceFactor,
                changeOver,
                eGate,
                deskName,
                closingDesk,
                impatience,
                breakdowns,
                jockeyAt,
                byOpenDesks,
                emergencies);
    }
}
