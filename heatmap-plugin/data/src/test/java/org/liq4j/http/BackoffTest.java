/* SPDX-License-Identifier: MIT */
package org.liq4j.http;

import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertTrue;

class BackoffTest {

    @Test
    void backoffGrowsToItsMaximumAndStaysSpread() {
        Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30));
        Random random = new Random(3);
        Set<Duration> atMaximum = new HashSet<>();
        for (int failures = 1; failures <= 1_000; failures++) {
            Duration wait = backoff.wait(failures, random);
            long longest = Math.min(30_000, failures > 7 ? 30_000 : 500L << (failures - 1));
            assertTrue(wait.toMillis() >= longest / 2 && wait.toMillis() <= longest, failures + ": " + wait);
            if (failures > 7) {
                atMaximum.add(wait);
            }
        }
        assertTrue(atMaximum.size() > 900);
    }
}
