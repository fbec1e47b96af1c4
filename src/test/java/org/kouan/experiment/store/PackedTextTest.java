package org.kouan.experiment.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackedTextTest {
    @Test
    void whatIsPackedComesOutAgain() throws IOException {
        String text = Files.readString(Path.of("scenarios/urumqi-arrivals-wave.yaml"));
        String other = text.replaceFirst("45 s", "46 s") + "# 口岸\n";
        for (String like : List.of("", text, other, "kouan: 1\n")) {
            for (String each : List.of("", text, other, text.repeat(9))) {
                assertThat(PackedText.unpack(PackedText.pack(each, like), like)).isEqualTo(each);
            }
        }
        assertThat(PackedText.pack(other, text)).hasSizeLessThan(200);
    }

    @Test
    void bytesOfAnOlderStoreAreTheText() {
        assertThat(PackedText.unpack("kouan: 1".getBytes(StandardCharsets.UTF_8), "name: x"))
                .isEqualTo("kouan: 1");
        assertThat(PackedText.unpack(new byte[0], "name: x")).isEmpty();
    }

    @Test
    void damagedBytesAreRefused() {
        byte[] whole = PackedText.pack("kouan: 1\nname: hall\n", "");
        assertThatThrownBy(() -> PackedText.unpack(Arrays.copyOf(whole, whole.length - 4), ""))
                .isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> PackedText.unpack(new byte[] {0, -1, -1}, "")).isInstanceOf(StoreException.class);
    }
}
