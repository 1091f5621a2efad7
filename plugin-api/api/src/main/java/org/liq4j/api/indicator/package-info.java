/* SPDX-License-Identifier: MIT */
/**
 * Bases of ta4j indicators on the heatmap; liq4j's own are made of them too.
 *
 * <p>
 * What an indicator reads is a {@link org.liq4j.api.heatmap.BarMeasure}: one number taken down at the close of each bar. An
 * indicator that is just that number extends {@link org.liq4j.api.indicator.MeasuredIndicator}; one that works it out of
 * several numbers or of several bars extends {@link org.liq4j.api.indicator.HeatmapIndicator} and keeps a
 * {@link org.liq4j.api.indicator.BarColumn} for each:
 *
 * <pre>
 * public final class LiquidatedCoinsIndicator extends HeatmapIndicator {
 *
 *     private final BarColumn longs;
 *     private final BarColumn shorts;
 *     private final int bars;
 *
 *     public LiquidatedCoinsIndicator(LiquidationHeatmap heatmap, int bars) {
 *         super(heatmap);
 *         this.longs = new BarColumn(heatmap, new ModelledLiquidations(Side.LONG));
 *         this.shorts = new BarColumn(heatmap, new ModelledLiquidations(Side.SHORT));
 *         this.bars = bars;
 *     }
 *
 *     &#64;Override
 *     public double valueAt(int index) {
 *         return longs.sum(index, bars) + shorts.sum(index, bars);
 *     }
 * }
 * </pre>
 *
 * <p>
 * A measure of your own that counts or adds up what happens during a bar overrides
 * {@link org.liq4j.api.heatmap.BarMeasure#combination()} to say {@link org.liq4j.api.heatmap.BarCombination#SUM}: the series may have
 * longer bars than the heatmap.
 *
 * <p>
 * Ask for columns in the constructor: over a history the engine runs once for all columns that were asked for before the
 * first value is read.
 */
@NullMarked
package org.liq4j.api.indicator;

import org.jspecify.annotations.NullMarked;
