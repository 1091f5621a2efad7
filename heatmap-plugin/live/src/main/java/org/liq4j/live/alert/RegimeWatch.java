/* SPDX-License-Identifier: MIT */
package org.liq4j.live.alert;

import org.liq4j.api.heatmap.ClusterReading;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.Regime;
import org.liq4j.api.heatmap.RegimeThresholds;
import org.liq4j.api.signal.Alert;

/**
 * The regime changes: when some bars in a row are of another one, each beyond a margin, so that a ratio at a threshold does not
 * change it to and fro. The first regime is no change, and neither are bars without one.
 */
final class RegimeWatch {

    private final AlertSettings.RegimeChange settings;
    private Regime current = Regime.UNKNOWN;
    private Regime candidate = Regime.UNKNOWN;
    private int bars;

    RegimeWatch(AlertSettings.RegimeChange settings) {
        this.settings = settings;
    }

    void close(BarReading bar, Telling telling) {
        ClusterReading reading = ClusterReading.of(bar.levels(), settings.fraction(), settings.thresholds());
        Regime regime = settled(reading);
        if (regime == Regime.UNKNOWN || regime == current) {
            candidate = current;
            bars = 0;
            return;
        }
        bars = regime == candidate ? bars + 1 : 1;
        candidate = regime;
        if (bars < settings.bars()) {
            return;
        }
        Regime before = current;
        current = regime;
        bars = 0;
        if (before != Regime.UNKNOWN) {
            telling.tell(Alert.Kind.REGIME_CHANGED, bar.time(), words(reading, before), reading.spot(),
                    reading.ratio().orElse(Double.NaN));
        }
    }

    /** The regime by thresholds that are moved away from the current one. */
    private Regime settled(ClusterReading reading) {
        if (reading.regime() == current || reading.regime() == Regime.UNKNOWN) {
            return reading.regime();
        }
        double away = 1 + settings.margin();
        RegimeThresholds usual = settings.thresholds();
        double lower = usual.lower();
        double upper = usual.upper();
        switch (current) {
            case BALANCED -> {
                lower /= away;
                upper *= away;
            }
            case SHORT_SQUEEZE -> upper = Math.max(upper / away, Math.nextUp(lower));
            case LONG_LIQUIDATION -> lower = Math.min(lower * away, Math.nextDown(upper));
            case UNKNOWN -> {
            }
        }
        return new RegimeThresholds(lower, upper).classify(reading.up(), reading.down());
    }

    private String words(ClusterReading reading, Regime before) {
        NotionalUnit unit = reading.unit();
        return "The modelled regime is " + Words.regime(current) + " and was " + Words.regime(before) + ": "
                + Words.notional(reading.up(), unit) + " of shorts above and " + Words.notional(reading.down(), unit)
                + " of longs below, within " + Words.percent(settings.fraction()) + " of "
                + Words.price(reading.spot()) + ".";
    }
}
