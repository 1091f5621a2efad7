/* SPDX-License-Identifier: MIT */
/** Heatmaps that are wrong on purpose: what a strategy earns with them says how much of its result is owed to the heatmap. */
@NullMarked
package org.liq4j.ablation;

import org.jspecify.annotations.NullMarked;
