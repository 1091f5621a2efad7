/* SPDX-License-Identifier: MIT */
/** Bybit linear perpetuals: a class for each of its replies. */
@NullMarked
package org.liq4j.venue.bybit;

import org.jspecify.annotations.NullMarked;
