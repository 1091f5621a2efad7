/* SPDX-License-Identifier: MIT */
/** Tells settlements of funding from the rates that data give, at their instants and each once. */
@NullMarked
package org.liq4j.funding;

import org.jspecify.annotations.NullMarked;
