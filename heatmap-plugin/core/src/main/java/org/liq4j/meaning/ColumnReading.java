/* SPDX-License-Identifier: MIT */
package org.liq4j.meaning;

/**
 * What one column of a file is taken for.
 *
 * @param header
 *            as it stands in the file
 * @param takenFor
 *            the field that it is, or what is done with it; {@code ignored} if nothing is
 * @param reason
 *            why, in words
 */
public record ColumnReading(String header, String takenFor, String reason) {
}
