/* SPDX-License-Identifier: MIT */
package org.liq4j.grid;

import org.liq4j.api.InvalidValueException;

/** Buckets of equal width in price: b = floor(p / w), settled against the edges b w. */
public final class LinearGrid implements PriceGrid {

    private static final int LAST_BUCKET = 1_000_000_000;

    private final double width;

    /**
     * @param width
     *            w, in quote currency, for example 250
     * @throws InvalidValueException
     *             unless {@code 0 < width < infinity}
     */
    public LinearGrid(double width) {
        if (!(width > 0 && width < Double.POSITIVE_INFINITY)) {
            throw new InvalidValueException("width", Double.toString(width), "must satisfy 0 < width < infinity");
        }
        this.width = width;
    }

    public double width() {
        return width;
    }

    @Override
    public int bucketOf(double price) {
        if (!(Math.abs(price / width) < LAST_BUCKET)) {
            throw new InvalidValueException("price", Double.toString(price),
                    "must be less than " + LAST_BUCKET + " buckets of " + width + " from 0");
        }
        return settled((int) StrictMath.floor(price / width), price);
    }

    @Override
    public double lowerEdge(int bucket) {
        return bucket * width;
    }

    /** The midpoint. */
    @Override
    public double centre(int bucket) {
        return (bucket + 0.5) * width;
    }
}
