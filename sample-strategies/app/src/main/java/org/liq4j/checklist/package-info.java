/* SPDX-License-Identifier: MIT */
/** What to look at before a trade: modelled figures, no advice. */
@NullMarked
package org.liq4j.checklist;

import org.jspecify.annotations.NullMarked;
