package org.kouan.scenario.yaml;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kouan.clock.PortClock;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Spelling;

/**
 * The clock of a port: an offset from UTC, the name of a zone, or a label with either of them in brackets. Letters such
 * as CST are no zone: they mean different things to different people, and to different versions of Java.
 */
final class ClockReader {
    private static final Pattern LABELLED = Pattern.compile("(.*\\S)\\s*\\(([^()]+)\\)");
    private static final Pattern OFFSET =
            Pattern.compile("(?:UTC|GMT)?([+\u2212-])([0-9]{1,2})(?::?([0-9]{2}))?|UTC|GMT|Z");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+)+");
    private static final Pattern LETTERS = Pattern.compile("[A-Z]{2,5}|[A-Z]{3}[0-9][A-Z]{3}");
    private static final Pattern REVERSED = Pattern.compile("Etc/(?:UTC|GMT)([+-])([0-9]{1,2})");
    private static final int WEST = -12;
    private static final int EAST = 14;
    private static final String EXAMPLES =
            "write an offset such as UTC+8, a zone such as Asia/Shanghai, or a label with either, such as"
                    + " Beijing time (UTC+8)";

    /** Places and letters whose zone is not found by its spelling. */
    private static final Map<String, String> KNOWN_AS = knownAs();

    private ClockReader() {}

    private static Map<String, String> knownAs() {
        Map<String, String> zones = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        zones.put("Beijing", "Asia/Shanghai");
        zones.put("China", "Asia/Shanghai");
        zones.put("PRC", "Asia/Shanghai");
        zones.put("Xinjiang", "Asia/Urumqi");
        zones.put("Astana", "Asia/Almaty");
        zones.put("Nur-Sultan", "Asia/Almaty");
        zones.put("Japan", "Asia/Tokyo");
        zones.put("GB", "Europe/London");
        zones.put("CST", "Asia/Shanghai or America/Chicago");
        zones.put("BST", "Europe/London or Asia/Dhaka");
        zones.put("IST", "Asia/Kolkata, Europe/Dublin or Asia/Jerusalem");
        zones.put("AST", "Asia/Riyadh or America/Halifax");
        zones.put("EST", "America/New_York or UTC-5");
        zones.put("MSK", "Europe/Moscow");
        zones.put("CET", "Europe/Berlin or UTC+1");
        return zones;
    }

    /** The clock of a run. */
    static PortClock read(YamlValue value, RunPlan run) {
        if (!value.isMap()) {
            return value.read("a time zone", PortClock.BEIJING_TIME, text -> clock(text, run));
        }
        YamlMap map = value.map(Shape.CLOCK);
        Optional<String> label = map.find("label").map(YamlValue::text);
        YamlValue zone = map.get("zone");
        Optional<YamlValue> offsets = map.find("offsets");
        if (offsets.isPresent()) {
            String name = zone.read("a time zone", "", ClockReader::named);
            return pinned(label.orElse(name), name, offsets.get());
        }
        PortClock clock = zone.read("a time zone", PortClock.BEIJING_TIME, text -> of(text.strip(), "", run));
        return label.map(clock::withLabel).orElse(clock);
    }

    private static PortClock clock(String text, RunPlan run) throws BadValue {
        String written = text.strip();
        if (written.isEmpty()) {
            throw new BadValue("must not be empty", "leave the key out for " + PortClock.BEIJING_TIME.label());
        }
        Matcher labelled = LABELLED.matcher(written);
        return labelled.matches() ? of(labelled.group(2).strip(), written, run) : of(written, "", run);
    }

    /** @param label its zone or offset when empty */
    private static PortClock of(String zone, String label, RunPlan run) throws BadValue {
        Optional<ZoneOffset> offset = offset(zone);
        if (offset.isPresent()) {
            return PortClock.fixed(label.isEmpty() ? PortClock.name(offset.get()) : label, offset.get());
        }
        return PortClock.of(
                label.isEmpty() ? zone : label, zone(zone), run.dates().andSomeAround());
    }

    /** An offset from UTC; empty for a text that is none. */
    private static Optional<ZoneOffset> offset(String text) throws BadValue {
        Matcher offset = OFFSET.matcher(text);
        if (!offset.matches()) {
            return Optional.empty();
        }
        if (offset.group(1) == null) {
            return Optional.of(ZoneOffset.UTC);
        }
        int hours = Integer.parseInt(offset.group(2));
        int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
        int sign = offset.group(1).equals("+") ? 1 : -1;
        int all = sign * (60 * hours + minutes);
        if (minutes > 59 || all < 60 * WEST || all > 60 * EAST) {
            throw new BadValue(
                    "an offset lies between UTC" + WEST + " and UTC+" + EAST,
                    "write hours and minutes, such as UTC+8 or UTC+5:30");
        }
        return Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
    }

    /** The name of a zone whose offsets are given, so that no table needs to know it. */
    private static String named(String text) throws BadValue {
        if (!NAME.matcher(text.strip()).matches()) {
            throw new BadValue("only a zone with a name, such as Europe/London, has the key offsets", "");
        }
        return text.strip();
    }

    private static ZoneId zone(String text) throws BadValue {
        Matcher reversed = REVERSED.matcher(text);
        if (reversed.matches()) {
            String sign = reversed.group(1).equals("+") ? "-" : "+";
            throw new BadValue(
                    "the sign of " + text + " is turned round: it is " + reversed.group(2) + " h "
                            + (sign.equals("-") ? "behind" : "ahead of") + " UTC",
                    "write UTC" + sign + reversed.group(2));
        }
        List<String> zones = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> NAME.matcher(id).matches() && !id.startsWith("SystemV/"))
                .sorted()
                .toList();
        if (zones.contains(text)) {
            return ZoneId.of(text);
        }
        if (LETTERS.matcher(text).matches()) {
            throw new BadValue(
                    "letters are no time zone: the same mean different zones to different people", hint(text, zones));
        }
        throw new BadValue("is no time zone that this Java knows", hint(text, zones));
    }

    private static String hint(String text, List<String> zones) {
        String place = text.substring(text.lastIndexOf('/') + 1);
        String known = KNOWN_AS.get(place.replaceFirst("(?i) time$", ""));
        if (known != null) {
            return "did you mean " + known + "?";
        }
        return zones.stream()
                .filter(id -> id.substring(id.lastIndexOf('/') + 1).equalsIgnoreCase(place.replace(' ', '_')))
                .findFirst()
                .map(id -> "did you mean " + id + "?")
                .or(() -> Optional.of(Spelling.guess(text, zones)).filter(guess -> !guess.isEmpty()))
                .orElse(EXAMPLES);
    }

    private static PortClock pinned(String label, String zone, YamlValue value) {
        YamlMap map = value.map(Shape.OFFSETS);
        PortClock.Dates known =
                new PortClock.Dates(map.get("from").date(), map.get("until").date());
        List<PortClock.Change> changes = new ArrayList<>();
        for (YamlValue item : map.find("changes").map(YamlValue::itemsIfAny).orElse(List.of())) {
            YamlMap change = item.map(Shape.OFFSET_CHANGE);
            YamlValue at = change.get("at");
            Instant last = changes.isEmpty()
                    ? Instant.MIN
                    : changes.get(changes.size() - 1).at();
            Instant instant = at.read(
                    "an instant", changes.isEmpty() ? Instant.EPOCH : last.plusSeconds(1), ClockReader::instant);
            if (!instant.isAfter(last)) {
                at.report("must be later than the change before", "");
            } else {
                changes.add(new PortClock.Change(instant, readOffset(change.get("offset"))));
            }
        }
        return new PortClock(label, zone, readOffset(map.get("first")), changes, Optional.of(known), Optional.empty());
    }

    private static ZoneOffset readOffset(YamlValue value) {
        return value.read(
                "an offset",
                ZoneOffset.UTC,
                text -> offset(text.strip())
                        .orElseThrow(() -> new BadValue("must be an offset from UTC", "such as UTC+8")));
    }

    private static Instant instant(String text) throws BadValue {
        try {
            Instant instant = Instant.parse(text.strip());
            Scalars.date(instant.atOffset(ZoneOffset.UTC).toLocalDate().toString());
            return instant;
        } catch (DateTimeException notInstant) {
            throw new BadValue("must be an instant in UTC", "such as 2024-10-27T01:00:00Z");
        }
    }

    /**
     * A scenario with the offsets of its clock written into it, so that it has the same results wherever it is read again.
     */
    static Node pin(Node root, PortClock clock) {
        if (clock.known().isEmpty() || !(root instanceof Node.Fields scenario)) {
            return root;
        }
        Node.Field field = scenario.fields().get("port");
        if (field == null || !(field.value() instanceof Node.Fields port)) {
            return root;
        }
        Position at = field.keyAt();
        Map<String, Node> offsets = new LinkedHashMap<>();
        offsets.put("from", text(clock.known().get().from().toString(), at));
        offsets.put("until", text(clock.known().get().until().toString(), at));
        offsets.put("first", text(clock.offset().getId(), at));
        offsets.put(
                "changes",
                new Node.Items(
                        clock.changes().stream()
                                .map(change -> pinned(change, at))
                                .toList(),
                        at));
        Map<String, Node> pinned = new LinkedHashMap<>();
        pinned.put("zone", text(clock.zone(), at));
        pinned.put("label", text(clock.label(), at));
        pinned.put("offsets", fields(offsets, at));
        Node.Fields changed = port.with("clock", new Node.Field(at, fields(pinned, at)));
        return scenario.with("port", new Node.Field(at, changed));
    }

    private static Node pinned(PortClock.Change change, Position at) {
        Map<String, Node> values = new LinkedHashMap<>();
        values.put("at", text(change.at().toString(), at));
        values.put("offset", text(change.offset().getId(), at));
        return fields(values, at);
    }

    private static Node text(String text, Position at) {
        return new Node.Scalar(text, false, at);
    }

    private static Node fields(Map<String, Node> values, Position at) {
        Map<String, Node.Field> fields = new LinkedHashMap<>();
        values.forEach((key, value) -> fields.put(key, new Node.Field(at, value)));
        return new Node.Fields(fields, at);
    }
}
