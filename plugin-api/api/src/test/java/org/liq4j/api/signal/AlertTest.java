/* SPDX-License-Identifier: MIT */
package org.liq4j.api.signal;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.Instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AlertTest {

    private static Alert alert(String id, String words, double price, double size) {
        return new Alert(id, Instant.EPOCH, Instrument.parse("BINANCE:BTCUSDT"), Alert.Kind.CASCADE, words, price,
                size);
    }

    @Test
    void priceAndSizeMayBeAbsent() {
        assertTrue(Double.isNaN(alert("a", "Something.", Double.NaN, Double.NaN).price()));
    }

    @Test
    void namesWhatBreaksARule() {
        assertEquals("id = a b: must be printable ASCII without spaces, and not empty",
                assertThrows(InvalidValueException.class, () -> alert("a b", "Something.", 1, 1)).getMessage());
        assertEquals("words = : must not be blank",
                assertThrows(InvalidValueException.class, () -> alert("a", "", 1, 1)).getMessage());
        assertEquals("size = Infinity: must be finite, or NaN for none", assertThrows(InvalidValueException.class,
                () -> alert("a", "Something.", 1, Double.POSITIVE_INFINITY)).getMessage());
    }
}
