/* SPDX-License-Identifier: MIT */
package org.liq4j.api.overlay;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/** One thing drawn at one bar. Prices are in quote currency, finite and {@code > 0}. */
public sealed interface OverlayElement {

    /**
     * A point of a line; the points of one name at consecutive bars are joined.
     *
     * @param line
     *            its name
     * @param price
     *            where
     */
    record LinePoint(String line, double price) implements OverlayElement {

        public LinePoint {
            Require.positive("price", price);
        }
    }

    /**
     * A piece of a band; the pieces of one name at consecutive bars are joined.
     *
     * @param band
     *            its name
     * @param low
     *            lower edge
     * @param high
     *            upper edge, {@code >= low}
     */
    record BandPiece(String band, double low, double high) implements OverlayElement {

        public BandPiece {
            Require.positive("low", low);
            Require.positive("high", high);
            if (low > high) {
                throw new InvalidValueException("low", Double.toString(low), "must be <= high (" + high + ")");
            }
        }
    }

    /**
     * A marker with a text.
     *
     * @param price
     *            where
     * @param text
     *            what it says; plain text, never markup
     */
    record Marker(double price, String text) implements OverlayElement {

        public Marker {
            Require.positive("price", price);
        }
    }
}
