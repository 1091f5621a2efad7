/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

/**
 * Something wrong with a stored file.
 *
 * @param file
 *            within the store
 * @param fault
 *            what is wrong, with the first row at fault
 * @param rows
 *            number of rows at fault; 0 if the file as a whole is
 */
public record StoreFinding(String file, String fault, long rows) {
}
