/* SPDX-License-Identifier: MIT */
/** The live feed of charts: a view of a running heatmap as one full frame, and then as what each bar adds. */
@NullMarked
package org.liq4j.overlay;

import org.jspecify.annotations.NullMarked;
