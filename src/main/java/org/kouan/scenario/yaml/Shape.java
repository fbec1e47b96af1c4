package org.kouan.scenario.yaml;

import java.util.ArrayList;
import java.util.List;
import org.kouan.scenario.key.MapShape;

/** The keys of every map with fixed keys, in the order of the documentation. The JSON Schema has the same shapes. */
enum Shape implements MapShape {
    SCENARIO(
            true,
            must("kouan", "name", "title", "port", "run", "classes", "stages", "flows"),
            "question",
            "targets",
            "staff",
            "disturbances",
            "approvals",
            "sourced",
            "derived",
            "assumed",
            "variants"),
    PORT(false, must("name"), "clock", "calendar", "day-level"),
    CLOCK(false, must("zone"), "label", "offsets"),
    OFFSETS(false, must("from", "until", "first"), "changes"),
    OFFSET_CHANGE(false, must("at", "offset")),
    DAY_LEVEL(false, must(), "gamma", "week", "dates", "growth"),
    GAMMA_LEVEL(false, must("cv")),
    WEEK_LEVELS(false, must(), "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    GROWTH(false, must("per-year", "since")),
    CALENDAR(true, must(), "hours", "week", "dates", "freight", "meanwhile"),
    HOURS(false, must("from", "to")),
    WEEK(false, must(), "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    MEANWHILE(false, must("come-back")),
    DISTURBANCE(true, must("stages"), "label", "slows", "at", "random"),
    WINDOW(false, must("from", "to")),
    RANDOM_TIMES(false, must("between", "lasts")),
    APPROVAL(
            true,
            must("approvers", "decision"),
            "label",
            "hours",
            "refusal",
            "quota-per-day",
            "ahead",
            "waits-at-most"),
    RUN(
            true,
            must("date", "until"),
            "from",
            "closing",
            "extend",
            "period",
            "warm-up",
            "replications",
            "seed",
            "confidence"),
    UNIT_CLASS(false, must("label"), "unit"),
    DESKS_BY_STEP(false, must("every", "open")),
    SHIFT(false, must("from", "to", "open"), "on"),
    POLICY(false, must("policy")),
    FLOW(
            true,
            must("arrivals", "route"),
            "label",
            "direction",
            "mix",
            "class",
            "pre-inspection",
            "day-level",
            "published-wait"),
    ARRIVALS(true, must(), "poisson", "renewal", "present", "appointments", "timetable"),
    POISSON(false, must(), "per-hour", "per-day", "every"),
    RATE(false, must("from", "to", "value")),
    RATE_POINT(false, must("at", "value")),
    RENEWAL(false, must("interval"), "from"),
    PRESENT(false, must("number", "from"), "to"),
    APPOINTMENTS(false, must("from", "to", "every", "places"), "booked", "no-show", "lateness", "tolerance"),
    TOLERANCE(false, must(), "late", "early", "lapsed-as"),
    TIMETABLE(
            false,
            must("file"),
            "sheet",
            "columns",
            "time-format",
            "date-format",
            "where",
            "classes",
            "rows-without-time",
            "party",
            "lateness",
            "first-after",
            "alighting",
            "walk"),
    COLUMNS(false, must(), "id", "time", "date", "days-later", "party", "class", "less"),
    PARTY(false, must("mean", "sd"), "at-least", "at-most"),
    LATENESS(false, must(), "late", "late-mean", "early", "early-mean", "within"),
    ALIGHTING(false, must(), "gap", "over"),
    ROUTE_STEP(true, must(), "stage", "share", "together", "delay", "approval", "approved-as"),
    BRANCH(true, must("party")),
    PASSENGERS(true, must("size", "route"), "mix", "class", "alighting", "walk"),
    PUBLISHED_WAIT(false, must("stage", "every", "above", "share", "later")),
    PRE_INSPECTION(false, must("share", "factor")),
    STAFF_POOL(true, must("lanes", "teams"), "label", "walking", "lends", "keeps-open", "breaks"),
    BREAKS(
            false,
            must("longest-stretch", "length"),
            "relieve-after",
            "at-once",
            "windows",
            "not-in-first",
            "not-in-last",
            "begun-late"),
    TEAM(true, must("officers"), "shifts", "off", "certified", "reserve"),
    DUTY(false, must("from", "to"), "on"),
    TURN(false, must("every", "since"), "days"),
    RESERVE(false, must("call-up"), "at-least"),
    TARGET(true, must("classes", "limit"), "label", "stages", "measure", "share", "days", "judged-on"),
    VARIANT(false, must("set"), "label");

    private final boolean structural;
    private final List<String> required;
    private final List<String> keys;

    Shape(boolean structural, List<String> required, String... optional) {
        this.structural = structural;
        this.required = required;
        List<String> all = new ArrayList<>(required);
        all.addAll(List.of(optional));
        this.keys = List.copyOf(all);
    }

    private static List<String> must(String... keys) {
        return List.of(keys);
    }

    @Override
    public boolean structural() {
        return structural;
    }

    @Override
    public List<String> required() {
        return required;
    }

    @Override
    public List<String> keys() {
        return keys;
    }
}
