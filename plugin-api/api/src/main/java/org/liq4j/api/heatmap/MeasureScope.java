/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

/** The measures of one engine: equal ones share their state. */
public interface MeasureScope {

    /** The engine's state of that measure, made when first asked for. It may be read several times at the same bar. */
    <R> StatefulMeasure.State<R> state(StatefulMeasure<R> measure);
}
