/* SPDX-License-Identifier: MIT */
/** Layers that the heatmap draws over a chart. */
@NullMarked
package org.liq4j.overlay;

import org.jspecify.annotations.NullMarked;
