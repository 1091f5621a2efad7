/* SPDX-License-Identifier: MIT */
/** A plugin as a third party writes one: an indicator, a layer that draws it, and a model. */
@NullMarked
package com.example.liquidationvwap;

import org.jspecify.annotations.NullMarked;
