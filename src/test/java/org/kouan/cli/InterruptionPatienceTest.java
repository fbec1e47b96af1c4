package org.kouan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the thread that hears a signal does, in the test's own thread and without patience. */
class InterruptionPatienceTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final List<String> happened = new ArrayList<>();
    private final Interruption interruption = Interruption.unheard(
            new PrintStream(said, true, StandardCharsets.UTF_8), Duration.ZERO, () -> happened.add("unread"));

    @Test
    void workThatTakesTooLongIsSaidToHaveFinishedNothingAndReportsNoMore() {
        during();
        interruption.signalled();
        assertThat(happened).containsExactly("stop", "nothing");
        assertThat(interruption.mayReport()).isFalse();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("it took longer; nothing was reported");
    }

    @Test
    void aReportUnderWayIsNotSpokenInto() {
        during();
        assertThat(interruption.mayReport()).isTrue();
        interruption.signalled();
        assertThat(happened).containsExactly("stop");
        assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain("longer");
    }

    @Test
    void workThatBeginsAfterTheSignalIsStoppedAtOnce() {
        assertThat(interruption.asked()).isFalse();
        interruption.signalled();
        assertThat(interruption.asked()).isTrue();
        assertThat(happened).containsExactly("unread");
        during();
        assertThat(happened).containsExactly("unread", "stop");
        assertThat(interruption.mayReport()).isFalse();
    }

    private void during() {
        interruption.during(() -> happened.add("stop"), () -> happened.add("nothing"));
    }
}
