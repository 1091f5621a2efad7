/* SPDX-License-Identifier: MIT */
/**
 * Carries resources and frames over HTTP, to who may have them.
 *
 * <p>
 * A request meets the rules of {@link org.liq4j.server.http.RequestRule} in a fixed order before anything is done for it;
 * each rule is a class. Nothing answers across origins, and what is not loopback needs a token.
 */
@NullMarked
package org.liq4j.server.http;

import org.jspecify.annotations.NullMarked;
