/* SPDX-License-Identifier: MIT */
package org.liq4j.live.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.liq4j.api.signal.Alert;
import org.liq4j.engine.HeatmapEngine;
import org.liq4j.history.MarketHistory;
import org.liq4j.model.OpenInterestModel;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.simulation.SimulationSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Alerts of a simulated market by the default model. */
class SimulatedAlertsTest {

    private static final int DAYS = 4;
    private static final MarketHistory HISTORY = SimulatedMarket
            .record(SimulationSettings.DEFAULT.withBars(DAYS * 1_440));

    /** The alerts from a bar on. */
    private static List<Alert> alerts(int started) {
        List<Alert> told = new ArrayList<>();
        AlertWatch watch = new AlertWatch(HISTORY.instrument(), HISTORY.barDuration(), AlertSettings.DEFAULT,
                told::add);
        HeatmapEngine engine = new HeatmapEngine(OpenInterestModel.of(HISTORY.instrument()), List.of(watch.measure()));
        HISTORY.events().forEachRemaining(event -> {
            if (started == 0 || event.knownAt().isAfter(HISTORY.endTime(started - 1))) {
                watch.start();
            }
            engine.apply(event);
        });
        return told;
    }

    /** A restart at any bar goes on with the alerts that would have come. */
    @Test
    void areTheSameAfterARestart() {
        List<Alert> all = alerts(0);
        for (int bar : List.of(1, 1_000, 2_345, 5_000)) {
            assertEquals(all.stream().filter(alert -> alert.time().isAfter(HISTORY.endTime(bar - 1))).toList(),
                    alerts(bar));
        }
        assertEquals(all.size(), all.stream().map(Alert::id).distinct().count());
    }

    @Test
    void areFewEnoughToBeRead() {
        Map<Alert.Kind, Long> counts = alerts(0).stream()
                .collect(Collectors.groupingBy(Alert::kind, TreeMap::new, Collectors.counting()));
        assertTrue(counts.values().stream().mapToLong(Long::longValue).sum() > DAYS, counts::toString);
        counts.forEach((kind, count) -> assertTrue(count <= 12 * DAYS, counts::toString));
    }
}
