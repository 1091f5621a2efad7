/* SPDX-License-Identifier: MIT */
package org.liq4j.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.exchange.RateLimit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RateLimiterTest {

    @Test
    void noWindowEverHoldsMoreThanIsUsable() {
        RateLimit limit = new RateLimit("weight", 100, Duration.ofSeconds(10), 10);
        RateLimiter limiter = new RateLimiter(limit);
        Random random = new Random(5);
        List<long[]> uses = new ArrayList<>();
        long now = 1_000_000;
        for (int i = 0; i < 20_000; i++) {
            int weight = 1 + random.nextInt(30);
            Duration wait = limiter.tryUse(weight, now);
            if (wait.isZero()) {
                uses.add(new long[]{now, weight});
                now += random.nextInt(500);
            } else {
                now += wait.toMillis();
                assertEquals(Duration.ZERO, limiter.tryUse(weight, now));
                uses.add(new long[]{now, weight});
            }
        }
        for (int end = 0, start = 0, sum = 0; end < uses.size(); end++) {
            sum += (int) uses.get(end)[1];
            while (uses.get(end)[0] - uses.get(start)[0] >= 10_000) {
                sum -= (int) uses.get(start++)[1];
            }
            assertTrue(sum <= limit.usable(), "at " + end + ": " + sum);
        }
        assertThrows(InvalidValueException.class, () -> limiter.tryUse(91, 0));
        limiter.observe(Long.MAX_VALUE, now);
        assertEquals(100, limiter.used(now));
        assertFalse(limiter.tryUse(1, now - 3_600_000).compareTo(Duration.ofSeconds(10)) > 0);
    }
}
