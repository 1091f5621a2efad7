/* SPDX-License-Identifier: MIT */
package org.liq4j.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;

import org.liq4j.api.exchange.FundingTimes;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.margin.BracketTable;
import org.liq4j.api.market.Instrument;
import org.liq4j.history.HistoryBar;
import org.liq4j.history.MarketHistory;
import org.liq4j.margin.BracketCatalog;

/**
 * A market of leveraged traders whose positions are all known, so that a heatmap can be compared with the truth. All of it
 * is <i>simulated</i>, which its instrument says.
 *
 * <p>
 * The price moves by sub-steps of 15 seconds, in a monotone line from one to the next: a level is crossed exactly if it
 * lies between them. After each move the positions whose liquidation price was crossed are liquidated there, funding is
 * settled at 00:00, 08:00 and 16:00 UTC, those who have held long enough close, and others open at the price. Longs and
 * shorts hold the same number of coins at the end of every sub-step: the open interest. Liquidation prices are those of
 * the brackets of {@link BracketCatalog#STAND_IN} of 2024-10-24 for isolated margin. Leverage, size and holding time are log-normal.
 *
 * <p>
 * The price does not depend on positions unless {@link SimulationSettings#cascadeImpact()} is set. Three days that are not
 * shown fill the book before the first bar; the price then is about 60,000.
 *
 * <p>
 * The result depends on the settings alone, to the last bit: {@link java.util.Random} and {@link StrictMath} are specified
 * exactly. Not thread-safe. A year of 1-minute bars takes a few seconds.
 */
public final class SimulatedMarket {

    /** Its venue says that nothing of it is real. */
    public static final Instrument INSTRUMENT = new Instrument("SIMULATED", "BTCUSDT");

    /** When funding is settled. */
    public static final FundingTimes FUNDING = FundingTimes.every(Duration.ofMillis(FundingClock.INTERVAL_MILLIS));

    /** Start of the first bar. */
    public static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

    /** Time between two prices of the path. */
    public static final Duration SUB_STEP = Duration.ofSeconds(15);

    static final double START_PRICE = 60_000;
    private static final int WARM_UP_SUB_STEPS = 3 * 5760;
    private static final double PERCENT = 0.01;
    private static final double BASIS_POINT = 1e-4;
    private static final int PRICE_STREAM = 1;
    private static final int TRADER_STREAM = 2;

    private final SimulationSettings settings;
    private final int subStepsPerBar;
    private final PricePath path;
    private final PositionBook book;
    private final TradingFloor floor;
    private final BarTally tally = new BarTally();
    private final OpenPositions openPositions;
    private long millis = START.toEpochMilli() - WARM_UP_SUB_STEPS * SUB_STEP.toMillis();
    private double push;
    private int bars;

    public SimulatedMarket(SimulationSettings settings) {
        this.settings = settings;
        subStepsPerBar = (int) settings.barDuration().dividedBy(SUB_STEP);
        BracketTable table = BracketCatalog.shipped().find(BracketCatalog.STAND_IN).orElseThrow()
                .at(START);
        book = new PositionBook(table);
        openPositions = new OpenPositions(book);
        path = new PricePath(settings.stream(PRICE_STREAM), settings.annualVolatility(), warmUpLogPrice(settings));
        Traders traders = new Traders(settings.stream(TRADER_STREAM), table, settings);
        floor = new TradingFloor(book, traders, new FundingClock(), tally);
        for (int i = 0; i < WARM_UP_SUB_STEPS; i++) {
            subStep();
        }
        tally.begin(path.price());
    }

    /** The history of a whole run. */
    public static MarketHistory record(SimulationSettings settings) {
        SimulatedMarket market = new SimulatedMarket(settings);
        MarketHistory.Builder history = MarketHistory.builder(INSTRUMENT, settings.barDuration());
        while (market.hasNext()) {
            history.add(market.step());
        }
        return history.build();
    }

    /** Whether there is another bar. */
    public boolean hasNext() {
        return bars < settings.bars();
    }

    /**
     * Lets the market go on for one bar.
     *
     * @return the bar: open interest and account ratio at its end, the funding rate that was in force in it (a bar that ends
     *         with a settlement has the rate that was paid), and the liquidations as sums of coins
     * @throws NoSuchElementException
     *             if the run is over
     */
    public HistoryBar step() {
        if (!hasNext()) {
            throw new NoSuchElementException("the run has " + settings.bars() + " bars");
        }
        Instant start = time();
        tally.begin(path.price());
        for (int i = 0; i < subStepsPerBar; i++) {
            subStep();
        }
        bars++;
        return tally.bar(start, time(), openPositions.totalCoins(Side.LONG), floor.longAccountShare());
    }

    /** End of the last bar; start of the first one before any step. */
    public Instant time() {
        return Instant.ofEpochMilli(millis);
    }

    /** Price now. */
    public double price() {
        return path.price();
    }

    /** The positions open now; the view stays the same object. */
    public OpenPositions openPositions() {
        return openPositions;
    }

    /** What was liquidated in the last bar, in the order in which it happened. */
    public List<SimulatedLiquidation> liquidations() {
        return Collections.unmodifiableList(tally.liquidations());
    }

    private void subStep() {
        millis += SUB_STEP.toMillis();
        path.advance(push);
        tally.moved(path.price());
        Trades trades = floor.subStep(path, millis);
        double sold = trades.forcedCoins(Side.LONG) - trades.forcedCoins(Side.SHORT);
        push = -settings.cascadeImpact() * BASIS_POINT * sold / (settings.openInterest() * PERCENT);
    }

    /** The logarithm from which the path arrives at the start price after the warm-up, found by walking it once. */
    private static double warmUpLogPrice(SimulationSettings settings) {
        double start = StrictMath.log(START_PRICE);
        PricePath rehearsal = new PricePath(settings.stream(PRICE_STREAM), settings.annualVolatility(), start);
        for (int i = 0; i < WARM_UP_SUB_STEPS; i++) {
            rehearsal.advance(0);
        }
        return 2 * start - rehearsal.logPrice();
    }
}
