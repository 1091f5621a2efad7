/* SPDX-License-Identifier: MIT */
/** A fake of the venue's archive, with files of the true shape and, by script, every fault that was seen. */
@NullMarked
package org.liq4j.archive.fake;

import org.jspecify.annotations.NullMarked;
