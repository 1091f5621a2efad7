/* SPDX-License-Identifier: MIT */
/**
 * Liquidation models: how market events become outstanding levels.
 *
 * <p>
 * {@code open-interest} is a book that conserves open interest. It consists of cohorts; each has a share of the open interest,
 * a density of liquidation distances and a turnover rate kappa. Each closed bar does four things, in this order: it
 * <em>consumes</em> the levels that price crossed (their coins are the bar's modelled liquidations), <em>turns over</em> a share
 * {@code 1 - exp(-kappa V / OI)} of what is left (V the bar's volume), brings each side of each cohort to its share of the open
 * interest in coins (<em>conserves</em>), and <em>opens</em> the shortfall at the bar's traded prices. After every bar
 *
 * <pre>
 * total(LONG) = total(SHORT) = open interest, within 1e-9 relative, per cohort and in all
 * </pre>
 *
 * A long opened at 60,000 with 10x and a maintenance rate of 0.4 % is liquidated at {@code 60000 (1 - 1/10) / (1 - 0.004)} =
 * 54,216.87; a bar with a low of 54,000 consumes it.
 *
 * <p>
 * {@code candle-decay} is the published hourly formula: weights by volume that decay with age and never close, in relative units.
 *
 * <p>
 * A model is written by one thread. A bar of the default model costs about one sweep over 500 buckets for each side and quick
 * cohort, whatever the number of bars before, and allocates nothing. Formulas of liquidation prices: package {@code margin}.
 */
@NullMarked
package org.liq4j.model;

import org.jspecify.annotations.NullMarked;
