package org.kouan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void linesBreakAtBlanksWithinTheWidth() {
        assertThat(Text.wrap("one two three", 7)).containsExactly("one two", "three");
        assertThat(Text.wrap("one two", 6)).containsExactly("one", "two");
    }

    @Test
    void longWordsStayWholeAndLineBreaksStay() {
        assertThat(Text.wrap("a scenarios/very-long.yaml b\nc", 5))
                .containsExactly("a", "scenarios/very-long.yaml", "b", "c");
        assertThat(Text.wrap("", 5)).containsExactly("");
    }

    @Test
    void numbersAgreeWithNouns() {
        assertThat(Text.count(1, "problem")).isEqualTo("1 problem");
        assertThat(Text.count(0, "problem")).isEqualTo("0 problems");
        assertThat(Text.count(2, "class", "classes")).isEqualTo("2 classes");
    }

    @Test
    void shellWordsAreQuotedOnlyWhereTheyMustBe() {
        assertThat(Text.shellWord("stages.hall.lanes[0]=8")).isEqualTo("'stages.hall.lanes[0]=8'");
        assertThat(Text.shellWord("out/a-b_c.yaml")).isEqualTo("out/a-b_c.yaml");
        assertThat(Text.shellWord("it's")).isEqualTo("'it'\\''s'");
        assertThat(Text.shellWord("")).isEqualTo("''");
        assertThat(Text.shellWord("中文.yaml")).isEqualTo("'中文.yaml'");
    }
}
