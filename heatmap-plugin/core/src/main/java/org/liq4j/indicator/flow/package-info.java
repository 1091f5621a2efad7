/* SPDX-License-Identifier: MIT */
/** ta4j indicators on taker flow, of any bar series whose bars tell taker buys from sales. */
@NullMarked
package org.liq4j.indicator.flow;

import org.jspecify.annotations.NullMarked;
