/* SPDX-License-Identifier: MIT */
/**
 * Tables of text in files as people have them: what a file is (compression, characters, separator, decimal mark, lines before the
 * header, header) is told from its content, its rows are given as texts, and each thing that was told can be said with its reason.
 * What the columns mean is not known here.
 */
@NullMarked
package org.liq4j.table;

import org.jspecify.annotations.NullMarked;
