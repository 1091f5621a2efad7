/* SPDX-License-Identifier: MIT */
/** Writes the project of a new plugin: one that compiles, passes its tests and can be loaded at once. */
@NullMarked
package org.liq4j.scaffold;

import org.jspecify.annotations.NullMarked;
