/* SPDX-License-Identifier: MIT */
/**
 * Drives a model with events and keeps what is measured at the close of each bar.
 *
 * <p>
 * {@link org.liq4j.engine.HeatmapEngine} takes the events of one instrument in the order in which they became known, from one
 * thread; a backtest and a live session use the same class, and their numbers are equal to the last bit. Measures must be known
 * before the first event. {@link org.liq4j.engine.HistoryHeatmapFeed} runs an engine over a recorded history when the first
 * value is read, and serves any thread from then on; past profiles come from states that it saves along the run.
 *
 * <p>
 * Cost: about 1 us a bar with the default model and one measure; the numbers are kept in compressed columns.
 */
@NullMarked
package org.liq4j.engine;

import org.jspecify.annotations.NullMarked;
