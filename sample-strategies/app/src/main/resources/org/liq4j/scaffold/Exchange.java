package com.example.{{package}};

import java.time.Duration;
import java.util.Optional;

import org.liq4j.api.exchange.Exchange;
import org.liq4j.api.exchange.ExchangeConventions;
import org.liq4j.api.exchange.ExchangeConventions.OpenInterestSides;
import org.liq4j.api.exchange.ExchangeConventions.QuantityUnit;
import org.liq4j.api.exchange.ExchangeConventions.TimeLabel;
import org.liq4j.api.exchange.ExchangeFees;
import org.liq4j.api.exchange.FundingTimes;

/**
 * What is known of an exchange: backtests of its instruments are charged by it. All figures are examples to change. What is not
 * known stays empty: liq4j then says what it assumes instead.
 */
public final class {{Class}}Exchange implements Exchange {

    @Override
    public String name() {
        return "{{VENUE}}";
    }

    @Override
    public String description() {
        return "Perpetual futures of {{VENUE}}.";
    }

    @Override
    public ExchangeConventions conventions() {
        boolean takerVolumeInCandles = false;
        boolean publicBrackets = false;
        return new ExchangeConventions(TimeLabel.START, Optional.empty(), QuantityUnit.COINS,
                OpenInterestSides.UNVERIFIED, Optional.empty(), takerVolumeInCandles, publicBrackets,
                Optional.of(FundingTimes.every(Duration.ofHours(4))));
    }

    @Override
    public Optional<ExchangeFees> fees() {
        double maker = 0.0001;
        double taker = 0.0004;
        return Optional.of(new ExchangeFees(maker, taker));
    }
}
