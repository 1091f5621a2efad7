/* SPDX-License-Identifier: MIT */
/** Drives a model with events, one writer per instrument, and keeps what was measured at each bar. */
@NullMarked
package org.liq4j.engine;

import org.jspecify.annotations.NullMarked;
