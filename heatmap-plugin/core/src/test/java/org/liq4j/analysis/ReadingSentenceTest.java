/* SPDX-License-Identifier: MIT */
package org.liq4j.analysis;

import java.time.Instant;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

import org.liq4j.api.heatmap.ClusterReading;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.Regime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReadingSentenceTest {

    private static final Instant TIME = Instant.parse("2024-03-31T23:00:00Z");

    @Test
    void aReadingIsToldInOneSentence() {
        ClusterReading reading = new ClusterReading(72_312.47086332602, 0.05, 123_456_789, 4_567.891, NotionalUnit.USD,
                OptionalDouble.of(2.71828), Regime.SHORT_SQUEEZE);
        assertEquals(
                "At 2024-03-31T23:00:00Z of the simulated market, with spot at 72,312.471, the model has 123.5 M USD"
                        + " of shorts with liquidation prices up to 5 % above, and 4,568 USD of longs as far below: ratio 2.718,"
                        + " regime SHORT_SQUEEZE. Modelled, not measured; no forecast.",
                ReadingSentence.of(TIME, reading, true));
    }

    @Test
    void anEmptySideLeavesNoRatio() {
        ClusterReading oneSided = new ClusterReading(2.5, 0.025, 0, 12.25, NotionalUnit.RELATIVE,
                OptionalDouble.empty(), Regime.LONG_LIQUIDATION);
        assertEquals("At 2024-03-31T23:00:00Z, with spot at 2.5, the model has 0 (relative units)"
                + " of shorts with liquidation prices up to 2.5 % above, and 12.25 (relative units) of longs as far below:"
                + " no ratio, as one side is empty, regime LONG_LIQUIDATION. Modelled, not measured; no forecast.",
                ReadingSentence.of(TIME, oneSided, false));
        ClusterReading empty = new ClusterReading(2.5, 0.025, 0, 0, NotionalUnit.RELATIVE, OptionalDouble.empty(),
                Regime.UNKNOWN);
        assertTrue(ReadingSentence.of(TIME, empty, false).contains("no ratio, as both sides are empty"));
    }

    @Test
    void aPriceHasEightSignificantDigitsAtMost() {
        assertEquals("72,312.471", ReadableNumbers.price(72312.47086332602));
        assertEquals("1,234,567.4", ReadableNumbers.price(1_234_567.4));
        assertEquals("60,000", ReadableNumbers.price(60_000));
        assertEquals("0.0001234567", ReadableNumbers.price(0.0001234567));
        assertEquals("2.5", ReadableNumbers.price(2.5));
        assertEquals("100,000", ReadableNumbers.price(99_999.99996));
        assertEquals("0", ReadableNumbers.price(0));
        assertThrows(NumberFormatException.class, () -> ReadableNumbers.price(Double.NaN));
    }
}
