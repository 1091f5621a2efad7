/* SPDX-License-Identifier: MIT */
/** Margin brackets in the venues' own words: a class for each venue reads a reply that a user has saved. */
@NullMarked
package org.liq4j.brackets;

import org.jspecify.annotations.NullMarked;
