/* SPDX-License-Identifier: MIT */
package org.liq4j.grid;

import org.liq4j.api.InvalidValueException;

/**
 * Buckets of equal width in relative terms: b = floor(ln p / ln(1 + w)).
 *
 * <p>
 * The edges e(b) = exp(b ln(1 + w)), as StrictMath computes them, are the definition; {@link #bucketOf} settles the
 * rounding of the logarithm against them, so that a price and an edge compare the same way everywhere. With w = 1 basis
 * point a price of 1e-8 lies in bucket -184,217 and one of 1e8 in bucket 184,216.
 */
public final class LogGrid implements PriceGrid {

    private final double width;
    private final double logWidth;

    /**
     * @param width
     *            w, the relative width of a bucket, for example 0.0001
     * @throws InvalidValueException
     *             unless {@code 1e-6 <= width <= 1}
     */
    public LogGrid(double width) {
        if (!(width >= 1e-6 && width <= 1)) {
            throw new InvalidValueException("width", Double.toString(width), "must satisfy 1e-6 <= width <= 1");
        }
        this.width = width;
        this.logWidth = StrictMath.log1p(width);
    }

    public double width() {
        return width;
    }

    /** Buckets in a factor of e. */
    public double bucketsPerLog() {
        return 1 / logWidth;
    }

    @Override
    public int bucketOf(double price) {
        if (!(price > 0 && price < Double.POSITIVE_INFINITY)) {
            throw new InvalidValueException("price", Double.toString(price), "must satisfy 0 < price < infinity");
        }
        return settled((int) StrictMath.floor(StrictMath.log(price) / logWidth), price);
    }

    @Override
    public double lowerEdge(int bucket) {
        return StrictMath.exp(bucket * logWidth);
    }

    /** The geometric centre. */
    @Override
    public double centre(int bucket) {
        return StrictMath.exp((bucket + 0.5) * logWidth);
    }
}
