/* SPDX-License-Identifier: MIT */
package org.liq4j.http;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
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

    /** Nor does it overflow, however long a host is gone and however long the waits may be. */
    @Test
    void neverIsNoneOrNegative() {
        Random random = new Random(7);
        for (Backoff backoff : List.of(new Backoff(Duration.ofMillis(2), Duration.ofMillis(2)), Backoff.DEFAULT,
                new Backoff(Duration.ofDays(1), Duration.ofDays(1)),
                new Backoff(Duration.ofMillis(2), Duration.ofDays(1)))) {
            for (int failures : new int[]{1, 2, 26, 27, 31, 32, 63, 64, 65, 1_000_000, Integer.MAX_VALUE}) {
                long wait = backoff.wait(failures, random).toMillis();
                assertTrue(wait >= 1 && wait <= backoff.maximum().toMillis(), backoff + " " + failures + ": " + wait);
            }
        }
    }
}
