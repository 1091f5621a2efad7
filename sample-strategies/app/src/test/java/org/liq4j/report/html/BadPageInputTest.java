/* SPDX-License-Identifier: MIT */
package org.liq4j.report.html;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import org.liq4j.api.InvalidValueException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class BadPageInputTest {

    private static void refused(String field, Executable made) {
        assertEquals(field, assertThrows(InvalidValueException.class, made).field());
    }

    @Test
    void namesTheFieldThatIsWrong() {
        refused("values", () -> TimedValues.of(new long[2], new double[1]));
        refused("times", () -> TimedValues.of(new long[]{2, 2}, new double[2]));
        refused("values", () -> TimedValues.of(new long[]{2}, new double[]{Double.NaN}));
        refused("end", () -> new PriceBars(5).add(5, 1, 1, 1, 1));
        refused("low", () -> new PriceBars(5).add(6, 1, 1, 2, 1));
        refused("low", () -> new PriceBars(5).add(6, 1, 1, 1, Double.NaN));
        refused("runs", Pages::of);
        refused("runs", () -> Pages.of(Pages.run(RunRole.CONTROL, 0, 0)));
        refused("runs", () -> Pages.of(Pages.run(RunRole.STRATEGY, 0, 0), Pages.run(RunRole.STRATEGY, 0, 0)));
    }
}
