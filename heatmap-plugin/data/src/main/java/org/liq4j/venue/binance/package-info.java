/* SPDX-License-Identifier: MIT */
/** Binance USD-M futures: a class for each of its replies. */
@NullMarked
package org.liq4j.venue.binance;

import org.jspecify.annotations.NullMarked;
