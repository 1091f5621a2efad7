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
