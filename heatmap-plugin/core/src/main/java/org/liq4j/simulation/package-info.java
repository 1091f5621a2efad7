/* SPDX-License-Identifier: MIT */
/** A simulated market of leveraged traders whose every position is known: the ground truth that heatmaps are measured against. */
@NullMarked
package org.liq4j.simulation;

import org.jspecify.annotations.NullMarked;
