/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

import java.util.function.ToDoubleFunction;

import org.liq4j.api.market.MarketInputs;

/** A number of what is read of a bar. */
record DerivedMeasure<R>(StatefulMeasure<R> measure, ToDoubleFunction<? super R> value,
        BarCombination combination) implements BarMeasure {

    /** By itself, of a bar with none before it. */
    @Override
    public double measure(LiquidationLevels levels, MarketInputs inputs) {
        return value.applyAsDouble(measure.newState().read(levels, inputs));
    }

    @Override
    public BarMeasure within(MeasureScope scope) {
        StatefulMeasure.State<R> state = scope.state(measure);
        return (levels, inputs) -> value.applyAsDouble(state.read(levels, inputs));
    }
}
