/* SPDX-License-Identifier: MIT */
package org.liq4j.api.market;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class PayoffTest {

    private static final Payoff INVERSE = Payoff.inverse(1, "BTC");

    @Test
    void tenThousandContractsFromSixtyToFortyThousandLoseATwelfthOfACoin() {
        assertEquals(-1 / 12.0, INVERSE.profit(1, 10_000, 60_000, 40_000), 1e-15);
        assertEquals(1 / 12.0, INVERSE.profit(-1, 10_000, 60_000, 40_000), 1e-15);
        assertEquals(1 / 6.0, INVERSE.value(10_000, 60_000), 1e-15);
        assertEquals(0.5, INVERSE.lossShare(1, 60_000, 40_000), 1e-15);
    }

    @Test
    void aContractIsWorthItsValueInQuoteCurrencyAtAnyPrice() {
        Payoff hundred = Payoff.inverse(100, "BTC");
        assertEquals(10_000, hundred.notional(100, 60_000));
        assertEquals(100, hundred.quantity(10_000, 60_000));
        assertEquals(10_000, hundred.exposure(100));
        assertEquals(0.25, hundred.value(100, 40_000), 1e-15);
        assertEquals(10_000, hundred.inQuote(0.25, 40_000), 1e-9);
        assertEquals(0.25, hundred.settled(10_000, 40_000), 1e-15);
    }

    @Test
    void aLinearFutureIsSettledInQuoteCurrency() {
        assertEquals(-40_000, Payoff.LINEAR.profit(1, 2, 60_000, 40_000));
        assertEquals(120_000, Payoff.LINEAR.value(2, 60_000));
        assertEquals(120_000, Payoff.LINEAR.notional(2, 60_000));
        assertEquals(2, Payoff.LINEAR.exposure(2));
        assertEquals(7, Payoff.LINEAR.inQuote(7, 60_000));
        assertEquals(1 / 3.0, Payoff.LINEAR.lossShare(1, 60_000, 40_000), 1e-15);
    }

    @Test
    void isReadAsItIsWritten() {
        for (Payoff payoff : List.of(Payoff.LINEAR, Payoff.inverse(100, "BTC"), Payoff.inverse(0.5, "ETH"),
                Payoff.inverse(10, Payoff.Inverse.UNNAMED))) {
            assertEquals(payoff, Payoff.parse(payoff.toString()));
        }
        assertEquals("inverse(100 BTC)", Payoff.parse("Inverse( 100.0  btc )").toString());
    }

    @Test
    void somethingElseIsRefused() {
        for (String text : List.of("", "quanto", "inverse", "inverse()", "inverse(-1)", "inverse(0)", "inverse(1e400)",
                "inverse(100 B TC)")) {
            assertThrows(InvalidValueException.class, () -> Payoff.parse(text), text);
        }
    }

    @Test
    void anInstrumentIsItsName() {
        Instrument linear = Instrument.parse("KIT:BTCUSD");
        Instrument inverse = linear.withPayoff(INVERSE);
        assertEquals(linear, inverse);
        assertEquals(linear.hashCode(), inverse.hashCode());
        assertEquals("KIT:BTCUSD", inverse.toString());
    }
}
