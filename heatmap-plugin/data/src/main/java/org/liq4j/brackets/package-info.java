/* SPDX-License-Identifier: MIT */
/** Margin brackets in the exchanges' own words: how a reply is read, and what was read. Each exchange's own reply is in its package. */
@NullMarked
package org.liq4j.brackets;

import org.jspecify.annotations.NullMarked;
