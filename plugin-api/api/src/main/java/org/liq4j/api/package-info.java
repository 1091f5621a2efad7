/* SPDX-License-Identifier: MIT */
/** What all packages of the api share: how a value is refused. */
@NullMarked
package org.liq4j.api;

import org.jspecify.annotations.NullMarked;
