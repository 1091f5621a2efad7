/* SPDX-License-Identifier: MIT */
/** Heatmaps as pictures, drawn without a screen, in the colours of the page. */
@NullMarked
package org.liq4j.picture;

import org.jspecify.annotations.NullMarked;
