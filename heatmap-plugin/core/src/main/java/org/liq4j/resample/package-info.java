/* SPDX-License-Identifier: MIT */
/** Heatmaps over any window and grid: recorded from running levels, or made coarser from a heatmap; totals are conserved. */
@NullMarked
package org.liq4j.resample;

import org.jspecify.annotations.NullMarked;
