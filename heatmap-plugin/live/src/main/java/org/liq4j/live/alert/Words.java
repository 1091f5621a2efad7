/* SPDX-License-Identifier: MIT */
package org.liq4j.live.alert;

import java.util.Locale;

import org.liq4j.analysis.ReadableNumbers;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.Regime;

/** Numbers and names as alerts have them. */
final class Words {

    private Words() {
    }

    static String price(double price) {
        return ReadableNumbers.price(price);
    }

    static String notional(double notional, NotionalUnit unit) {
        return ReadableNumbers.notional(notional, unit);
    }

    static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * fraction);
    }

    static String times(double multiple) {
        return String.format(Locale.ROOT, "%.0f times", multiple);
    }

    /** Coins, unless the levels are relative. */
    static String coins(double coins, NotionalUnit unit) {
        return ReadableNumbers.significant(coins) + (unit == NotionalUnit.USD ? " coins" : " (relative units)");
    }

    static String regime(Regime regime) {
        return regime.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
