/* SPDX-License-Identifier: MIT */
/** A plugin that breaks what every plugin promises, for the checks to find. */
@NullMarked
package com.example.cheat;

import org.jspecify.annotations.NullMarked;
