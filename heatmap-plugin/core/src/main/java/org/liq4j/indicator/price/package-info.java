/* SPDX-License-Identifier: MIT */
/** ta4j indicators on price and traded volume, of any bar series. */
@NullMarked
package org.liq4j.indicator.price;

import org.jspecify.annotations.NullMarked;
