/* SPDX-License-Identifier: MIT */
/** OKX linear swaps: a class for each of its replies. */
@NullMarked
package org.liq4j.venue.okx;

import org.jspecify.annotations.NullMarked;
