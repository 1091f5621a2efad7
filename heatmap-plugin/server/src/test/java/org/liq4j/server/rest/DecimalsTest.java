/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DecimalsTest {

    @Test
    void fourDigitsAreWrittenAsShortAsCanBe() {
        assertEquals("0", Decimals.rounded(0));
        assertEquals("1235", Decimals.rounded(1234.5678));
        assertEquals("-1235", Decimals.rounded(-1234.5678));
        assertEquals("12e9", Decimals.rounded(12_000_000_000.0));
        assertEquals("1e4", Decimals.rounded(9999.96));
        assertEquals("1", Decimals.rounded(0.99999));
        assertEquals("0.05234", Decimals.rounded(0.052341));
        assertEquals("5234e-10", Decimals.rounded(5.2341e-7));
        assertEquals("12.3", Decimals.rounded(12.3));
        assertEquals("1200", Decimals.rounded(1200));
        assertEquals("0", Decimals.rounded(1e-300));
    }

    @Test
    void roundedIsTheNearestOfFourDigits() {
        Random random = new Random(3);
        for (int k = 0; k < 200_000; k++) {
            double value = random.nextDouble() * StrictMath.pow(10, random.nextInt(40) - 20);
            BigDecimal nearest = new BigDecimal(value).round(new MathContext(4, RoundingMode.HALF_UP));
            String text = Decimals.rounded(value);
            assertEquals(0, nearest.compareTo(new BigDecimal(text)), () -> value + " was written " + text);
            assertTrue(text.length() <= 8, text);
        }
    }

    @Test
    void exactReadsAsTheSameDouble() {
        Random random = new Random(4);
        for (int k = 0; k < 100_000; k++) {
            double value = random.nextDouble() * StrictMath.pow(10, random.nextInt(12) - 4);
            assertEquals(value, Double.parseDouble(Decimals.exact(value)));
        }
        assertEquals("60000", Decimals.exact(60_000));
        assertEquals("0.1", Decimals.exact(0.1));
        assertEquals("12345678.5", Decimals.exact(12_345_678.5));
    }

    @Test
    void whatIsNoNumberIsRefused() {
        assertThrows(InvalidValueException.class, () -> Decimals.rounded(Double.NaN));
        assertThrows(InvalidValueException.class, () -> Decimals.exact(Double.POSITIVE_INFINITY));
        assertThrows(InvalidValueException.class, () -> Decimals.rounded(1e300));
    }
}
