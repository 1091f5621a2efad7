/* SPDX-License-Identifier: MIT */
/**
 * What venues have in common: a client that keeps to their limits, the errors it tells apart, paged histories, and one
 * interface for each thing that a venue can be asked. A venue implements those that it serves and no other.
 */
@NullMarked
package org.liq4j.venue;

import org.jspecify.annotations.NullMarked;
