/* SPDX-License-Identifier: MIT */
/** The chart page in a real browser against the real server. */
@NullMarked
package org.liq4j.page;

import org.jspecify.annotations.NullMarked;
