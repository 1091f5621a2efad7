/* SPDX-License-Identifier: MIT */
package org.liq4j.csv;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class CsvNumbersTest {

    @Test
    void everyNumberHasTheBitsThatJavaReads() {
        Random random = new Random(11);
        for (int i = 0; i < 50_000; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            String text = switch (i % 3) {
                case 0 -> Double.toString(number);
                case 1 ->
                    BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), random.nextInt(20)).toPlainString();
                default -> Long.toString(random.nextLong() >> random.nextInt(64));
            };
            if (!text.contains("N") && !text.contains("I")) {
                assertEquals(Double.parseDouble(text), CsvNumbers.parse(text), text);
            }
        }
        for (String text : List.of("0", "-0", "+1", ".5", "5.", "1e-5", "1E5", "-0.0", "999999999999999")) {
            assertEquals(Double.parseDouble(text), CsvNumbers.parse(text), text);
        }
    }

    @Test
    void whatJavaTakesForANumberBesidesIsNone() {
        for (String text : List.of("", " ", "NaN", "Infinity", "0x1p3", "1f", "1d", "1 ", " 1", "1e999", "-", ".",
                "1.2.3",
                "\u0661", "1\u00a0", "1,5")) {
            assertThrows(NumberFormatException.class, () -> CsvNumbers.parse(text), text);
        }
    }
}
