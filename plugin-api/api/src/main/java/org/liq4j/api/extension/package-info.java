/* SPDX-License-Identifier: MIT */
/** The kinds of extension that a plugin may bring, how they declare their parameters, and how they are asked for by name. */
@NullMarked
package org.liq4j.api.extension;

import org.jspecify.annotations.NullMarked;
