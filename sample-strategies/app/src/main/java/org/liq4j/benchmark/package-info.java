/* SPDX-License-Identifier: MIT */
/** What the heatmap costs on this machine, as ratios to ta4j's own indicators in the same run. */
@NullMarked
package org.liq4j.benchmark;

import org.jspecify.annotations.NullMarked;
