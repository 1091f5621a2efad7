/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.extension.LiquidationModelFactory;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.plugin.ResolvedExtension;
import org.liq4j.server.FrameSource;
import org.liq4j.server.InstrumentHealth;
import org.liq4j.server.InstrumentHealth.State;
import org.liq4j.server.Resource;
import org.liq4j.server.market.ServedMarket;
import org.liq4j.server.market.ServedMarket.Course;
import org.liq4j.server.market.ServedMarkets;

/**
 * All that is answered under {@code /api/v1}, for whoever carries it to a network. Any thread.
 *
 * <pre>
 * Api api = new Api(markets, host, InstantSource.system(), "0.1.0");
 * List&lt;Resource&gt; resources = api.resources();
 * FrameSource frames = api.frames();
 * </pre>
 *
 * <p>
 * What costs a run of a model over the bars is made when it is first asked for and kept, within bounds, until a bar closes.
 */
public final class Api {

    static final String BASE = "/api/v1/";

    private final ServedMarkets markets;
    private final InstantSource clock;
    private final ModelRuns runs;
    private final List<Resource> resources;
    private final FrameSource frames;

    /**
     * @param host
     *            whose models, indicators, strategies and overlays are offered
     * @param clock
     *            when answers are given
     * @param version
     *            of the program
     */
    public Api(ServedMarkets markets, PluginHost host, InstantSource clock, String version) {
        this.markets = markets;
        this.clock = clock;
        this.runs = new ModelRuns(host);
        ClusterHistory clusters = new ClusterHistory(runs);
        BarAnswers charted = new BarAnswers(markets, runs);
        this.resources = List.of(new InstrumentsResource(markets, host, runs, version), new CandlesResource(markets),
                new HeatmapResource(markets, runs), new CellResource(markets, runs, clusters),
                new ProfileResource(markets, runs), new ClustersResource(markets, runs, clusters),
                new ReadingResource(markets, runs, clock), new ReadingsResource(markets, runs),
                new QualityResource(markets, runs), new IndicatorResource(host, charted),
                new SignalsResource(host, charted), new MessagesResource(markets), new OverlayResource(host, charted),
                new OpenApiResource());
        this.frames = new MarketFrames(markets, runs, clock);
    }

    /**
     * Runs a model over the bars that a market has, so that whoever asks for it first need not wait.
     *
     * @return the levels at the last bar
     * @throws InvalidValueException
     *             if the model refuses its parameters or the market
     */
    public LiquidationProfile prepare(ServedMarket market, ResolvedExtension<LiquidationModelFactory> model) {
        return runs.profile(AsOf.latest(market), model);
    }

    /** One for each path. */
    public List<Resource> resources() {
        return resources;
    }

    /** Full frames, deltas and statuses of {@code /api/v1/frames}. */
    public FrameSource frames() {
        return frames;
    }

    /** How the data of each market flow, in their order. */
    public List<InstrumentHealth> health() {
        Instant now = clock.instant();
        return markets.all().stream().map(market -> health(market, now)).toList();
    }

    private static InstrumentHealth health(ServedMarket market, Instant now) {
        ServedMarket.State state = market.now();
        State flow = state.ended() && market.course() == Course.LIVE
                ? State.DOWN
                : ReadingJson.isStale(market, now) ? State.STALE : State.UP;
        Optional<Duration> age = state.ended()
                ? Optional.empty()
                : Optional.of(Duration.between(state.receivedAt(), now));
        return new InstrumentHealth(market.instrument().toString(), Optional.of(state.lastEnd()), age, flow);
    }
}
