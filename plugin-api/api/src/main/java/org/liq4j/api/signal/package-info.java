/* SPDX-License-Identifier: MIT */
/** What a strategy says, and where it may be sent; never an order. */
@NullMarked
package org.liq4j.api.signal;

import org.jspecify.annotations.NullMarked;
