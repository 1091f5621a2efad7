/* SPDX-License-Identifier: MIT */
/** ta4j indicators on the heatmap and on order flow. */
@NullMarked
package org.liq4j.indicator;

import org.jspecify.annotations.NullMarked;
