package org.kouan.port.books;

import org.kouan.port.core.UnitName;
import org.kouan.result.FigureInfo;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.PortCalendar.Meanwhile;

/**
 * A unit that is announced comes, or is told as one who does not: those who came by the figures of a flow are those who were
 * seen to come, and those who came in the warm-up are told.
 */
final class ArrivalBooks implements Books {
    private final Facts facts;
    private final Clock clock;
    private final double[] cameOfFlow;
    private double inWarmUp;

    ArrivalBooks(Facts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
        cameOfFlow = new double[facts.scenario.flows().size()];
    }

    @Override
    public void arrived(UnitName who) {
        FlowSpec flow = facts.scenario.flows().get(who.flow());
        cameOfFlow[who.flow()] += flow.mix().containsKey(facts.classes.get(who.classIndex())) ? 1 : 0;
        inWarmUp += clock.counts() ? 0 : 1;
    }

    @Override
    public boolean knows(FigureInfo figure, double value) {
        if (figure.name().equals("warm-up")) {
            return Books.same(figure, value, inWarmUp);
        }
        boolean ofFlow =
                figure.subject() == FigureInfo.Subject.FLOW && figure.name().equals("came");
        return ofFlow && !somebodyGoesAway() && Books.same(figure, value, cameOfFlow[facts.flow(figure.of())]);
    }

    /** Those who find the port closed and come back only after the end have not arrived. */
    private boolean somebodyGoesAway() {
        return facts.scenario
                .port()
                .calendar()
                .filter(calendar -> calendar.meanwhile() instanceof Meanwhile.ComeBack)
                .isPresent();
    }
}
