/* SPDX-License-Identifier: MIT */
/** The venues that liq4j ships, by name. */
@NullMarked
package org.liq4j.venue.shipped;

import org.jspecify.annotations.NullMarked;
