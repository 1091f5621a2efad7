/* SPDX-License-Identifier: MIT */
/**
 * Exchanges as extensions: what is known of each - its conventions, fees and funding times - and what it can be asked for.
 * What an exchange can do is told by its type: see {@link org.liq4j.api.exchange.Exchange}.
 */
@NullMarked
package org.liq4j.api.exchange;

import org.jspecify.annotations.NullMarked;
