/* SPDX-License-Identifier: MIT */
/** Reads liquidation levels: dense ranges, clusters followed through time, quiet zones, max pain, cascades. */
@NullMarked
package org.liq4j.analysis;

import org.jspecify.annotations.NullMarked;
