package org.kouan.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kouan.planning.plan.Plan;
import org.kouan.planning.plan.PlanSpace;
import org.kouan.planning.search.Found;
import org.kouan.result.StaffAnswer.Judged;
import org.kouan.scenario.DayProfile.Segment;
import org.kouan.scenario.Times;
import org.kouan.scenario.yaml.Overrides.Setting;

/** The plan that was found, as what it changes in the text of its scenario. */
final class PlanText {
    private static final String ORIGIN = "kouan staff";

    private static final int EQUAL_DAYS = 100;

    private final Found found;
    private final PlanSpace space;
    private final Plan plan;

    PlanText(Found found) {
        this.found = found;
        space = found.space();
        plan = found.plan().orElseThrow();
    }

    /** The desks of the lanes, and the days on which they are proved. */
    List<Setting> settings() {
        List<Setting> settings = new ArrayList<>();
        for (int lane = 0; lane < space.lanes().size(); lane++) {
            if (space.lanes().get(lane).free()) {
                set(settings, space.lanes().get(lane).path() + ".desks", desks(lane));
            }
        }
        set(settings, "name", space.scenario().name() + "-staffed");
        found.answer().found().ifPresent(judged -> {
            set(settings, "run.seed", Long.toString(judged.seed()));
            // One of many equal days proves a plan, but run wants as many as it would of days that differ.
            set(settings, "run.replications", Integer.toString(judged.days() == 1 ? EQUAL_DAYS : judged.days()));
        });
        return settings;
    }

    private static void set(List<Setting> settings, String path, String value) {
        settings.add(new Setting(path, value, ORIGIN));
    }

    private String desks(int lane) {
        List<Segment> segments = space.profile(plan, lane).segments().stream()
                .filter(segment -> segment.value() > 0)
                .toList();
        if (segments.isEmpty()) {
            return "0";
        }
        return segments.stream()
                .map(segment -> "{from: " + time(segment.from()) + ", to: " + time(segment.to()) + ", open: "
                        + (int) segment.value() + "}")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String time(Duration time) {
        return time.equals(Duration.ofDays(1)) ? "24:00" : Times.ofRun(time);
    }

    /** Comments for the head of the file, whose words come from the command line. */
    String head(List<String> words) {
        String command = Stream.concat(Stream.of("./kouan", "staff"), words.stream())
                .map(Text::shellWord)
                .collect(Collectors.joining(" "))
                .replaceAll("\\R", " ");
        String proof = found.answer()
                .found()
                .map(Judged::days)
                .map(days -> "# The days of this run are those on which the plan was proved: " + days + ".\n")
                .orElse("");
        return "# Found by " + command + "\n" + proof;
    }
}
