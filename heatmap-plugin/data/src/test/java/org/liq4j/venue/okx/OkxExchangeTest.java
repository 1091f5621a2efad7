/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.okx;

import org.liq4j.api.exchange.Exchange;
import org.liq4j.api.kit.ExchangeContract;

class OkxExchangeTest extends ExchangeContract {

    @Override
    protected Exchange create() {
        return new OkxExchange();
    }
}
