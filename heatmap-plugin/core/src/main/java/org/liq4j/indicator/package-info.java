/* SPDX-License-Identifier: MIT */
/** ta4j indicators on the heatmap and on the inputs of its feed. */
@NullMarked
package org.liq4j.indicator;

import org.jspecify.annotations.NullMarked;
