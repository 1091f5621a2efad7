/* SPDX-License-Identifier: MIT */
/** Files of model parameters: what {@code liq4j fit} writes and every command reads. */
@NullMarked
package org.liq4j.parameters;

import org.jspecify.annotations.NullMarked;
