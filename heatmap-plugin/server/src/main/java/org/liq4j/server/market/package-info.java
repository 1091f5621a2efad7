/* SPDX-License-Identifier: MIT */
/** What is served: instruments with their bars closed so far, historical ones and ones that go on. */
@NullMarked
package org.liq4j.server.market;

import org.jspecify.annotations.NullMarked;
