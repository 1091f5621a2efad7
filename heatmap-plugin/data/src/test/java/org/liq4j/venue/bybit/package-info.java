/* SPDX-License-Identifier: MIT */
@NullMarked
package org.liq4j.venue.bybit;

import org.jspecify.annotations.NullMarked;
