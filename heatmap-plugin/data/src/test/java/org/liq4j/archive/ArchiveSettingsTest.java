/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import org.liq4j.api.InvalidValueException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ArchiveSettingsTest {

    private static final String ADDRESS = "https://data.example.org";
    private static final ArchiveSettings USUAL = ArchiveSettings.of(ADDRESS);

    @Test
    void everyDefaultStands() {
        assertEquals(ADDRESS, USUAL.baseUrl());
        assertEquals(4, USUAL.parallel());
        assertEquals(6, USUAL.attempts());
        assertEquals(Duration.ofMillis(500), USUAL.firstPause());
        assertEquals(Duration.ofSeconds(30), USUAL.longestPause());
        assertEquals(1, USUAL.seed());
        assertEquals(6, ArchiveSettings.class.getRecordComponents().length);
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertRefused("parallel = 0: must satisfy 1 <= parallel <= 16", () -> USUAL.withParallel(0));
        assertRefused("parallel = 17: must satisfy 1 <= parallel <= 16", () -> USUAL.withParallel(17));
        assertRefused("attempts = 21: must satisfy 1 <= attempts <= 20", () -> new ArchiveSettings(ADDRESS, 1, 21,
                Duration.ofMillis(500), Duration.ofSeconds(30), 1));
        assertRefused("firstPause = PT2S: must satisfy 2 ms <= firstPause <= longestPause (PT1S)",
                () -> new ArchiveSettings(ADDRESS, 1, 1, Duration.ofSeconds(2), Duration.ofSeconds(1), 1));
    }

    private static void assertRefused(String message, Executable made) {
        assertEquals(message, assertThrows(InvalidValueException.class, made).getMessage());
    }
}
