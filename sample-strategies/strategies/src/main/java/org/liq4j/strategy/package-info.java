/* SPDX-License-Identifier: MIT */
/** Sample strategies, written to be read and copied. */
@NullMarked
package org.liq4j.strategy;

import org.jspecify.annotations.NullMarked;
