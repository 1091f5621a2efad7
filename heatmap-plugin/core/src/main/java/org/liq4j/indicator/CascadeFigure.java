/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import java.util.function.ToDoubleFunction;

import org.liq4j.api.cluster.Cascade;

/** A number of a cascade. */
enum CascadeFigure implements ToDoubleFunction<Cascade> {

    RUN, TOTAL;

    @Override
    public double applyAsDouble(Cascade cascade) {
        return switch (this) {
            case RUN -> Math.abs(cascade.endPrice() - cascade.touchPrice()) / cascade.touchPrice();
            case TOTAL -> cascade.totalNotional();
        };
    }
}
