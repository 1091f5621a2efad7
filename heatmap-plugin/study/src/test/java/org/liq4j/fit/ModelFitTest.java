/* SPDX-License-Identifier: MIT */
package org.liq4j.fit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.HistorySource;
import org.liq4j.api.market.Instrument;
import org.liq4j.history.MarketHistory;
import org.liq4j.margin.BracketCatalog;
import org.liq4j.margin.BracketSchedule;
import org.liq4j.model.CohortSettings;
import org.liq4j.model.LevelDensity.InverseDistance;
import org.liq4j.model.OpenInterestModel;
import org.liq4j.model.OpenInterestSettings;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.simulation.SimulationSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** On the simulated market, in bars of five minutes. */
class ModelFitTest {

    private static final BracketSchedule BRACKETS = BracketCatalog.shipped()
            .find(Instrument.parse("BINANCE:BTCUSDT")).orElseThrow();
    /** A model that the simulated market, whose traders use tiers of leverage, is not like: coarse, to be quick. */
    private static final OpenInterestSettings BASE = new OpenInterestSettings(1e-3,
            List.of(OpenInterestSettings.DEFAULT.cohorts().getFirst(),
                    new CohortSettings("active", 0.03, new InverseDistance(0.0018, 0.05), 1),
                    new CohortSettings("fast", 0.003, new InverseDistance(0.0018, 0.05), 32)),
            10_000, 0, Duration.ofHours(6));
    private static final int DAY = 288;

    private static MarketHistory market(int days) {
        return SimulatedMarket.record(
                SimulationSettings.DEFAULT.withBarDuration(Duration.ofMinutes(5)).withBars(days * DAY));
    }

    private static FitResult fit(HistorySource history, Instant until) {
        return new ModelFit(history, until, settings -> new OpenInterestModel(settings, BRACKETS, List.of()), BASE, 1,
                50, () -> {
                }).fit();
    }

    @Test
    void nothingAfterTheEndOfTrainingIsLookedAt() {
        MarketHistory longer = market(5);
        MarketHistory shorter = market(3);
        Instant until = shorter.endTime(3 * DAY - 1);
        FitResult result = fit(longer, until);
        assertEquals(result, fit(shorter, until));
        assertEquals(until, result.until());
        assertEquals(2 * DAY, result.rows());
        assertEquals(FitStructure.values().length, result.candidates().size());
        double best = result.candidates().stream().mapToDouble(FitCandidate::sureLead).max().orElseThrow();
        assertEquals(Math.max(0, best), result.chosen().map(structure -> result.candidates().stream()
                .filter(candidate -> candidate.structure() == structure).findFirst().orElseThrow().sureLead())
                .orElse(0.0));
        assertEquals(result.chosen().isEmpty(), result.settings().equals(BASE));
        assertTrue(result.fittedTraining() >= result.defaultTraining());
    }

    @Test
    void aLeadWithinItsErrorIsNone() {
        assertEquals(false, new FitCandidate(FitStructure.CLOCKS, 0.5, 0.01, 0.01).leads());
        assertEquals(true, new FitCandidate(FitStructure.CLOCKS, 0.5, 0.011, 0.01).leads());
    }

    @Test
    void tooFewBarsAreRefused() {
        MarketHistory history = market(2);
        Instant until = history.endTime(DAY + 100);
        assertEquals("must leave >= 144 bars with reported liquidations after a burn-in of one day, leaves 101",
                assertThrows(InvalidValueException.class, () -> fit(history, until)).rule());
    }
}
