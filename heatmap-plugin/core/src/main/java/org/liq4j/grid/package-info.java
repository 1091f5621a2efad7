/* SPDX-License-Identifier: MIT */
/** Price grids fixed in absolute price: which bucket holds a price, whatever data are looked at. */
@NullMarked
package org.liq4j.grid;

import org.jspecify.annotations.NullMarked;
