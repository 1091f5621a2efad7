/* SPDX-License-Identifier: MIT */
/** The plugin's tests: contracts of the author kit, and values worked out by hand. */
@NullMarked
package com.example.liquidationvwap;

import org.jspecify.annotations.NullMarked;
