/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;

import java.util.Optional;

import org.liq4j.api.exchange.ExchangeConventions.OpenInterestSides;
import org.liq4j.api.exchange.ExchangeConventions.QuantityUnit;
import org.liq4j.api.exchange.ExchangeConventions.TimeLabel;

/** An exchange of which little more than its name is known. */
class NamedExchange implements Exchange {

    private final String name;

    NamedExchange(String name) {
        this.name = name;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String description() {
        return "An exchange.";
    }

    @Override
    public final ExchangeConventions conventions() {
        return new ExchangeConventions(TimeLabel.END, Optional.empty(), QuantityUnit.COINS,
                OpenInterestSides.UNVERIFIED, Optional.empty(), false, false, Optional.empty());
    }

    @Override
    public final Optional<ExchangeFees> fees() {
        return Optional.empty();
    }
}
