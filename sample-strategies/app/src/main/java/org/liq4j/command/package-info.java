/* SPDX-License-Identifier: MIT */
/** The liq4j command. */
@NullMarked
package org.liq4j.command;

import org.jspecify.annotations.NullMarked;
