/* SPDX-License-Identifier: MIT */
/** Where signals may go; none is a venue. */
@NullMarked
package org.liq4j.signal;

import org.jspecify.annotations.NullMarked;
