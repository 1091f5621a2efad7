/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;

import java.time.Duration;
import java.time.LocalTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.liq4j.api.InvalidValueException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class FundingTimesTest {

    @Test
    void beginAtMidnightUnlessToldOtherwise() {
        assertEquals(new FundingTimes(Duration.ofHours(8), LocalTime.MIDNIGHT),
                FundingTimes.every(Duration.ofHours(8)));
        assertEquals(Duration.ZERO, FundingTimes.every(Duration.ofHours(1)).offset());
        assertEquals(Duration.ofMinutes(90), new FundingTimes(Duration.ofHours(2), LocalTime.of(1, 30)).offset());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-8H", "PT0.5S", "PT7H", "PT48H", "PT23H59M59S"})
    void anIntervalOfWhichNoWholeNumberMakesADayIsRefused(String interval) {
        InvalidValueException refused = assertThrows(InvalidValueException.class,
                () -> FundingTimes.every(Duration.parse(interval)));
        assertEquals("interval", refused.field());
        assertEquals("must be >= 1 s, and a whole number of them must make a day", refused.rule());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1S", "PT1M", "PT1H", "PT4H", "PT8H", "PT24H"})
    void anIntervalOfWhichAWholeNumberMakesADayIsTaken(String interval) {
        assertEquals(Duration.parse(interval), FundingTimes.every(Duration.parse(interval)).interval());
    }

    @Test
    void theFirstSettlementLiesWithinTheFirstInterval() {
        assertEquals(LocalTime.of(3, 59), new FundingTimes(Duration.ofHours(4), LocalTime.of(3, 59)).first());
        InvalidValueException refused = assertThrows(InvalidValueException.class,
                () -> new FundingTimes(Duration.ofHours(4), LocalTime.of(4, 0)));
        assertEquals("first = 04:00: must be < interval (PT4H)", refused.getMessage());
    }
}
