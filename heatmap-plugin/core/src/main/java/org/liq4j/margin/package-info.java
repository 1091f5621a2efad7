/* SPDX-License-Identifier: MIT */
/** Which margin brackets are in force when: those that are shipped, and those that the user has installed. */
@NullMarked
package org.liq4j.margin;

import org.jspecify.annotations.NullMarked;
