/* SPDX-License-Identifier: MIT */
/** What happens on a market: events with the time at which they were known, and where they come from. */
@NullMarked
package org.liq4j.api.market;

import org.jspecify.annotations.NullMarked;
