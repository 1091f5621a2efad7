/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** A number that may be absent, {@code NaN} if it is. */
record OptionalValue() implements ToDoubleFunction<OptionalDouble> {

    @Override
    public double applyAsDouble(OptionalDouble number) {
        return number.orElse(Double.NaN);
    }
}
