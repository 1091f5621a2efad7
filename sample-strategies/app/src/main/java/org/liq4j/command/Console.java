/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.PrintWriter;

/**
 * Where a command writes.
 *
 * @param out
 *            results
 * @param err
 *            messages and progress
 * @param terminal
 *            whether a person watches {@code err}: progress is shown only then
 */
record Console(PrintWriter out, PrintWriter err, boolean terminal) {
}
