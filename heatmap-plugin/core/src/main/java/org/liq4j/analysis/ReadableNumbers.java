/* SPDX-License-Identifier: MIT */
package org.liq4j.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

import org.liq4j.api.heatmap.NotionalUnit;

/** Finite numbers as a sentence has them; the same on every machine. */
public final class ReadableNumbers {

    private static final MathContext SIGNIFICANT = new MathContext(4);
    private static final MathContext PRICE = new MathContext(8);
    private static final double MILLION = 1e6;

    private ReadableNumbers() {
    }

    /** Four significant digits, half up, for example 0.6724. */
    public static String significant(double value) {
        return new BigDecimal(value).round(SIGNIFICANT).stripTrailingZeros().toPlainString();
    }

    /** Prices keep eight significant digits at most: the tick of the coin, not of the arithmetic. */
    public static String price(double price) {
        BigDecimal rounded = new BigDecimal(price).round(PRICE).stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
    }

    /** Four significant digits with the unit, in millions where it is that large. */
    public static String notional(double notional, NotionalUnit unit) {
        String amount = notional >= MILLION ? grouped(notional / MILLION) + " M" : grouped(notional);
        return switch (unit) {
            case USD -> amount + " USD";
            case RELATIVE -> amount + " (relative units)";
        };
    }

    private static String grouped(double value) {
        BigDecimal rounded = new BigDecimal(value).round(SIGNIFICANT);
        return String.format(Locale.ROOT, "%,." + Math.max(0, Math.min(4, rounded.scale())) + "f", rounded);
    }
}
