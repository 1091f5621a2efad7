/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.io.IOException;
import java.util.Map;

import org.liq4j.api.exchange.RestMarketData;

/**
 * Something that is read of a venue.
 *
 * @param name
 *            of the venue and what is read
 * @param venue
 *            its name
 * @param replies
 *            what it replies, by the name of the request
 * @param reading
 *            reads it and checks what came of it
 */
record ReplyCase(String name, String venue, Map<String, String> replies, Reading reading) {

    /** Reads, and fails the test if something came of it that must not be. */
    @FunctionalInterface
    interface Reading {

        /**
         * @return how much was read
         * @throws IOException
         *             never
         */
        long read(RestMarketData venue) throws IOException;
    }

    static ReplyCase of(String venue, String what, String request, String reply, Reading reading) {
        return new ReplyCase(venue + " " + what, venue, Map.of(request, reply), reading);
    }

    @Override
    public String toString() {
        return name;
    }
}
