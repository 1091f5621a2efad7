/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.util.List;

import org.liq4j.store.StoreFinding;

/**
 * What a check of the store found.
 *
 * @param files
 *            that were read
 * @param rows
 *            that were read
 */
public record StoreVerificationReport(long files, long rows, List<StoreFinding> findings) {

    public StoreVerificationReport {
        findings = List.copyOf(findings);
    }
}
