/* SPDX-License-Identifier: MIT */
package org.liq4j.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class RetryAfterTest {

    private static final Instant SENT = Instant.parse("2026-11-21T18:00:00Z");

    private static @Nullable Duration parse(@Nullable String header) {
        return RetryAfter.parse(header, SENT);
    }

    @Test
    void secondsAndDates() {
        assertEquals(Duration.ofMinutes(2), parse(" 120 "));
        assertEquals(Duration.ZERO, parse("0"));
        assertEquals(Duration.ofSeconds(90), parse("Sat, 21 Nov 2026 18:01:30 GMT"));
        assertEquals(Duration.ZERO, parse("Sat, 21 Nov 2026 17:00:00 GMT"));
    }

    @Test
    void noneIsLongerThanABanCanBe() {
        for (String huge : List.of("259201", "999999999", "9999999999", "999999999999999999",
                "Sat, 21 Nov 2037 18:01:30 GMT")) {
            assertEquals(Duration.ofDays(3), parse(huge), huge);
        }
    }

    @Test
    void whatMakesNoSenseIsAbsent() {
        assertNull(parse(null));
        for (String wrong : List.of("", "soon", "-5", "1.5", "1e3", "2026-11-21T18:01:30Z")) {
            assertNull(parse(wrong), wrong);
        }
    }
}
