/* SPDX-License-Identifier: MIT */
@NullMarked
package org.liq4j.venue.binance;

import org.jspecify.annotations.NullMarked;
