/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.time.Instant;

/**
 * A reply that is no error.
 *
 * @param json
 *            what it says
 * @param bytes
 *            the same as it came
 * @param asOf
 *            a time by which the venue wrote it: the earlier of the one in the reply's head and our clock's, less what it
 *            was ahead when the venue told its time: a clock that is fast closes no bar
 * @param receivedAt
 *            our clock's time when it was there
 */
public record VenueReply(VenueJson json, ReplyBytes bytes, Instant asOf, Instant receivedAt) {
}
