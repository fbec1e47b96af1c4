package org.kouan.port.books;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.kouan.port.core.Decision;
import org.kouan.port.core.UnitName;
import org.kouan.port.staffing.OfficerState;
import org.kouan.result.FigureInfo;
import org.kouan.result.ReplicationResult;
import org.kouan.result.ResultLayout;

/**
 * One set of books: hears what the model tells, after queues and desks have been brought up to date, and objects to
 * whatever breaks its rules.
 */
interface Books {
    /** An event is about to be told; neither time nor queues and desks are those after it yet. */
    default void before(Event event) {}

    /** Time is about to pass: all that happens at this instant has happened. */
    default void settled() {}

    /** Time passes in which nothing happens. */
    default void passes(long from, long to) {}

    /** The warm-up is over: what is counted begins now. */
    default void countingBegins() {}

    default void arrived(UnitName who) {}

    default void joined(UnitName who, LaneBook lane) {}

    default void starts(Start start) {}

    default void inspected(UnitName who, LaneBook at) {}

    default void brokenOff(UnitName who, LaneBook at, LaneBook home) {}

    default void dismissed(UnitName who, LaneBook at) {}

    default void balked(UnitName who, LaneBook lane, boolean comesBack) {}

    /** Somebody's patience has ended, who has waited so long. */
    default void gaveUp(UnitName who, LaneBook lane, long wait, boolean comesBack) {}

    default void struck(UnitName who, LaneBook home, LaneBook passage) {}

    default void takenIn(UnitName who, LaneBook at, LaneBook passage) {}

    default void letGo(UnitName who, LaneBook at, LaneBook home) {}

    default void gone(UnitName who) {}

    default void left(UnitName who) {}

    default void officer(int pool, int officer, OfficerState state, int lane) {}

    default void helping(LaneBook lane, boolean on) {}

    default void taking(LaneBook lane, int classIndex, boolean on) {}

    default void opened(LaneBook lane, int desks) {}

    /** Somebody is about to go to the end of another queue, of another lane or the same. */
    default void aboutToChange(UnitName who, LaneBook from, LaneBook to) {}

    /** Somebody has gone there. */
    default void changedQueue(Waiting waiting, LaneBook from, LaneBook to) {}

    /** Somebody waits before a stage, and keeps a desk of a lane meanwhile, if that is not null. */
    default void blocked(UnitName who, int stage, @Nullable LaneBook keeps) {}

    default void unblocked(UnitName who, int stage, @Nullable LaneBook kept) {}

    default void turnedAway(UnitName who, int stage) {}

    default void asked(UnitName who, int approval, Decision decision) {}

    /** Somebody goes on after a request, as the same or with another class. */
    default void decided(UnitName who, int approval, Decision.Outcome outcome, UnitName then) {}

    /** Somebody has come too late for a slot, and has another class from then on, or is turned away. */
    default void lapsed(UnitName who, @Nullable UnitName then) {}

    default void published(int flow, LaneBook lane, long wait) {}

    default void putOff(UnitName who, long until) {}

    default void held(UnitName who) {}

    default void letIn(UnitName who) {}

    default void shutOut(UnitName who) {}

    default void outOfOrder(LaneBook lane, int desk, boolean begins) {}

    default void disturbed(int disturbance, boolean begins) {}

    /** The run has ended; a unit that waits has waited until now. */
    default void ends() {}

    /** Compares these books with the results of the model. */
    default void check(ReplicationResult result, ResultLayout layout) {}

    /** Compares a figure with these books, if it is theirs; else false. */
    default boolean knows(FigureInfo figure, double value) {
        return false;
    }

    /** Says that a figure is known, and that it is this. */
    static boolean same(FigureInfo figure, double value, double expected) {
        assertThat(Double.valueOf(value)).as(figure.key()).isEqualTo(Double.valueOf(expected));
        return true;
    }
}
