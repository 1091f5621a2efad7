/* SPDX-License-Identifier: MIT */
package org.liq4j.api.extension;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.liq4j.api.InvalidValueException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({"30s, PT30S", "1m, PT1M", "90m, PT90M", "4h, PT4H", "36h, PT36H", "1d, P1D", "6d, P6D", "1w, P7D",
            "52w, P364D", "0s, PT0S"})
    void whatIsWrittenIsRead(String text, Duration duration) {
        assertEquals(duration, Durations.parse("length", text));
        assertEquals(text, Durations.format(duration));
    }

    @ParameterizedTest
    @CsvSource({"60s, 1m", "120m, 2h", "24h, 1d", "14d, 2w", "0d, 0s"})
    void itIsWrittenInTheLargestUnit(String text, String written) {
        assertEquals(written, Durations.format(Durations.parse("length", text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "m", "-1m", "1.5h", "1h30m", "1M", "1y", " 1m", "1234567s"})
    void anythingElseIsRefused(String text) {
        InvalidValueException refused = assertThrows(InvalidValueException.class,
                () -> Durations.parse("length", text));
        assertEquals("length", refused.field());
        assertEquals("must be a number and one of s, m, h, d, w, for example 1h", refused.rule());
        assertThrows(InvalidValueException.class, () -> Durations.parsePositive("length", text));
    }

    @Test
    void aBarTakesSomeTime() {
        assertEquals(Duration.ofSeconds(30), Durations.parsePositive("interval", "30s"));
        for (String text : List.of("0s", "0w")) {
            assertEquals("must be > 0s",
                    assertThrows(InvalidValueException.class, () -> Durations.parsePositive("interval", text)).rule());
        }
    }

    @Test
    void partsOfASecondAreWrittenThoughNobodyStatesThem() {
        assertEquals("1.5s", Durations.format(Duration.ofMillis(1500)));
        assertThrows(InvalidValueException.class, () -> Durations.parse("length", "1.5s"));
        assertThrows(IllegalArgumentException.class, () -> Durations.format(Duration.ofSeconds(-1)));
    }
}
