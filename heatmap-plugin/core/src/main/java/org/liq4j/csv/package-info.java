/* SPDX-License-Identifier: MIT */
/** What all readers of comma-separated tables have in common: numbers of cells. */
@NullMarked
package org.liq4j.csv;

import org.jspecify.annotations.NullMarked;
