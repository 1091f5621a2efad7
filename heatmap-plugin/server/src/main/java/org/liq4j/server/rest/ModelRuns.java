/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import org.liq4j.api.extension.LiquidationModelFactory;
import org.liq4j.api.heatmap.LeverageBand;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.PriceRows;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.plugin.ResolvedExtension;
import org.liq4j.engine.HistoryHeatmapFeed;
import org.liq4j.history.MarketHistory;
import org.liq4j.resample.HeatmapWindow;

/**
 * Runs of models over served markets, and what they leave: profiles and pictures. Made when asked for, kept by what they
 * depend on (model, view, last bar), within bounds. Any thread.
 */
final class ModelRuns {

    /** The model of a question that names none. */
    static final String DEFAULT_MODEL = "open-interest";

    /** Models whose runs are kept. */
    static final int FEEDS = 8;

    /** Numbers in the heatmaps kept, 8 bytes each. */
    private static final long PICTURE_CELLS = 6_000_000;
    /** By which levels are kept apart where the model knows leverages and the question says nothing of bands. */
    private static final List<LeverageBand> BANDS = LeverageBand.between(5, 10, 25, 50);

    private final PluginHost host;
    private final BoundedCache<RunKey, HistoryHeatmapFeed> feeds = new BoundedCache<>(FEEDS, feed -> 1);
    private final BoundedCache<PictureKey, HeatPicture> pictures = new BoundedCache<>(PICTURE_CELLS,
            HeatPicture::cells);
    private final LongestFeeds longest = new LongestFeeds(FEEDS);

    ModelRuns(PluginHost host) {
        this.host = host;
    }

    /** A model after the bars of an instrument; the time tells bars of one number apart. */
    record RunKey(Instrument instrument, String model, int bars, Instant end) {

        static RunKey of(AsOf moment, ResolvedExtension<LiquidationModelFactory> model) {
            return new RunKey(moment.market().instrument(), model.toString(), moment.bars(), moment.end());
        }
    }

    private record PictureKey(RunKey run, LeverageSelection selection, HeatmapWindow window, PriceRows rows) {
    }

    /** The model that a question is about. */
    ResolvedExtension<LiquidationModelFactory> model(RequestParameters asked) {
        return host.choose(ExtensionKind.MODEL, asked.text("model").orElse(DEFAULT_MODEL));
    }

    /** Makes fresh models. */
    Supplier<LiquidationModel> models(Instrument instrument, ResolvedExtension<LiquidationModelFactory> model) {
        return () -> host.make(model, () -> model.extension().create(instrument, model.arguments()));
    }

    /** Makes fresh models with their levels kept apart by leverage, which changes no bit of the whole. */
    private Supplier<LiquidationModel> banded(Instrument instrument, ResolvedExtension<LiquidationModelFactory> model) {
        return () -> host.make(model,
                () -> model.extension().withLeverageBands(BANDS).create(instrument, model.arguments()));
    }

    /** The bands of leverage that a model's levels are kept apart by; empty if it does not know any. */
    List<LeverageBand> bands(Instrument instrument, ResolvedExtension<LiquidationModelFactory> model) {
        List<LeverageBand> bands = banded(instrument, model).get().levels().leverageBands();
        return bands.size() < 2 ? List.of() : bands;
    }

    /** The profile at the moment. */
    LiquidationProfile profile(AsOf moment, ResolvedExtension<LiquidationModelFactory> model) {
        return feed(moment, model).profile(moment.end()).orElseThrow();
    }

    /** The feed of all bars there are; what it says of a bar rests on that bar and those before it. */
    private HistoryHeatmapFeed feed(AsOf moment, ResolvedExtension<LiquidationModelFactory> model) {
        MarketHistory history = longest.covering(moment, model.toString());
        AsOf whole = new AsOf(moment.market(), history, history.size());
        return feeds.get(RunKey.of(whole, model),
                () -> new HistoryHeatmapFeed(history, banded(history.instrument(), model)));
    }

    /** The heatmap as of the moment. */
    HeatPicture picture(AsOf moment, ResolvedExtension<LiquidationModelFactory> model, LeverageSelection selection,
            HeatmapWindow window, PriceRows rows) {
        Instrument instrument = moment.market().instrument();
        Supplier<LiquidationModel> models = selection.equals(LeverageSelection.ALL)
                ? models(instrument, model)
                : banded(instrument, model);
        return pictures.get(new PictureKey(RunKey.of(moment, model), selection, window, rows),
                () -> HeatPicture.of(moment, models.get(), selection, window, rows));
    }
}
