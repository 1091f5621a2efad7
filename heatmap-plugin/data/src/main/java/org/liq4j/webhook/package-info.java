/* SPDX-License-Identifier: MIT */
/**
 * The sink {@code webhook}: signals and alerts posted to an address, signed, tried again with the same key, and kept in a file if
 * they cannot be delivered.
 */
@NullMarked
package org.liq4j.webhook;

import org.jspecify.annotations.NullMarked;
