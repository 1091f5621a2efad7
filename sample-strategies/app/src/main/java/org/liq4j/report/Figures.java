/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;

import org.liq4j.api.heatmap.NotionalUnit;

/** Numbers as a reader wants them; the same on every machine. */
final class Figures {

    private Figures() {
    }

    static String percent(double fraction, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f %%", 100 * fraction);
    }

    static String percent(OptionalDouble fraction) {
        return fraction.isPresent() ? percent(fraction.getAsDouble(), 1) : "-";
    }

    static String decimal(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%,.2f", value.getAsDouble()) : "-";
    }

    static String money(double amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }

    /** Four significant digits. */
    static String significant(double value) {
        return new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros().toPlainString();
    }

    /** Prices keep eight significant digits at most: the tick of the coin, not of the arithmetic. */
    static String price(double price) {
        BigDecimal rounded = new BigDecimal(price).round(new MathContext(8)).stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
    }

    /** Four significant digits, in millions where it is that large. */
    static String notional(double notional, NotionalUnit unit) {
        String amount = notional >= 1e6 ? grouped(notional / 1e6) + " M" : grouped(notional);
        return switch (unit) {
            case USD -> amount + " USD";
            case RELATIVE -> amount + " (relative units)";
        };
    }

    private static String grouped(double value) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(4));
        return String.format(Locale.ROOT, "%,." + Math.max(0, Math.min(4, rounded.scale())) + "f", rounded);
    }

    /** Seconds as a duration. */
    static String age(double seconds) {
        return duration(Duration.ofSeconds(Math.round(seconds)));
    }

    /** For example 1m, 1h, 1h30m. */
    static String duration(Duration duration) {
        if (duration.isZero()) {
            return "0s";
        }
        return duration.toString().substring(1).replace("T", "").toLowerCase(Locale.ROOT);
    }
}
