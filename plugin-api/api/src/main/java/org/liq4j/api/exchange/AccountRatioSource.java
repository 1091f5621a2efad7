/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;

/** A venue that serves the share of accounts that are long. */
public interface AccountRatioSource {

    /** Past shares, known at the end of their period. */
    RowHistory accountRatio();
}
