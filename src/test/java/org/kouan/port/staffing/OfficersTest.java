package org.kouan.port.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kouan.engine.SimTime;

/** Officers without travellers: who is where at which second. */
class OfficersTest extends OfficersStory {
    @Test
    void theNextShiftTakesOverAndTheDeskStaysOpen() {
        Rota rota = Rota.oneLane(Optional.empty(), team(1, shift(0, 600), true), team(1, shift(600, 1200), true));

        rota.want(1).until(600);

        assertThat(rota.told()).containsExactly("0 #0 AT_DESK 0", "600 #0 OFF", "600 #1 AT_DESK 0");
        assertThat(rota.open[0]).isEqualTo(1);
        assertThat(rota.officers.book().overtimeMicros()).isZero();
    }

    @Test
    void whoIsBusyAtTheEndOfTheShiftFinishesWhileTheNextWaits() {
        Rota rota = Rota.oneLane(Optional.empty(), team(1, shift(0, 600), true), team(1, shift(600, 1200), true));
        rota.want(1).until(590);
        assertThat(rota.officers.begin(0)).isZero();

        rota.until(650);

        assertThat(rota.told()).containsExactly("0 #0 AT_DESK 0");
        assertThat(rota.officers.finished(0, rota.now)).isEqualTo(1);
        assertThat(rota.told()).containsExactly("650 #0 OFF", "650 #1 AT_DESK 0");
        assertThat(rota.officers.book().overtimeMicros()).isEqualTo(micros(50));
    }

    @Test
    void withoutANextShiftTheDeskClosesAfterTheInspection() {
        Rota rota = Rota.oneLane(Optional.empty(), team(2, shift(0, 600), true));
        rota.want(2).until(590);
        rota.officers.begin(0);

        rota.until(650);

        assertThat(rota.open[0]).as("the desk of #0 takes nobody else").isZero();
        assertThat(rota.officers.finished(0, rota.now)).isEqualTo(Posts.NOWHERE);
        assertThat(rota.told()).containsExactly("0 #0 AT_DESK 0", "0 #1 AT_DESK 0", "600 #1 OFF", "650 #0 OFF");
        assertThat(rota.officers.book().shortfallMicros(micros(660))).isEqualTo(micros(50 + 2 * 10));
    }

    @Test
    void aShiftThroughMidnightIsOne() {
        DutyTimes night = shift(22 * 3600, 30 * 3600);
        Rota rota = Rota.oneLane(Optional.empty(), team(1, night, true));
        rota.now = micros(20 * 3600);

        rota.want(1).until(31 * 3600);

        assertThat(rota.told()).containsExactly("79200 #0 AT_DESK 0", "108000 #0 OFF");
    }

    @Test
    void aloneAnOfficerClosesTheDeskForTheBreak() {
        Rota rota = Rota.oneLane(breaks(100, 30, 100), team(1, ALWAYS, true));

        rota.want(1).until(250);

        assertThat(rota.told())
                .containsExactly("0 #0 AT_DESK 0", "100 #0 ON_BREAK", "130 #0 AT_DESK 0", "230 #0 ON_BREAK");
        assertThat(rota.officers.book().breaks()).isEqualTo(2);
        assertThat(rota.officers.book().lateBreaks()).isZero();
    }

    @Test
    void aBreakIsLateByTheInspectionUnderWay() {
        Rota rota = Rota.oneLane(breaks(100, 30, 100), team(1, ALWAYS, true));
        rota.want(1).until(90);
        rota.officers.begin(0);

        rota.until(110);
        rota.officers.finished(0, rota.now);
        rota.look().until(135);

        assertThat(rota.told()).containsExactly("0 #0 AT_DESK 0", "110 #0 ON_BREAK", "130 #0 AT_DESK 0");
        assertThat(rota.officers.book().latestBreakMicros()).isEqualTo(micros(10));
    }

    /** Two for one desk: #1, who has the earlier break, stands by at first, and takes over when #0 goes at 100 s. */
    @Test
    void whoStandsByRelievesTheOther() {
        Rota rota = Rota.oneLane(breaks(100, 30, 60), team(2, ALWAYS, true));

        rota.want(1).until(120);

        assertThat(rota.told())
                .containsExactly("0 #0 AT_DESK 0", "70 #1 ON_BREAK", "100 #0 ON_BREAK", "100 #1 AT_DESK 0");
        assertThat(rota.open[0]).isEqualTo(1);
        assertThat(rota.officers.book().shortfallMicros(rota.now)).isZero();
    }

    /** Two desks, three officers: #2 has the earliest break, relieves #1 at 70 s, and #1 relieves #0 at 100 s. */
    @Test
    void oneReliefForTwoDesksGoesRound() {
        Rota rota = Rota.oneLane(breaks(100, 30, 40), team(3, ALWAYS, true));

        rota.want(2).until(105);

        assertThat(rota.told())
                .containsExactly(
                        "0 #0 AT_DESK 0",
                        "0 #1 AT_DESK 0",
                        "40 #2 ON_BREAK",
                        "70 #1 ON_BREAK",
                        "70 #2 AT_DESK 0",
                        "100 #0 ON_BREAK",
                        "100 #1 AT_DESK 0");
        assertThat(rota.officers.book().shortfallMicros(rota.now)).isZero();
    }

    /** 20 s of walk: who is not wanted at the first stage any more opens at the second. */
    @Test
    void anOfficerWalksToAnotherStage() {
        Rota rota = new Rota(20, Optional.empty(), List.of(0, 1), List.of(0L, 0L), team(1, ALWAYS, true, true));
        rota.want(1, 0).until(50);

        rota.want(0, 1).until(100);

        assertThat(rota.told()).containsExactly("0 #0 AT_DESK 0", "50 #0 WALKING 1", "70 #0 AT_DESK 1");
        assertThat(rota.open).containsExactly(0, 1);
        assertThat(rota.officers.book().moves()).isEqualTo(1);
        assertThat(rota.officers.book().micros(OfficerState.WALKING, rota.now)).isEqualTo(micros(20));
    }

    /** Wanted nowhere any more on the way, an officer goes on to the second stage, and has to walk back from there. */
    @Test
    void whoIsNotWantedAnyMoreOnTheWay() {
        Rota rota = new Rota(20, Optional.empty(), List.of(0, 1), List.of(0L, 0L), team(1, ALWAYS, true, true));
        rota.want(1, 0).until(50);
        rota.want(0, 1).until(60);
        rota.want(0, 0).until(80);
        rota.want(1, 0).until(120);

        assertThat(rota.told())
                .containsExactly(
                        "0 #0 AT_DESK 0", "50 #0 WALKING 1", "60 #0 WALKING", "80 #0 WALKING 0", "100 #0 AT_DESK 0");
        assertThat(rota.officers.book().moves()).isEqualTo(2);
        assertThat(rota.officers.book().micros(OfficerState.WALKING, rota.now)).isEqualTo(micros(40));
        assertThat(rota.officers.book().micros(OfficerState.STANDING_BY, rota.now))
                .isEqualTo(micros(10));
    }

    /** Busy from 90 s to 140 s, beyond the break from 100 to 130 s: it is missed, and the desk takes units again. */
    @Test
    void aBreakIsMissedWhereTheInspectionOutlastsIt() {
        Rota rota = Rota.oneLane(breaks(100, 30, 100), team(1, ALWAYS, true));
        rota.want(1).until(90);
        rota.officers.begin(0);

        rota.until(110);
        assertThat(rota.open[0]).isZero();
        rota.until(140);
        assertThat(rota.open[0]).isEqualTo(1);
        assertThat(rota.officers.finished(0, rota.now)).isZero();
        rota.until(235);

        assertThat(rota.told()).containsExactly("0 #0 AT_DESK 0", "230 #0 ON_BREAK");
        assertThat(rota.officers.book().missedBreaks(rota.now)).isEqualTo(1);
        assertThat(rota.officers.book().breaks()).isEqualTo(1);
    }

    /** Not both go at once: the break of #1 is late, at 130 s. #1 is to be 20 s away when #0 is due at 100 s. */
    @Test
    void aReliefWithAWalkIsThereWhenTheStretchIsOver() {
        Rota rota = new Rota(20, breaks(100, 30, 100), List.of(0, 1), List.of(0L, 0L), team(2, ALWAYS, true, true));
        rota.want(1, 1).until(50);
        rota.want(0, 1).until(100);

        assertThat(rota.told())
                .containsExactly(
                        "0 #1 AT_DESK 0", "0 #0 AT_DESK 1", "80 #1 WALKING 1", "100 #0 ON_BREAK", "100 #1 AT_DESK 1");
    }

    @Test
    void aDeskIsSetUpAheadAndOpensWhenItIsWanted() {
        Rota rota = new Rota(0, Optional.empty(), List.of(0), List.of(micros(60)), team(1, ALWAYS, true));
        rota.until(100);
        rota.officers.want(0, 0, 1);

        rota.look().until(170);
        assertThat(rota.told()).containsExactly("100 #0 SETTING_UP 0");
        assertThat(rota.open[0]).isZero();

        rota.want(1);
        assertThat(rota.told()).containsExactly("170 #0 AT_DESK 0");
        assertThat(rota.open[0]).isEqualTo(1);
    }

    @Test
    void theFirstLaneOfThePoolIsServedFirstAndOnlyByThoseCertified() {
        Rota rota = new Rota(
                0,
                Optional.empty(),
                List.of(0, 0),
                List.of(0L, 0L),
                team(1, ALWAYS, false, true),
                team(2, ALWAYS, true, true));

        rota.want(2, 2);

        assertThat(rota.told()).containsExactly("0 #1 AT_DESK 0", "0 #2 AT_DESK 0", "0 #0 AT_DESK 1");
    }

    /**
     * Both lanes open at 100 s, when the shift of #0 ends, who was to open the first. #1 opens the second and is free in the
     * same instant to go where an officer is wanted first: the first lane must not stay closed until something else happens.
     */
    @Test
    void aLaneThatOpensLendsInTheSameInstant() {
        Rota rota = new Rota(
                0,
                Optional.empty(),
                List.of(0, 0),
                List.of(0L, 0L),
                team(1, shift(0, 100), true, true),
                team(1, ALWAYS, true, true));
        rota.officers.want(1, 0, 1);
        rota.look();
        rota.officers.want(0, 0, 1);
        rota.look();
        rota.now = micros(100);

        rota.want(1, 1);

        assertThat(rota.told()).containsExactly("100 #0 OFF", "100 #1 AT_DESK 1", "100 #1 AT_DESK 0");
        assertThat(rota.open).containsExactly(1, 0);
    }

    /** Who is told to go but is still busy stays if the desk is wanted again meanwhile. */
    @Test
    void aDeskThatIsWantedAgainBeforeItClosedStaysOpen() {
        Rota rota = Rota.oneLane(Optional.empty(), team(1, ALWAYS, true));
        rota.want(1);
        rota.officers.begin(0);

        rota.want(0).want(1);

        assertThat(rota.officers.finished(0, rota.now)).isZero();
        assertThat(rota.told()).containsExactly("0 #0 AT_DESK 0");
    }

    @Test
    void ofTwoTheIdleOneGoes() {
        Rota rota = Rota.oneLane(Optional.empty(), team(2, ALWAYS, true));
        rota.want(2);
        rota.officers.begin(0);

        rota.want(1);

        assertThat(rota.open[0]).isEqualTo(1);
        assertThat(rota.officers.finished(0, rota.now)).isZero();
    }

    /** Called at 100 s, there at 150 s; wanted no more at 200 s, but stays on duty for 80 s, to 230 s. */
    @Test
    void aReserveIsCalledStaysAndGoesFirst() {
        Rota rota = Rota.oneLane(Optional.empty(), team(1, ALWAYS, true), reserve(2, 50, 80));
        rota.want(1).until(100);
        rota.want(2).until(200);
        rota.want(1).until(300);

        assertThat(rota.told()).containsExactly("0 #0 AT_DESK 0", "100 #1 CALLED 0", "150 #1 AT_DESK 0", "230 #1 OFF");
        assertThat(rota.officers.book().calls()).isEqualTo(1);
        assertThat(rota.officers.book().dutyMicros(rota.now)).isEqualTo(micros(300 + 80));
        assertThat(rota.officers.book().shortfallMicros(rota.now)).isEqualTo(micros(50));
    }

    /** The next shift begins at 300 s and takes over from the reserve, who has been there since 50 s. */
    @Test
    void aReserveIsRecalledWhenOthersAreThere() {
        Rota rota = Rota.oneLane(Optional.empty(), team(1, shift(300, 900), true), reserve(1, 50, 80));

        rota.want(1).until(400);

        assertThat(rota.told()).containsExactly("0 #1 CALLED 0", "50 #1 AT_DESK 0", "300 #0 AT_DESK 0", "300 #1 OFF");
        assertThat(rota.open[0]).isEqualTo(1);
    }

    /** At the end one is at the desk, one on a break until 90 s: the desk stays, and the break is the last. */
    @Test
    void fromTheEndOnNobodyGoesAndThoseOnTheWayStillCome() {
        Rota rota = Rota.oneLane(breaks(100, 30, 60), team(2, ALWAYS, true));
        rota.want(1).until(70);
        rota.told();
        rota.officers.begin(0);
        rota.officers.freeze(rota.now);

        assertThat(rota.officers.nextLook(rota.now)).isEqualTo(SimTime.NEVER);
        assertThat(rota.officers.finished(1, micros(500))).isEqualTo(1);
        assertThat(rota.told()).isEmpty();
    }
}
