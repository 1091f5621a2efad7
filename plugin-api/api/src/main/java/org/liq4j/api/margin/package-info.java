/* SPDX-License-Identifier: MIT */
/** Maintenance margin brackets of one instrument, what they must keep, and the liquidation prices that follow from them. */
@NullMarked
package org.liq4j.api.margin;

import org.jspecify.annotations.NullMarked;
