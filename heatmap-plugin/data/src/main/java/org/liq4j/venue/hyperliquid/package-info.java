/* SPDX-License-Identifier: MIT */
/** Hyperliquid perpetuals: a class for each of its replies. */
@NullMarked
package org.liq4j.venue.hyperliquid;

import org.jspecify.annotations.NullMarked;
