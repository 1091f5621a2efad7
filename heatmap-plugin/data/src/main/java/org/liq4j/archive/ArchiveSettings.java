/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.time.Duration;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;
import org.liq4j.http.HttpConnections;

/**
 * How files are fetched.
 *
 * @param baseUrl
 *            what stands before {@code data/futures/...}, without a slash at its end
 * @param parallel
 *            files fetched at once, 1 to 16
 * @param attempts
 *            how often one request is tried without getting any further, 1 to 20
 * @param firstPause
 *            about how long to wait before the second attempt; it doubles each time
 * @param longestPause
 *            where the doubling ends; a venue that asks for a longer pause gets it
 * @param seed
 *            of the random part of the pauses
 */
public record ArchiveSettings(String baseUrl, int parallel, int attempts, Duration firstPause, Duration longestPause,
        long seed) {

    /**
     * Four files at once from an address.
     *
     * @throws InvalidValueException
     *             if it is of a wrong kind
     */
    public static ArchiveSettings of(String baseUrl) {
        return new ArchiveSettings(baseUrl, 4, 6, Duration.ofMillis(500), Duration.ofSeconds(30), 1);
    }

    /**
     * @throws InvalidValueException
     *             if a value is out of its range
     */
    public ArchiveSettings {
        HttpConnections.requireAddress("baseUrl", baseUrl);
        baseUrl = baseUrl.replaceAll("/+$", "");
        Require.within("parallel", parallel, 1, 16);
        Require.within("attempts", attempts, 1, 20);
        if (firstPause.toMillis() < 2 || longestPause.compareTo(firstPause) < 0) {
            throw new InvalidValueException("firstPause", firstPause.toString(),
                    "must satisfy 2 ms <= firstPause <= longestPause (" + longestPause + ")");
        }
    }

    public ArchiveSettings withParallel(int other) {
        return new ArchiveSettings(baseUrl, other, attempts, firstPause, longestPause, seed);
    }
}
