/* SPDX-License-Identifier: MIT */
/** Recordings of live streams: files of one JSON object a line, as rows to store. */
@NullMarked
package org.liq4j.recording;

import org.jspecify.annotations.NullMarked;
