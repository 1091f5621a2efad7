/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.ta4j.core.BarSeries;
import org.ta4j.core.num.NumFactory;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.HistorySource;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.MarketEvent;

/**
 * A small market as a list of bars, each with the events that came with it. Immutable.
 *
 * <p>
 * {@link #generated} has the shapes that recorded markets have: bursts of volatility, wicks, taker volumes, open interest
 * that is known late, funding at settlements, a gap, bars without taker volumes, bars without a trade.
 */
public final class KitMarket implements HistorySource {

    private final Instrument instrument;
    private final List<KitBar> bars;
    private final WrittenLevels written;

    private KitMarket(Instrument instrument, List<KitBar> bars) {
        this(instrument, bars, new WrittenLevels());
    }

    private KitMarket(Instrument instrument, List<KitBar> bars, WrittenLevels written) {
        this.instrument = instrument;
        this.bars = List.copyOf(bars);
        this.written = written;
    }

    /**
     * A market of minute bars from 2026-01-01T06:30Z on, the same on any machine for the same seed.
     *
     * @throws InvalidValueException
     *             unless {@code bars >= 1}
     */
    public static KitMarket generated(long seed, int bars) {
        Require.atLeast("bars", bars, 1);
        Instrument instrument = new Instrument("KIT", "BTCUSDT");
        return new KitMarket(instrument, KitBar.of(new GeneratedMinutes(seed).events(bars).iterator()));
    }

    /** The bars of any source that ends; what comes after its last candle is left out. */
    public static KitMarket of(HistorySource source) {
        return new KitMarket(source.instrument(), KitBar.of(source.events()));
    }

    /** A market of nothing but these bars. */
    public static KitMarket of(Candle... bars) {
        return new KitMarket(new Instrument("KIT", "BTCUSDT"), KitBar.of(List.<MarketEvent>of(bars).iterator()));
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }

    @Override
    public Iterator<MarketEvent> events() {
        return bars.stream().flatMap(bar -> bar.events().stream()).iterator();
    }

    /** The bars, oldest first. */
    public List<KitBar> bars() {
        return bars;
    }

    /** Number of bars. */
    public int size() {
        return bars.size();
    }

    /** When the bar closed, 0 the oldest. */
    public Instant endTime(int bar) {
        return bars.get(bar).candle().endTime();
    }

    /** The market as it was known when that many bars had closed. */
    public KitMarket prefix(int count) {
        return new KitMarket(instrument, bars.subList(0, count), written);
    }

    /**
     * The same market up to that many bars, and then another: prices move the opposite way, volumes grow, taker sides, funding
     * and the accounts' sides are exchanged.
     */
    public KitMarket withOtherFuture(int count) {
        List<MarketEvent> events = new ArrayList<>();
        bars.subList(0, count).forEach(bar -> events.addAll(bar.events()));
        double anchor = count == 0 ? bars.getFirst().candle().open() : bars.get(count - 1).candle().close();
        MirroredEvents mirror = new MirroredEvents(anchor);
        bars.subList(count, bars.size()).forEach(bar -> bar.events().forEach(event -> events.add(mirror.of(event))));
        return new KitMarket(instrument, KitBar.of(events.iterator()), written.ofFirst(count));
    }

    /** What a script says of the close of a bar. */
    ScriptedLevels levels(LevelScript script, int bar) {
        return written.at(script, bars, bar);
    }

    /** The bars as a ta4j series with side volumes; no bar is made for a gap. */
    public BarSeries series(NumFactory factory) {
        return series(factory, 0, size());
    }

    /** The bars from one (inclusive) to another (exclusive) as a series of their own. */
    public BarSeries series(NumFactory factory, int from, int to) {
        BarSeries series = KitSeries.empty(this, factory);
        bars.subList(from, to).forEach(bar -> series.addBar(KitSeries.bar(bar.candle(), factory)));
        return series;
    }

    @Override
    public String toString() {
        return instrument + ", " + size() + " bars";
    }
}
