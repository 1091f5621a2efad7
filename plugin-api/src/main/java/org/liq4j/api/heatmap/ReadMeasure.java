/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

import java.util.function.ToDoubleFunction;

import org.liq4j.api.market.MarketInputs;

/** A number of what is read of a bar. */
record ReadMeasure<R>(BarReading<R> reading, ToDoubleFunction<? super R> value) implements BarMeasure {

    /** By itself, of a bar with none before it. */
    @Override
    public double measure(LiquidationLevels levels, MarketInputs inputs) {
        return value.applyAsDouble(reading.reader().read(levels, inputs));
    }

    @Override
    public BarMeasure within(SharedReaders readers) {
        BarReader<R> reader = readers.reader(reading);
        return (levels, inputs) -> value.applyAsDouble(reader.read(levels, inputs));
    }
}
