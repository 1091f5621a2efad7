/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import org.liq4j.magnet.MagnetResult;

/**
 * The whole result of {@code liq4j magnet}; its components are the fields of the JSON object.
 *
 * @param basis
 *            what it rests on
 * @param result
 *            figures
 */
public record MagnetReport(StudyBasis basis, MagnetResult result) {
}
