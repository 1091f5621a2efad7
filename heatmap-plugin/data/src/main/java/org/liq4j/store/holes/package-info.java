/* SPDX-License-Identifier: MIT */
/** Which market data is known not to exist, and why: a list beside the stored rows. */
@NullMarked
package org.liq4j.store.holes;

import org.jspecify.annotations.NullMarked;
