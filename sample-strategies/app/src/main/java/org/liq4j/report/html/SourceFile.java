/* SPDX-License-Identifier: MIT */
package org.liq4j.report.html;

/**
 * A file that was read, or stored bars.
 *
 * @param name
 *            as the user named it
 * @param sha256
 *            of its bytes, or of the bars' numbers, in hexadecimal
 */
public record SourceFile(String name, String sha256) {
}
