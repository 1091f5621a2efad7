/* SPDX-License-Identifier: MIT */
/** Where signals are written. No sink places orders. */
@NullMarked
package org.liq4j.signal;

import org.jspecify.annotations.NullMarked;
