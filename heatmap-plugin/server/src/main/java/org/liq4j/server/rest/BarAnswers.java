/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;

import org.ta4j.core.BarSeries;
import org.ta4j.core.num.DoubleNumFactory;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.extension.LiquidationModelFactory;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.plugin.ResolvedExtension;
import org.liq4j.engine.HistoryHeatmapFeed;
import org.liq4j.history.BarSeriesFactory;
import org.liq4j.history.MarketHistory;
import org.liq4j.server.Answer;
import org.liq4j.server.market.ServedMarket;
import org.liq4j.server.market.ServedMarkets;

/**
 * What is made of bars by indicators, strategies and layers: answers by bar, up to {@value #MOST_BARS} of them. One at a time:
 * what ta4j makes is for one thread. Each answer has a feed of its own, so that no question leaves columns behind.
 */
final class BarAnswers {

    /** Bars of one answer. */
    static final int MOST_BARS = 50_000;

    private static final long KEPT_BYTES = 32_000_000;
    /** A bar of a series takes some 300 bytes. */
    private static final long KEPT_BARS = 600_000;

    private final ServedMarkets markets;
    private final ModelRuns runs;
    private final BoundedCache<AnswerKey, byte[]> answers = new BoundedCache<>(KEPT_BYTES, bytes -> bytes.length);
    private final BoundedCache<SeriesKey, BarSeries> kept = new BoundedCache<>(KEPT_BARS, BarSeries::getBarCount);

    BarAnswers(ServedMarkets markets, ModelRuns runs) {
        this.markets = markets;
        this.runs = runs;
    }

    private record SeriesKey(Instrument instrument, int bars, Instant end) {
    }

    private record AnswerKey(String path, String subject, String model, SeriesKey series, int first, int last) {
    }

    /**
     * The bars of an answer.
     *
     * @param market
     *            whose they are
     * @param history
     *            all bars
     * @param model
     *            what tells the heatmap's model from others
     * @param heatmap
     *            over the series of all bars
     * @param first
     *            index of the first bar asked for
     * @param last
     *            index of the last
     */
    record Span(ServedMarket market, MarketHistory history, String model, LiquidationHeatmap heatmap, int first,
            int last) {

        BarSeries series() {
            return heatmap.series();
        }

        /** End of a bar. */
        Instant end(int index) {
            return series().getBar(index).getEndTime();
        }
    }

    /**
     * The answer to a question that states {@code instrument}, {@code model}, {@code from} and {@code to}.
     *
     * @param path
     *            of the resource
     * @param subject
     *            what is charted, by name and parameters
     * @param write
     *            writes the answer but for its instrument and model
     * @throws InvalidValueException
     *             if there are too many bars
     */
    Answer answer(String path, String subject, RequestParameters asked, BiConsumer<Json, Span> write) {
        AsOf latest = AsOf.latest(asked.market(markets));
        AsOf moment = asked.time("to").map(to -> latest.at("to", to)).orElse(latest);
        ResolvedExtension<LiquidationModelFactory> model = runs.model(asked);
        int first = asked.time("from").map(moment::lastIndex).map(index -> index + 1).orElse(0);
        int last = moment.bars() - 1;
        if (last - first >= MOST_BARS) {
            throw new InvalidValueException("from", asked.text("from").orElse("none"),
                    "gives " + (last - first + 1) + " bars; must be at most " + MOST_BARS);
        }
        MarketHistory history = moment.history();
        Instrument instrument = history.instrument();
        SeriesKey key = new SeriesKey(instrument, history.size(), history.endTime(history.size() - 1));
        return Answer.json(answers.get(new AnswerKey(path, subject, model.toString(), key, first, last), () -> {
            BarSeries series = kept.get(key, () -> BarSeriesFactory.of(history, DoubleNumFactory.getInstance()));
            HistoryHeatmapFeed feed = new HistoryHeatmapFeed(history, runs.models(instrument, model));
            Span span = new Span(moment.market(), history, model.toString(), new LiquidationHeatmap(series, feed),
                    first,
                    last);
            return Json.object(json -> {
                json.text("instrument", instrument.toString()).text("model", model.toString());
                write.accept(json, span);
            });
        }));
    }

    /** The parameters that every such resource takes, and one more. */
    static List<String> parameters(String subject) {
        return List.of("instrument", "model", "from", "to", subject);
    }
}
