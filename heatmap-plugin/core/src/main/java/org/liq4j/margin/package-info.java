/* SPDX-License-Identifier: MIT */
/** Liquidation prices of isolated linear positions, by the venues' effective-dated maintenance margin brackets. */
@NullMarked
package org.liq4j.margin;

import org.jspecify.annotations.NullMarked;
