/* SPDX-License-Identifier: MIT */
/** What a plugin may draw over a chart. */
@NullMarked
package org.liq4j.api.overlay;

import org.jspecify.annotations.NullMarked;
