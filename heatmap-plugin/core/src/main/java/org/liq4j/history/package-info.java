/* SPDX-License-Identifier: MIT */
/** Recorded markets: columnar histories, the CSV files they come from, and the ta4j bar series made of them. */
@NullMarked
package org.liq4j.history;

import org.jspecify.annotations.NullMarked;
