package org.kouan.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RandomStreamsTest {
    @Test
    void aKeyFollowsFromItsNamesAlone() {
        RandomStreams streams = new RandomStreams(1, 2);
        long key = streams.key("bus", "arrivals");
        streams.key("truck", "arrivals");
        assertThat(streams.key("bus", "arrivals")).isEqualTo(key);
        assertThat(new RandomStreams(1, 2).key(new StringBuilder("bus").toString(), "arrivals"))
                .isEqualTo(key);
    }

    @Test
    void everyPartOfTheNameCounts() {
        Set<Long> keys = new HashSet<>();
        String[] names = {"", "a", "b", "ab", "ba", "abcd", "abcde", "abcd\0", "\0", "\0\0", "口岸", "旅客检查"};
        int count = 0;
        for (long seed : new long[] {0, 1, -1, Long.MIN_VALUE}) {
            for (int replication = 0; replication < 10; replication++) {
                RandomStreams streams = new RandomStreams(seed, replication);
                for (String flow : names) {
                    for (String purpose : names) {
                        keys.add(streams.key(flow, purpose));
                        keys.add(streams.key(flow, purpose, 0));
                        keys.add(streams.key(flow, purpose, 1));
                        keys.add(streams.key(flow, purpose, -1));
                        count += 4;
                    }
                }
            }
        }
        assertThat(keys).hasSize(count);
    }

    /** Recorded from this class: results move when these do, which CHANGELOG must say. */
    @Test
    void keysStayWhatTheyAre() {
        RandomStreams streams = new RandomStreams(20_230_220, 7);
        assertThat(streams.key("citizens", "service")).isEqualTo(-7169329812497083326L);
        assertThat(streams.key("口岸", "arrivals", 3)).isEqualTo(6803037934975978781L);
    }
}
