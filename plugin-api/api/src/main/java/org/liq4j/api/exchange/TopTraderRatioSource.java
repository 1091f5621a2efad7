/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;

/** A venue that serves the long shares of its top traders. */
public interface TopTraderRatioSource {

    /** Past shares of their accounts, known at the end of their period. */
    RowHistory topTraderAccountRatio();

    /** Past shares of their positions, known at the end of their period. */
    RowHistory topTraderPositionRatio();
}
