/* SPDX-License-Identifier: MIT */
package org.liq4j.picture;

import java.util.Locale;

/** Numbers as an axis has them. */
final class AxisText {

    private static final String[] UNITS = {"", " k", " M", " bn", " tn"};

    /** Those of a double near 1e-8, and more than any market has. */
    private static final int MOST_DECIMALS = 18;

    private AxisText() {
    }

    /** About two digits: {@code 2.1 M}. */
    static String notional(double value) {
        double rest = value;
        int unit = 0;
        while (rest >= 1000 && unit < UNITS.length - 1) {
            rest /= 1000;
            unit++;
        }
        return number(rest, rest >= 10 || rest == Math.rint(rest) ? 0 : rest >= 1 ? 1 : rest >= 0.01 ? 2 : 4)
                + UNITS[unit];
    }

    /** As many decimals as tell steps apart. */
    static String price(double price, double step) {
        return number(price, Math.clamp((long) Math.ceil(-Math.log10(step) - 1e-9), 0, MOST_DECIMALS));
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    /** The smallest of 1, 2, 5 times a power of ten that is not below the value. */
    static double niceStep(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double factor : new double[]{1, 2, 5}) {
            if (factor * power >= least) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
