/* SPDX-License-Identifier: MIT */
package org.liq4j.api.signal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

import org.liq4j.api.Require;
import org.liq4j.api.market.Instrument;

/**
 * Ids of signals: {@code INSTRUMENT/STRATEGY/BAR_END/ACTION}, with {@code /2}, {@code /3} and so on for further ones of the
 * action in the bar. Nothing of a run is in them, so that whoever has delivered one knows it again after a restart. Of the strategy
 * what is not printable ASCII, spaces, {@code /} and {@code %} are written as in addresses, {@code %2F}.
 */
public final class SignalIds {

    private SignalIds() {
    }

    /**
     * The id of a signal.
     *
     * @param barEnd
     *            end of the bar
     * @param number
     *            1 for the first of the action in the bar
     */
    public static String of(Instrument instrument, String strategy, Instant barEnd, Signal.Action action, int number) {
        Require.atLeast("number", number, 1);
        String first = instrument + "/" + escaped(strategy) + "/" + barEnd + "/" + action;
        return number == 1 ? first : first + "/" + number;
    }

    private static String escaped(String strategy) {
        StringBuilder escaped = new StringBuilder(strategy.length());
        for (byte one : strategy.getBytes(StandardCharsets.UTF_8)) {
            if (isPrintable((char) one) && one != '/' && one != '%') {
                escaped.append((char) one);
            } else {
                escaped.append(String.format(Locale.ROOT, "%%%02X", one & 0xFF));
            }
        }
        return escaped.toString();
    }

    static boolean isValid(String id) {
        return !id.isEmpty() && id.chars().allMatch(one -> isPrintable((char) one));
    }

    private static boolean isPrintable(char one) {
        return one > ' ' && one < 0x7F;
    }
}
