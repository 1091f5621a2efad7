/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import org.liq4j.api.market.FundingRate;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Which rate is paid at which settlement. */
class FundingDriftTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-01-01T00:00:00Z");

    private final FundingDrift drift = new FundingDrift(Duration.ofHours(8));

    private void known(String time, double rate) {
        drift.rate(new FundingRate(at(time), at(time), rate));
    }

    private double due(String time) {
        return drift.due(at(time));
    }

    private static Instant at(String time) {
        return MIDNIGHT.plus(Duration.parse("PT" + time));
    }

    @Test
    void theLastRateKnownAtTheSettlementIsPaidOnce() {
        known("7H", 0.001);
        assertEquals(0, due("7H"));
        known("7H59M", 0.002);
        assertEquals(0, due("7H59M"));
        known("8H", 0.003);
        assertEquals(0.003, due("8H"));
        known("8H1M", 0.004);
        assertEquals(0, due("8H1M"));
        assertEquals(0, due("15H59M"));
        assertEquals(0.004, due("16H"));
    }

    @Test
    void aRateKnownOnlyAfterASettlementWithinABarIsNotPaidAtIt() {
        known("6H", 0.001);
        due("6H");
        drift.rate(new FundingRate(at("8H"), at("8H").plusNanos(1), 0.5));
        assertEquals(0.001, due("9H"));
        drift.rate(new FundingRate(at("15H"), at("16H"), 0.25));
        assertEquals(0.25, due("17H"));
    }

    @Test
    void severalSettlementsInABarAddUp() {
        due("1H");
        known("2H", 0.001);
        known("9H", -0.003);
        assertEquals(0.001 - 0.003, due("20H"), 1e-15);
    }

    @Test
    void aRateOlderThanAnIntervalIsNotPaidAndThatIsNoted() {
        assertEquals(0, due("1H"));
        assertEquals(0, due("8H"), "none known");
        known("10H", 0.001);
        assertEquals(0.001, due("24H"), 1e-15, "paid at 16 h, and 14 h old at 24 h");
        assertEquals(0, due("87600H"));
        assertEquals(
                "[levels moved by the funding of 1 settlements, one each PT8H, by the last rate known; 10949 had none"
                        + " not older than that]",
                drift.notes().toString());
    }

    @Test
    void theFirstBarSettlesNothing() {
        known("7H", 0.001);
        assertEquals(0, due("8H"));
    }

    @Test
    void offItDoesNothing() {
        FundingDrift off = new FundingDrift(Duration.ZERO);
        off.rate(new FundingRate(MIDNIGHT, MIDNIGHT, 0.5));
        assertEquals(0, off.due(at("7H")));
        assertEquals(0, off.due(at("8000H")));
        assertEquals("[]", off.notes().toString());
    }
}
