/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.liq4j.analysis.ClusterTracker;
import org.liq4j.api.cluster.ClusterSettings;
import org.liq4j.api.cluster.ClusterSnapshot;
import org.liq4j.api.extension.Extension;
import org.liq4j.api.extension.LiquidationModelFactory;
import org.liq4j.api.heatmap.LeverageBand;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.PriceRows;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.plugin.ResolvedExtension;
import org.liq4j.engine.HistoryHeatmapFeed;
import org.liq4j.history.MarketHistory;
import org.liq4j.resample.HeatmapWindow;
import org.liq4j.server.market.ServedMarket;
import org.liq4j.server.market.ServedMarkets;

/**
 * The heatmaps of the served markets: made when asked for, kept by what they depend on (model, view, last bar), within
 * bounds. Any thread.
 */
final class ServedHeat {

    /** The model of a question that names none. */
    static final String DEFAULT_MODEL = "open-interest";

    /** Numbers in the heatmaps kept, 8 bytes each. */
    private static final long PICTURE_CELLS = 6_000_000;
    private static final int FEEDS = 8;
    private static final int SNAPSHOTS = 64;
    /** Clusters are followed over this many bars up to twice as many: what is older has no say in an age or identity. */
    private static final int FOLLOWED_BARS = 5_000;
    /** A model that has this parameter keeps its levels apart by leverage. */
    private static final String BANDS_PARAMETER = "leverage-bands";
    private static final String BANDS = "5/10/25/50";

    private final ServedMarkets markets;
    private final PluginHost host;
    private final BoundedCache<FeedKey, HistoryHeatmapFeed> feeds = new BoundedCache<>(FEEDS, feed -> 1);
    private final BoundedCache<PictureKey, HeatPicture> pictures = new BoundedCache<>(PICTURE_CELLS,
            HeatPicture::cells);
    private final BoundedCache<FeedKey, Optional<ClusterSnapshot>> snapshots = new BoundedCache<>(SNAPSHOTS,
            snapshot -> 1);
    private final BoundedCache<TrailKey, ClusterTrail> trails = new BoundedCache<>(FEEDS, trail -> 1);
    private final LongestFeeds longest = new LongestFeeds(FEEDS);

    ServedHeat(ServedMarkets markets, PluginHost host) {
        this.markets = markets;
        this.host = host;
    }

    /** A model after the bars of an instrument; the time tells bars of one number apart. */
    private record FeedKey(Instrument instrument, String model, int bars, Instant end) {
    }

    private record TrailKey(Instrument instrument, String model) {
    }

    private record PictureKey(FeedKey feed, LeverageSelection selection, HeatmapWindow window, PriceRows rows) {
    }

    ServedMarkets markets() {
        return markets;
    }

    PluginHost host() {
        return host;
    }

    /** The extension of a name that the host lists. */
    Extension extension(ExtensionKind<?> kind, String name) {
        return host.plugins().stream().flatMap(plugin -> plugin.extensions().stream())
                .filter(bound -> bound.kind().equals(kind) && bound.name().equals(name)).findFirst().orElseThrow()
                .extension();
    }

    /** The market that a question is about. */
    ServedMarket market(RequestParameters asked) {
        return asked.text("instrument").map(markets::find).orElseGet(markets::first);
    }

    /** The model that a question is about. */
    ResolvedExtension<LiquidationModelFactory> model(RequestParameters asked) {
        return host.choose(ExtensionKind.MODEL, asked.text("model").orElse(DEFAULT_MODEL));
    }

    /** Makes fresh models. */
    Supplier<LiquidationModel> models(Instrument instrument, ResolvedExtension<LiquidationModelFactory> model) {
        return () -> host.make(model, () -> model.extension().create(instrument, model.arguments()));
    }

    /** The bands of leverage that a model's levels are kept apart by; empty if it does not know any. */
    List<LeverageBand> bands(Instrument instrument, ResolvedExtension<LiquidationModelFactory> model) {
        List<LeverageBand> bands = models(instrument, banded(model)).get().levels().leverageBands();
        return bands.size() < 2 ? List.of() : bands;
    }

    /** The same model with its levels kept apart by leverage, which changes no bit of the whole. */
    private ResolvedExtension<LiquidationModelFactory> banded(ResolvedExtension<LiquidationModelFactory> model) {
        String given = model.arguments().toString();
        boolean possible = model.extension().parameters().stream()
                .anyMatch(parameter -> parameter.name().equals(BANDS_PARAMETER)
                        && !model.arguments().isGiven(parameter));
        return possible
                ? host.choose(ExtensionKind.MODEL, model.name() + "(" + (given.isEmpty() ? "" : given + ", ")
                        + BANDS_PARAMETER + "=" + BANDS + ")")
                : model;
    }

    /** The feed of all bars there are; what it says of a bar rests on that bar and those before it. */
    HistoryHeatmapFeed feed(AsOf moment, ResolvedExtension<LiquidationModelFactory> model) {
        MarketHistory history = longest.covering(moment, model.toString());
        AsOf whole = new AsOf(moment.market(), history, history.size());
        return feeds.get(key(whole, model),
                () -> new HistoryHeatmapFeed(history, models(history.instrument(), banded(model))));
    }

    /** The profile at the moment. */
    LiquidationProfile profile(AsOf moment, ResolvedExtension<LiquidationModelFactory> model) {
        return feed(moment, model).profile(moment.end()).orElseThrow();
    }

    /** The heatmap as of the moment. */
    HeatPicture picture(AsOf moment, ResolvedExtension<LiquidationModelFactory> model, LeverageSelection selection,
            HeatmapWindow window, PriceRows rows) {
        ResolvedExtension<LiquidationModelFactory> run = selection.equals(LeverageSelection.ALL)
                ? model
                : banded(model);
        return pictures.get(new PictureKey(key(moment, model), selection, window, rows), () -> HeatPicture
                .of(moment, models(moment.market().instrument(), run).get(), selection, window, rows));
    }

    /** The clusters at the moment. */
    ClusterSnapshot clusters(AsOf moment, ResolvedExtension<LiquidationModelFactory> model) {
        return snapshots.get(key(moment, model), () -> followed(moment, model)).orElseThrow();
    }

    private Optional<ClusterSnapshot> followed(AsOf moment, ResolvedExtension<LiquidationModelFactory> model) {
        LiquidationModel fresh = models(moment.market().instrument(), model).get();
        ClusterTracker tracker = new ClusterTracker(ClusterSettings.DEFAULT);
        int first = Math.max(0, (moment.bars() / FOLLOWED_BARS - 1) * FOLLOWED_BARS);
        Iterator<MarketEvent> events = moment.history().events();
        for (int bars = 0; bars < moment.bars();) {
            MarketEvent event = events.next();
            fresh.apply(event);
            if (event instanceof Candle bar) {
                bars++;
                if (bars > first) {
                    tracker.close(fresh.levels(), bar);
                }
            }
        }
        return tracker.snapshot();
    }

    /** The dense clusters at the moment, at once: what they hold is as in {@link #clusters}, their past is known to a step. */
    ClusterSnapshot clustersAtOnce(AsOf moment, ResolvedExtension<LiquidationModelFactory> model) {
        return trail(moment, model).at(moment, profile(moment, model));
    }

    private ClusterTrail trail(AsOf moment, ResolvedExtension<LiquidationModelFactory> model) {
        Instrument instrument = moment.market().instrument();
        return trails.get(new TrailKey(instrument, model.toString()),
                () -> new ClusterTrail(models(instrument, model).get(), moment.history().size()));
    }

    private static FeedKey key(AsOf moment, ResolvedExtension<LiquidationModelFactory> model) {
        return new FeedKey(moment.market().instrument(), model.toString(), moment.bars(), moment.end());
    }
}
