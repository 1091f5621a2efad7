/* SPDX-License-Identifier: MIT */
package org.liq4j.live.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.liq4j.api.cluster.ClusterSnapshot;
import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.MeasureScope;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.heatmap.StatefulMeasure;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.MarketInputs;
import org.liq4j.api.signal.Alert;
import org.liq4j.indicator.FollowedClusters;

/**
 * Watches one instrument and tells what a person may want to know. What it says of levels follows from the closed bars alone, so
 * that a replay of the same bars brings it to the same state, and to the same ids for the same things.
 *
 * <pre>
 * AlertWatch watch = new AlertWatch(instrument, Duration.ofMinutes(1), AlertSettings.DEFAULT, delivery::accept);
 * try (LiveSession session = LiveSession.builder(instrument, Duration.ofMinutes(1)).measure(watch.measure()) ... .open()) {
 *     watch.start();          // what was before is not told
 * </pre>
 *
 * <p>
 * Thread-safe. Whoever is told is told while the session holds its engine, so it must only take note, as a delivery does: then an
 * alert is in the outbox before its bar is in the journal, and no crash between them loses it.
 */
public final class AlertWatch {

    private final Instrument instrument;
    private final AlertSettings settings;
    private final Consumer<? super Alert> told;
    private final NearWatch near;
    private final RegimeWatch regime;
    private final ConsumptionWatch consumption;
    private final List<CascadeWatch> cascades;
    private final StaleWatch stale;
    private final Map<Alert.Kind, Last> last = new EnumMap<>(Alert.Kind.class);
    private Optional<Instant> lostSince = Optional.empty();
    private boolean started;

    private record Last(Instant time, int number) {
    }

    /**
     * @param told
     *            hears of each alert; must not fail
     */
    public AlertWatch(Instrument instrument, Duration barDuration, AlertSettings settings,
            Consumer<? super Alert> told) {
        this.instrument = instrument;
        this.settings = settings;
        this.told = told;
        this.near = new NearWatch(settings.near(), settings.leastShare());
        this.regime = new RegimeWatch(settings.regime());
        this.consumption = new ConsumptionWatch(settings.consumedShare(), settings.leastShare());
        this.cascades = List.of(new CascadeWatch(settings.cascade(), Side.LONG),
                new CascadeWatch(settings.cascade(), Side.SHORT));
        this.stale = new StaleWatch(barDuration.multipliedBy(settings.staleBars()), settings.staleOpenInterest());
    }

    /**
     * What lets it see the bars, for one heatmap and from its first bar on. It gives zero; clusters are shared with the indicators
     * that follow them with the same settings.
     */
    public BarMeasure measure() {
        return new BarMeasure() {

            @Override
            public double measure(LiquidationLevels levels, MarketInputs inputs) {
                throw new IllegalStateException("alerts are measured by an engine");
            }

            @Override
            public BarMeasure within(MeasureScope scope) {
                StatefulMeasure.State<ClusterSnapshot> clusters = scope
                        .state(new FollowedClusters(settings.clusters()));
                return (levels, inputs) -> {
                    barClosed(new BarReading(inputs.candle().endTime(), levels, clusters.read(levels, inputs)));
                    return 0;
                };
            }
        };
    }

    /** From now on alerts are told; those of bars before were known to somebody, or are of the past. */
    public synchronized void start() {
        started = true;
    }

    synchronized void barClosed(BarReading bar) {
        stale.barClosed(bar.time());
        near.close(bar, this::tell);
        regime.close(bar, this::tell);
        consumption.close(bar, this::tell);
        cascades.forEach(cascade -> cascade.close(bar, this::tell));
    }

    /** Open interest was read of that time. */
    public synchronized void openInterestRead(Instant time) {
        stale.openInterestRead(time);
    }

    /** The clock has gone on; every few seconds is enough. */
    public synchronized void tick(Instant now) {
        stale.tick(now, (kind, time, words, price, size) -> tell(kind, time, now, words, price, size));
    }

    /**
     * The connection to the venue is lost; told once until it is back.
     *
     * @param why
     *            a phrase
     */
    public synchronized void venueLost(Instant now, String why) {
        if (lostSince.isEmpty()) {
            lostSince = Optional.of(now);
            tell(Alert.Kind.VENUE_LOST, now, now, instrument.venue() + " is lost: " + why + ".", Double.NaN,
                    Double.NaN);
        }
    }

    /** The venue is back. */
    public synchronized void venueBack(Instant now) {
        lostSince.ifPresent(since -> tell(Alert.Kind.VENUE_BACK, now, now, instrument.venue() + " is back after "
                + Math.max(0, Duration.between(since, now).toSeconds()) + " s.", Double.NaN, Double.NaN));
        lostSince = Optional.empty();
    }

    private void tell(Alert.Kind kind, Instant time, String words, double price, double size) {
        tell(kind, time, time, words, price, size);
    }

    private void tell(Alert.Kind kind, Instant key, Instant time, String words, double price, double size) {
        Last before = last.get(kind);
        int number = before != null && before.time.equals(key) ? before.number + 1 : 1;
        last.put(kind, new Last(key, number));
        if (started) {
            String id = instrument + "/alert/" + kind + "/" + key + (number == 1 ? "" : "/" + number);
            told.accept(new Alert(id, time, instrument, kind, words, price, size));
        }
    }
}
