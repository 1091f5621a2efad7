/* SPDX-License-Identifier: MIT */
/**
 * Binance's public archive of USD-M futures data (data.binance.vision): which files there are, how they are fetched and
 * checked, and what their rows mean.
 */
@NullMarked
package org.liq4j.archive;

import org.jspecify.annotations.NullMarked;
