package com.example.{{package}};

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.liq4j.api.exchange.Exchange;
import org.liq4j.api.exchange.ExchangeFees;
import org.liq4j.api.exchange.FundingTimes;
import org.liq4j.api.kit.ExchangeContract;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Inherits what every exchange promises, and adds what this one charges. */
class {{Class}}ExchangeTest extends ExchangeContract {

    @Override
    protected Exchange create() {
        return new {{Class}}Exchange();
    }

    @Test
    void chargesWhatItsPagesSay() {
        assertEquals(new ExchangeFees(0.0001, 0.0004), create().fees().orElseThrow());
        assertEquals(FundingTimes.every(Duration.ofHours(4)), create().conventions().funding().orElseThrow());
    }
}
