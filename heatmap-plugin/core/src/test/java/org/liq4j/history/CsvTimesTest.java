/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.Candle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.liq4j.history.CsvFixture.BAR;
import static org.liq4j.history.CsvFixture.HEADER;
import static org.liq4j.history.CsvFixture.OPTIONS;
import static org.liq4j.history.CsvFixture.minute;

class CsvTimesTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"2026-01-01T00:00:00Z,0", "2026-01-01 00:00:00Z,0", "2026-01-01 00:00:00,0", "2026-01-01T00:00,0",
            "2026-01-01T00:00:00.000000+00:00,0", "2026-01-01 00:00:00.123456789,123",
            "2025-12-31T23:00:00.5-01:00,500",
            "2026-01-01T05:45:00+05:45,0", "2026-01-01T01:00:00+0100,0", "2026-01-01T01:00:00+01,0",
            "2026-01-01t00:00:00z,0", "1767225600000,0", "1767225600123,123", "1767225600123999,123",
            "'\" 2026-01-01T00:00:00Z \"',0"})
    void anyUsualFormIsRead(String time, long millis) {
        CsvOptions options = OPTIONS.withBarDuration(Duration.ofMinutes(1));
        Candle candle = new CsvFixture(directory).read(options, HEADER, time + BAR).history().candle(0);
        assertEquals(Instant.parse("2026-01-01T00:00:00Z").plusMillis(millis), candle.beginTime());
    }

    @Test
    void theLabelIsTheOpenUnlessStated() {
        Candle candle = read(OPTIONS, 0, 1, 2).candle(0);
        assertEquals(Instant.parse("2026-01-01T00:00:00Z"), candle.beginTime());
        assertEquals(Instant.parse("2026-01-01T00:01:00Z"), candle.endTime());
    }

    @Test
    void theLabelCanBeTheClose() {
        Candle candle = read(OPTIONS.withTimeLabel(TimeLabel.CLOSE), 0, 1, 2).candle(0);
        assertEquals(Instant.parse("2025-12-31T23:59:00Z"), candle.beginTime());
        assertEquals(Instant.parse("2026-01-01T00:00:00Z"), candle.endTime());
        assertEquals(candle.endTime(), candle.knownAt());
    }

    @Test
    void theDurationIsTheMostCommonDifference() {
        assertEquals(Duration.ofMinutes(2), read(OPTIONS, 0, 2, 4, 10, 16, 18).barDuration());
        assertEquals(Duration.ofMinutes(5), read(OPTIONS, 0, 5).barDuration());
    }

    @Test
    void theSmallerOfTwoEquallyCommonDifferencesIsTaken() {
        assertEquals(Duration.ofMinutes(2), read(OPTIONS, 0, 4, 8, 10, 12).barDuration());
    }

    @Test
    void theDurationCanBeStated() {
        MarketHistory history = read(OPTIONS.withBarDuration(Duration.ofSeconds(30)), 0, 1);
        assertEquals(Duration.ofSeconds(30), history.barDuration());
        assertEquals(1, history.gaps().size());
    }

    @ParameterizedTest
    @CsvSource({"PT0S", "PT-1M", "PT0.0001S"})
    void aStatedDurationIsPositiveMilliseconds(Duration duration) {
        var error = assertThrows(InvalidValueException.class, () -> OPTIONS.withBarDuration(duration));
        assertEquals("barDuration = " + duration + ": must be >= 1 ms and a number of whole milliseconds",
                error.getMessage());
    }

    private MarketHistory read(CsvOptions options, int... minutes) {
        String[] lines = new String[minutes.length + 1];
        lines[0] = HEADER;
        for (int i = 0; i < minutes.length; i++) {
            lines[i + 1] = minute(minutes[i]) + BAR;
        }
        return new CsvFixture(directory).read(options, lines).history();
    }
}
