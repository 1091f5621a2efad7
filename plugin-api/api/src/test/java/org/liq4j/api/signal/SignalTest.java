/* SPDX-License-Identifier: MIT */
package org.liq4j.api.signal;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.signal.Signal.Action;
import org.liq4j.api.signal.Signal.Cause;

import static java.lang.Double.NaN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SignalTest {

    private static final Instant END = Instant.parse("2026-03-15T00:01:00Z");
    private static final Instrument BITCOIN = new Instrument("BINANCE", "BTCUSDT");

    private static Signal signal(String id, Action action, Cause cause, double price, double stop, double target,
            double coins) {
        return new Signal(id, END, BITCOIN, "a", action, cause, "", price, stop, target, coins);
    }

    @Test
    void aPlainOneHasTheIdOfTheFirstOfItsActionInItsBar() {
        Signal plain = Signal.of(END, BITCOIN, "a(b=1)", Action.EXIT_SHORT, 60_000);
        assertEquals(new Signal("BINANCE:BTCUSDT/a(b=1)/2026-03-15T00:01:00Z/EXIT_SHORT", END, BITCOIN, "a(b=1)",
                Action.EXIT_SHORT, Cause.EXIT_RULE, "", 60_000, NaN, NaN, NaN), plain);
        assertEquals(Side.SHORT, plain.side());
        assertEquals(Cause.ENTRY_RULE, Signal.of(END, BITCOIN, "a", Action.ENTER_LONG, 1).cause());
    }

    @Test
    void actionsFollowFromSides() {
        for (Action action : Action.values()) {
            assertEquals(action, action.isEntry() ? Action.entry(action.side()) : Action.exit(action.side()));
        }
    }

    /** No two strategies share an id, and every id can stand in a header of a request. */
    @Test
    void idsEscapeWhatIsNotPlain() {
        assertEquals("BINANCE:BTCUSDT/a(b=\"1\",%20c=2%2F3)%25%0A%E6%B8%85/2026-03-15T00:01:00Z/ENTER_LONG/2",
                SignalIds.of(BITCOIN, "a(b=\"1\", c=2/3)%\n清", END, Action.ENTER_LONG, 2));
        assertThrows(InvalidValueException.class, () -> SignalIds.of(BITCOIN, "a", END, Action.ENTER_LONG, 0));
    }

    @Test
    void refusesWhatNoSignalHas() {
        signal("x", Action.ENTER_LONG, Cause.ENTRY_RULE, 1, 0.5, 2, 3);
        refused("id", () -> signal("", Action.ENTER_LONG, Cause.ENTRY_RULE, 1, NaN, NaN, NaN));
        refused("id", () -> signal("a b", Action.ENTER_LONG, Cause.ENTRY_RULE, 1, NaN, NaN, NaN));
        refused("id", () -> signal("ä", Action.ENTER_LONG, Cause.ENTRY_RULE, 1, NaN, NaN, NaN));
        refused("cause", () -> signal("x", Action.ENTER_LONG, Cause.STOP, 1, NaN, NaN, NaN));
        refused("cause", () -> signal("x", Action.EXIT_LONG, Cause.ENTRY_RULE, 1, NaN, NaN, NaN));
        refused("price", () -> signal("x", Action.EXIT_LONG, Cause.STOP, NaN, NaN, NaN, NaN));
        refused("price", () -> signal("x", Action.EXIT_LONG, Cause.STOP, 0, NaN, NaN, NaN));
        refused("stop", () -> signal("x", Action.ENTER_LONG, Cause.ENTRY_RULE, 1, 0, NaN, NaN));
        refused("target", () -> signal("x", Action.ENTER_LONG, Cause.ENTRY_RULE, 1, NaN, -1, NaN));
        refused("coins", () -> signal("x", Action.ENTER_LONG, Cause.ENTRY_RULE, 1, NaN, NaN,
                Double.POSITIVE_INFINITY));
    }

    private static void refused(String field, Runnable making) {
        String message = assertThrows(InvalidValueException.class, making::run).getMessage();
        assertTrue(message.startsWith(field + " = "), message);
    }
}
