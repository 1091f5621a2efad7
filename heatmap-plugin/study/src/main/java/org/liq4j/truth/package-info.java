/* SPDX-License-Identifier: MIT */
/** Modelled books against the positions of the simulated market: how far is each from the truth? */
@NullMarked
package org.liq4j.truth;

import org.jspecify.annotations.NullMarked;
