/* SPDX-License-Identifier: MIT */
/** A plugin that enters and leaves at bars that are named. */
@NullMarked
package com.example.barscript;

import org.jspecify.annotations.NullMarked;
