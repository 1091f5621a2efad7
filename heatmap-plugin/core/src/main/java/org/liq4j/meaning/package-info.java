/* SPDX-License-Identifier: MIT */
/** What the columns of market data files mean, whatever the kind of file: one catalogue for all readers. */
@NullMarked
package org.liq4j.meaning;

import org.jspecify.annotations.NullMarked;
