/* SPDX-License-Identifier: MIT */
package org.liq4j.api.signal;

import java.time.Instant;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.Instrument;

/**
 * Something on a live market that a person may want to know of; modelled where it speaks of levels, and no advice.
 *
 * @param id
 *            the same for the same thing, however often it is told: who receives it twice may drop the second;
 *            printable ASCII without spaces
 * @param time
 *            when it could be known: the end of a bar, or the clock's time where it speaks of data that did not come
 * @param instrument
 *            it speaks of
 * @param kind
 *            what happened
 * @param words
 *            one sentence for a person; not blank
 * @param price
 *            that it speaks of, in quote currency; {@code NaN} where there is none
 * @param size
 *            that it speaks of, in the unit that the words name; {@code NaN} where there is none
 */
public record Alert(String id, Instant time, Instrument instrument, Kind kind, String words, double price,
        double size) {

    /** What an alert may speak of. */
    public enum Kind {

        /** Price has come near a modelled cluster of some size. */
        CLUSTER_NEAR,
        /** The side that dominates near price has changed. */
        REGIME_CHANGED,
        /** Price has eaten much of a modelled cluster. */
        CLUSTER_CONSUMED,
        /** Price has crossed all that was left of a modelled cluster. */
        CLUSTER_SWEPT,
        /** The modelled liquidations of the last bars are far more than is usual. */
        CASCADE,
        /** No bar has closed for too long. */
        BARS_STALE,
        /** Open interest has not been read for too long. */
        OPEN_INTEREST_STALE,
        /** The connection to the venue is lost. */
        VENUE_LOST,
        /** The venue is back. */
        VENUE_BACK
    }

    /**
     * @throws InvalidValueException
     *             if the id is not printable ASCII, the words are blank, or a number is infinite
     */
    public Alert {
        if (!SignalIds.isValid(id)) {
            throw new InvalidValueException("id", id, "must be printable ASCII without spaces, and not empty");
        }
        if (words.isBlank()) {
            throw new InvalidValueException("words", words, "must not be blank");
        }
        requireNumber("price", price);
        requireNumber("size", size);
    }

    private static void requireNumber(String field, double value) {
        if (Double.isInfinite(value)) {
            throw new InvalidValueException(field, Double.toString(value), "must be finite, or NaN for none");
        }
    }
}
