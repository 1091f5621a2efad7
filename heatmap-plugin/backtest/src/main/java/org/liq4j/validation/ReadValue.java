/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

import org.ta4j.core.indicators.PriceChannel;
import org.ta4j.core.num.Num;

/**
 * A value in a form that runs over different series can be compared by.
 *
 * @param first
 *            a number, or a channel's lower one; NaN where not defined
 * @param second
 *            a channel's median, else NaN
 * @param third
 *            a channel's upper one, else NaN
 * @param other
 *            what is no number, as text, else empty
 */
record ReadValue(double first, double second, double third, String other) {

    static ReadValue of(Object value) {
        return switch (value) {
            case PriceChannel channel -> new ReadValue(number(channel.lower()), number(channel.median()),
                    number(channel.upper()), "");
            case Num number -> new ReadValue(number(number), Double.NaN, Double.NaN, "");
            case TradeValues.Bar bar -> new ReadValue(bar.equity(), Double.NaN, Double.NaN, bar.text());
            case Double number -> new ReadValue(number, Double.NaN, Double.NaN, "");
            default -> new ReadValue(Double.NaN, Double.NaN, Double.NaN, value.toString());
        };
    }

    private static double number(Num number) {
        return Num.isNaNOrNull(number) ? Double.NaN : number.doubleValue();
    }

    /** Whether the values are the same but for so much of each number. */
    boolean within(double tolerance, ReadValue that) {
        return near(first, that.first, tolerance) && near(second, that.second, tolerance)
                && near(third, that.third, tolerance) && other.equals(that.other);
    }

    /** Infinite ones have no difference; missing ones are the same as each other only. */
    private static boolean near(double one, double two, double tolerance) {
        return one == two || (Double.isNaN(one) && Double.isNaN(two)) || Math.abs(one - two) <= tolerance;
    }

    @Override
    public String toString() {
        if (!other.isEmpty()) {
            return Double.isNaN(first) ? other : other + first;
        }
        return Double.isNaN(second) && Double.isNaN(third)
                ? Double.toString(first)
                : first + " / " + second + " / " + third;
    }
}
