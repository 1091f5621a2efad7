/* SPDX-License-Identifier: MIT */
/**
 * What venues have in common: a client that keeps to their limits, the errors it tells apart, and paged histories. What a
 * venue can be asked is in {@link org.liq4j.api.exchange}; each has its own package below.
 */
@NullMarked
package org.liq4j.venue;

import org.jspecify.annotations.NullMarked;
