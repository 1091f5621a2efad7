/* SPDX-License-Identifier: MIT */
package org.liq4j.truth;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.HistorySource;
import org.liq4j.api.market.MarketEvent;

/**
 * Compares modelled books with the positions of simulated markets, and with books that know less than any model or something
 * that no model can know:
 *
 * <ul>
 * <li><b>random</b>: as many levels as there are true positions, of equal size, at distances from spot drawn anew at each
 * instant from a density 1/d between 18 and 10,000 basis points.
 * <li><b>average distance, modelled</b>: the mean, over all earlier instants of the market, of how the default model's own
 * levels lie by distance from spot. It has the model's shape and none of its prices.
 * <li><b>average distance, true</b>: the same mean of the true positions. Nobody on a market knows it.
 * </ul>
 */
public final class TruthStudy {

    private static final double NEAREST = 18;
    private static final double FARTHEST = 10_000;

    private final TruthSettings settings;
    private final List<Contestant> contestants;
    private final List<ClosenessTally> scores = new ArrayList<>();
    private final ClosenessTally random = new ClosenessTally();
    private final ClosenessTally modelledShape = new ClosenessTally();
    private final ClosenessTally trueShape = new ClosenessTally();
    private final List<Double> trueNearMass = new ArrayList<>();
    private int instants;

    private TruthStudy(TruthSettings settings, List<Contestant> contestants) {
        this.settings = settings;
        this.contestants = contestants;
        contestants.forEach(unused -> scores.add(new ClosenessTally()));
    }

    /**
     * Runs all contestants over all markets.
     *
     * @param contestants
     *            the first one gives the shape of the control that knows average distances
     * @param progress
     *            is told each seed that is done
     */
    public static TruthResult run(TruthSettings settings, List<Contestant> contestants, Consumer<Long> progress) {
        TruthStudy study = new TruthStudy(settings, contestants);
        for (long seed = settings.firstSeed(); seed < settings.firstSeed() + settings.seeds(); seed++) {
            study.compare(SimulatedTruth.of(settings.bars(), seed), seed);
            progress.accept(seed);
        }
        return study.result();
    }

    private void compare(SimulatedTruth truth, long seed) {
        for (int c = 0; c < contestants.size(); c++) {
            Contestant contestant = contestants.get(c);
            ClosenessTally tally = scores.get(c);
            Optional<ShapeControl> control = c == 0
                    ? Optional.of(new ShapeControl(modelledShape))
                    : Optional.empty();
            tally.beginMarket();
            follow(contestant, truth, (book, side, levels) -> {
                if (book.counted()) {
                    tally.add(Closeness.of(book.side(side), levels));
                }
                control.ifPresent(shape -> shape.compare(book, side, levels));
            });
        }
        compareControls(truth, seed);
    }

    private void compareControls(SimulatedTruth truth, long seed) {
        Random draws = new Random(seed);
        ShapeControl shape = new ShapeControl(trueShape);
        random.beginMarket();
        double nearMass = 0;
        int counted = 0;
        for (TrueBook book : truth.books()) {
            for (Side side : Side.values()) {
                MassDistribution positions = book.side(side);
                shape.compare(book, side, Optional.of(positions));
                if (book.counted()) {
                    random.add(Closeness.of(positions, Optional.of(scattered(positions.count(), draws))));
                    nearMass += positions.massUpTo(TruthSettings.NEAR);
                    counted++;
                }
            }
        }
        trueNearMass.add(counted == 0 ? Double.NaN : nearMass / counted);
        instants += counted / 2;
    }

    private static MassDistribution scattered(int levels, Random draws) {
        double[] distances = new double[levels];
        double[] masses = new double[levels];
        for (int i = 0; i < levels; i++) {
            distances[i] = NEAREST * StrictMath.pow(FARTHEST / NEAREST, draws.nextDouble());
            masses[i] = 1;
        }
        return MassDistribution.of(distances, masses);
    }

    private TruthResult result() {
        List<BookScore> books = new ArrayList<>();
        for (int c = 0; c < contestants.size(); c++) {
            Contestant contestant = contestants.get(c);
            books.add(scores.get(c).score(contestant.book(), contestant.inputs().phrase()));
        }
        books.add(random.score("random", "spot"));
        books.add(modelledShape.score("average distance, modelled", "earlier books"));
        books.add(trueShape.score("average distance, true", "earlier truth"));
        return new TruthResult(settings, instants, Spread.of(trueNearMass), books);
    }

    /** Receives a model's levels at an instant of the truth. */
    private interface LevelsReader {

        void read(TrueBook book, Side side, Optional<MassDistribution> levels);
    }

    private static void follow(Contestant contestant, SimulatedTruth truth, LevelsReader reader) {
        Map<Instant, TrueBook> books = new HashMap<>();
        truth.books().forEach(book -> books.put(book.time(), book));
        HistorySource history = contestant.hourly() ? truth.hours() : truth.minutes();
        LiquidationModel model = contestant.model().get();
        Iterator<MarketEvent> events = history.events();
        while (events.hasNext()) {
            MarketEvent event = events.next();
            contestant.inputs().keep(event).ifPresent(model::apply);
            TrueBook book = event instanceof Candle ? books.get(event.eventTime()) : null;
            if (book != null) {
                for (Side side : Side.values()) {
                    reader.read(book, side, Distances.of(model.levels(), side));
                }
            }
        }
    }

    /** A book with the mean shape of earlier ones. */
    private static final class ShapeControl {

        private final ClosenessTally tally;
        private final MeanDistances longs = new MeanDistances();
        private final MeanDistances shorts = new MeanDistances();

        ShapeControl(ClosenessTally tally) {
            this.tally = tally;
            tally.beginMarket();
        }

        /** Compares the mean of what came before with the truth, and only then takes in what is now. */
        void compare(TrueBook truth, Side side, Optional<MassDistribution> now) {
            MeanDistances earlier = side == Side.LONG ? longs : shorts;
            if (truth.counted() && earlier.count() > 0) {
                tally.add(Closeness.of(truth.side(side), Optional.of(earlier.mean())));
            }
            now.ifPresent(earlier::add);
        }
    }
}
