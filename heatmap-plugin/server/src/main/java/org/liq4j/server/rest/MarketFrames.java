/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.liq4j.api.extension.LiquidationModelFactory;
import org.liq4j.api.heatmap.PriceRows;
import org.liq4j.api.overlay.FramePosition;
import org.liq4j.api.overlay.HeatmapFrame;
import org.liq4j.api.overlay.HeatmapView;
import org.liq4j.api.overlay.OverlayFeed;
import org.liq4j.api.plugin.ResolvedExtension;
import org.liq4j.overlay.LiveOverlayFeed;
import org.liq4j.resample.PriceRange;
import org.liq4j.server.FrameEvent;
import org.liq4j.server.FrameSource;
import org.liq4j.server.FrameStream;
import org.liq4j.server.Query;
import org.liq4j.server.market.ServedMarket;
import org.liq4j.server.market.ServedMarkets;

/** The streams of {@code /frames}. What equal views are sent is written once. */
final class MarketFrames implements FrameSource {

    private static final List<String> PARAMETERS = List.of("instrument", "model", "column", "rows", "scale", "low",
            "high", "columns", "after");
    private static final int MOST_ROWS = 1000;
    private static final int DEFAULT_ROWS = 200;
    private static final int MOST_COLUMNS = 10_000;
    private static final int DEFAULT_COLUMNS = 400;
    /** Frames that wait for one client. */
    private static final int CAPACITY = 64;
    private static final double BEYOND_TRADED = 0.05;
    /** A range that nobody stated has edges at powers of 1.02, so that those who come later see the same rows. */
    private static final double STEP = 1.02;
    private static final long KEPT_BYTES = 32_000_000;

    private final ServedMarkets markets;
    private final ModelRuns runs;
    private final InstantSource clock;
    private final FrameJson json;
    private final BoundedCache<EventKey, FrameEvent> events = new BoundedCache<>(KEPT_BYTES,
            event -> event.encoded().remaining());

    MarketFrames(ServedMarkets markets, ModelRuns runs, InstantSource clock) {
        this.markets = markets;
        this.runs = runs;
        this.clock = clock;
        this.json = new FrameJson(clock);
    }

    /** What an event is made of. */
    private record EventKey(String instrument, String model, HeatmapView view, FramePosition position, boolean full) {
    }

    @Override
    public FrameStream open(Query query, Optional<FramePosition> after, Runnable available) {
        RequestParameters asked = new RequestParameters(query, PARAMETERS);
        ServedMarket market = asked.market(markets);
        ResolvedExtension<LiquidationModelFactory> model = runs.model(asked);
        HeatmapView view = view(asked, AsOf.latest(market));
        LiveOverlayFeed feed = market.heatmap(model.toString(), runs.models(market.instrument(), model));
        OverlayFeed.Subscription subscription = after
                .map(position -> feed.resume(view, CAPACITY, available, position))
                .orElseGet(() -> feed.subscribe(view, CAPACITY, available));
        return new MarketFrameStream(market, subscription, clock, market.watch(available),
                frame -> event(market, model.toString(), feed, view, frame));
    }

    private static HeatmapView view(RequestParameters asked, AsOf latest) {
        int rowCount = asked.whole("rows", DEFAULT_ROWS, 1, MOST_ROWS);
        int columns = asked.whole("columns", DEFAULT_COLUMNS, 1, MOST_COLUMNS);
        Duration bar = latest.history().barDuration();
        Duration column = asked.duration("column", bar)
                .orElseGet(() -> HeatRequest.roundColumn(latest.firstStart(), latest.end(), bar, columns));
        PriceRows rows = HeatRequest.rows(asked, rowCount, () -> stepped(latest
                .tradedAfter(latest.end().minus(column.multipliedBy(columns))).widened(BEYOND_TRADED)));
        return new HeatmapView(rows, column, columns);
    }

    private static PriceRange stepped(PriceRange range) {
        double step = StrictMath.log(STEP);
        return new PriceRange(StrictMath.exp(step * Math.floor(StrictMath.log(range.low()) / step)),
                StrictMath.exp(step * Math.ceil(StrictMath.log(range.high()) / step)));
    }

    private FrameEvent event(ServedMarket market, String model, LiveOverlayFeed feed, HeatmapView view,
            HeatmapFrame frame) {
        // A frame's sequence is the number of bars, and the bars served are never fewer than those of its feed.
        AsOf moment = new AsOf(market, market.now().history(), (int) frame.position().sequence());
        EventKey key = new EventKey(market.instrument().toString(), model, view, frame.position(),
                frame instanceof HeatmapFrame.Full);
        return events.get(key, () -> switch (frame) {
            case HeatmapFrame.Full full -> FrameEvent.frame("full", full.position(),
                    json.full(moment, model, feed.profile().orElseThrow().quality(), full));
            case HeatmapFrame.Delta delta ->
                FrameEvent.frame("delta", delta.position(), json.delta(moment, view.columnLength(), delta));
        });
    }
}
