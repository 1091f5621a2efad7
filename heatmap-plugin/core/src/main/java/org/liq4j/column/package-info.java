/* SPDX-License-Identifier: MIT */
/** Times and numbers by bar in as little memory as they allow, every bit kept. */
@NullMarked
package org.liq4j.column;

import org.jspecify.annotations.NullMarked;
