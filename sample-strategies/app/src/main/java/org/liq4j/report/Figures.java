/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;

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

    /** An amount of a currency, with as many digits as it is counted in. */
    static String amount(double amount, String currency) {
        return currency.equals("USD") ? money(amount) : String.format(Locale.ROOT, "%,.8f", amount);
    }

    /** Seconds as an age, for example 1m, 1h, 1h30m. */
    static String age(double seconds) {
        Duration age = Duration.ofSeconds(Math.round(seconds));
        return age.isZero() ? "0s" : age.toString().substring(2).toLowerCase(Locale.ROOT);
    }
}
