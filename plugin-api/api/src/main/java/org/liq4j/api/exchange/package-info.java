/* SPDX-License-Identifier: MIT */
/**
 * Exchanges as extensions: what is known of each - its conventions, fees and funding times - and what it can be asked for,
 * one interface for each. An exchange implements those that it serves and no other: see
 * {@link org.liq4j.api.exchange.Exchange}. How it is asked is its own matter; {@code org.liq4j.venue} has a client.
 */
@NullMarked
package org.liq4j.api.exchange;

import org.jspecify.annotations.NullMarked;
