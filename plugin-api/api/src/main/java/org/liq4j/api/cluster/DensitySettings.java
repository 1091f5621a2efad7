/* SPDX-License-Identifier: MIT */
package org.liq4j.api.cluster;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/**
 * What dense means. The price axis is cut into bands of equal relative width, fixed in absolute price so that nothing
 * repaints: b = floor(ln p / ln(1 + bandWidth)). A side's mean band notional is the notional of its levels within the window
 * around spot, [spot (1 - window), spot) for longs and (spot, spot (1 + window)] for shorts, divided by the number of bands
 * that the window touches, empty ones included. A band is <b>dense</b> if the notional of the side's levels in it is at least
 * {@code multiple} times that mean, in the window or beyond it. With nothing in the window (less than 1e-9 of the side's
 * total) nothing is dense.
 *
 * @param bandWidth
 *            relative width of a band; at least as wide as the model's buckets, or their rhythm would look like clusters
 * @param window
 *            fraction of spot
 * @param multiple
 *            of the mean, at least 1
 */
public record DensitySettings(double bandWidth, double window, double multiple) {

    /** Bands of 10 basis points that hold at least twice the mean within 10 % of spot. */
    public static final DensitySettings DEFAULT = new DensitySettings(1e-3, 0.1, 2);

    /**
     * @throws InvalidValueException
     *             unless {@code 1e-5 <= bandWidth <= 0.1}, {@code bandWidth <= window < 1} and {@code 1 <= multiple <
     *             infinity}
     */
    public DensitySettings {
        Require.within("bandWidth", bandWidth, 1e-5, 0.1);
        Require.fraction("window", window);
        if (window < bandWidth) {
            throw new InvalidValueException("window", Double.toString(window),
                    "must be >= bandWidth (" + bandWidth + ")");
        }
        Require.atLeast("multiple", multiple, 1);
    }
}
