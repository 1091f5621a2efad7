/* SPDX-License-Identifier: MIT */
@NullMarked
package org.liq4j.venue.hyperliquid;

import org.jspecify.annotations.NullMarked;
