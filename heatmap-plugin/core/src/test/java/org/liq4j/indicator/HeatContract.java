/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;

import org.liq4j.analysis.CascadeSimulation;
import org.liq4j.analysis.HeatReader;
import org.liq4j.analysis.RelativeNotional;
import org.liq4j.api.cluster.Cascade;
import org.liq4j.api.cluster.Cluster;
import org.liq4j.api.cluster.DenseRange;
import org.liq4j.api.cluster.DensitySettings;
import org.liq4j.api.cluster.LinearImpact;
import org.liq4j.api.cluster.MaxPain;
import org.liq4j.api.cluster.OrderBookDepth;
import org.liq4j.api.cluster.ReadingSettings;
import org.liq4j.api.heatmap.ClusterNotional;
import org.liq4j.api.heatmap.LeverageBand;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;
import org.liq4j.history.HistoryBar;

/**
 * An indicator of the package and what it is to say of a bar.
 *
 * @param expected
 *            by the analysis classes and the profile; empty where it is absent
 * @param standIn
 *            what the indicator says then
 */
record HeatContract(String name, Function<LiquidationHeatmap, Indicator<?>> make, int unstableBars,
        Function<SeenBar, Optional<double[]>> expected, Function<SeenBar, double[]> standIn) {

    /** Nearer and looser than the defaults, so that each answer is there at some bars and not at others. */
    static final ReadingSettings READING = new ReadingSettings(DensitySettings.DEFAULT, 0.03, 0.3, 0.02, 0.9, 0.5, 1e-4,
            0.05);

    private static final ClusterChoice SECOND = new ClusterChoice(Side.SHORT, ClusterChoice.Order.STRONGEST, 2);
    private static final ClusterChoice NONE = new ClusterChoice(Side.LONG, ClusterChoice.Order.NEAREST, 10_000);
    private static final LinearImpact IMPACT = new LinearImpact(2);
    private static final OrderBookDepth DEPTH = new OrderBookDepth(0.02, 4e6, 5e6);

    @Override
    public String toString() {
        return name;
    }

    private static HeatContract of(String name, Function<LiquidationHeatmap, Indicator<?>> make, int unstableBars,
            Function<SeenBar, Double> expected) {
        return new HeatContract(name, make, unstableBars, seen -> Optional.of(new double[]{expected.apply(seen)}),
                seen -> new double[0]);
    }

    private static HeatContract maybe(String name, Function<LiquidationHeatmap, Indicator<?>> make,
            Function<SeenBar, Optional<Double>> expected, Function<SeenBar, Double> standIn) {
        return new HeatContract(name, make, 0, seen -> expected.apply(seen).map(value -> new double[]{value}),
                seen -> new double[]{standIn.apply(seen)});
    }

    /** All of them. */
    static List<HeatContract> all() {
        return List.of(
                maybe("price of nearest", heat -> new ClusterPriceIndicator(heat, ClusterChoice.nearest(Side.LONG)),
                        seen -> seen.clusters().nearest(Side.LONG).map(Cluster::peakPrice), SeenBar::close),
                maybe("price of second", heat -> new ClusterPriceIndicator(heat, SECOND),
                        seen -> second(seen).map(Cluster::peakPrice), SeenBar::close),
                maybe("price of none", heat -> new ClusterPriceIndicator(heat, NONE), seen -> Optional.empty(),
                        SeenBar::close),
                maybe("distance", heat -> new ClusterDistanceIndicator(heat, SECOND),
                        seen -> second(seen).map(cluster -> cluster.distance(seen.close())), seen -> 1.0),
                maybe("notional", heat -> new ClusterSizeIndicator(heat, ClusterChoice.strongest(Side.SHORT)),
                        seen -> seen.clusters().strongest(Side.SHORT).map(Cluster::notional), seen -> 0.0),
                maybe("age", heat -> new ClusterAgeIndicator(heat, ClusterChoice.strongest(Side.LONG)),
                        seen -> seen.clusters().strongest(Side.LONG).map(c -> (double) c.age().toSeconds()),
                        seen -> 0.0),
                maybe("consumed", heat -> new ClusterConsumedShareIndicator(heat, ClusterChoice.nearest(Side.SHORT)),
                        seen -> seen.clusters().nearest(Side.SHORT).map(Cluster::shareConsumed), seen -> 0.0),
                new HeatContract("cluster band", heat -> new ClusterBandIndicator(heat, SECOND), 0,
                        seen -> second(seen).map(c -> new double[]{c.low(), c.peakPrice(), c.high()}),
                        HeatContract::noBand),
                of("fragility", heat -> new FragilityIndicator(heat, READING), 0, seen -> seen.reading().fragility()),
                of("whipsaw", heat -> new WhipsawZoneIndicator(heat, READING), 0,
                        seen -> seen.reading().whipsaw() ? 1.0 : 0.0),
                of("magnetism up", heat -> new MagnetismIndicator(heat, Side.SHORT, READING), 0,
                        seen -> seen.reading().magnetismUp()),
                of("magnetism down", heat -> new MagnetismIndicator(heat, Side.LONG, READING), 0,
                        seen -> seen.reading().magnetismDown()),
                of("magnetic balance", heat -> new MagneticBalanceIndicator(heat, READING), 0,
                        seen -> seen.reading().magneticBalance()),
                maybe("max pain", heat -> new MaxPainIndicator(heat, READING),
                        seen -> seen.reading().maxPain().map(MaxPain::price), SeenBar::close),
                maybe("max pain notional", heat -> new MaxPainNotionalIndicator(heat, READING),
                        seen -> seen.reading().maxPain().map(MaxPain::notional), seen -> 0.0),
                maybe("vacuum width", heat -> new VacuumWidthIndicator(heat, READING),
                        seen -> seen.reading().vacuum().map(zone -> zone.high() / zone.low() - 1), seen -> 0.0),
                new HeatContract("vacuum", heat -> new VacuumZoneIndicator(heat, READING), 0,
                        seen -> seen.reading().vacuum().map(
                                z -> new double[]{z.low(), z.low() + (z.high() - z.low()) / 2, z.high()}),
                        HeatContract::noBand),
                maybe("safe stop", heat -> new ColdSidePriceIndicator(heat, Side.SHORT, READING),
                        HeatContract::safeStop,
                        seen -> seen.close() * (1 + READING.density().window())),
                of("cascade run", heat -> new CascadeDepthIndicator(heat, Side.LONG, 0.01, IMPACT), 0, seen -> {
                    Cascade cascade = CascadeSimulation.run(seen.profile(), seen.close() * (1 - 0.01), IMPACT);
                    return Math.abs(cascade.endPrice() - cascade.touchPrice()) / cascade.touchPrice();
                }),
                of("cascade total", heat -> new CascadeNotionalIndicator(heat, Side.SHORT, 0.01, IMPACT), 0,
                        seen -> CascadeSimulation.run(seen.profile(), seen.close() * (1 + 0.01), IMPACT)
                                .totalNotional()),
                of("modelled flow", heat -> new ModelledLiquidationsIndicator(heat, Side.LONG), 0,
                        seen -> seen.profile().modelledFlow(Side.LONG)),
                maybe("realised flow", heat -> new ReportedLiquidationsIndicator(heat, Side.SHORT),
                        seen -> Optional.of(seen.bar().liquidatedShort()).filter(coins -> !coins.isNaN()),
                        seen -> 0.0),
                of("seed share", WarmUpShareIndicator::new, 0, seen -> seen.profile().quality().seedShare()),
                of("density at a price", heat -> new LevelDensityIndicator(heat, Side.LONG, 57_000, 0.01), 0,
                        seen -> density(seen, Side.LONG, 57_000)),
                of("density at the close",
                        heat -> new LevelDensityAtIndicator(heat, Side.SHORT, new ClosePriceIndicator(heat.series()),
                                0.01),
                        0, seen -> density(seen, Side.SHORT, seen.close())),
                maybe("leverage-weighted distance",
                        heat -> new LeverageWeightedDistanceIndicator(heat, Side.LONG, 0.05),
                        HeatContract::leverageDistance, seen -> 1.0),
                new HeatContract("to traded",
                        heat -> new RelativeNotionalIndicator(heat, Side.LONG, 0.05, Duration.ofMinutes(5)), 4,
                        HeatContract::toTraded, seen -> new double[]{0}),
                of("to depth", heat -> new DepthRelativeNotionalIndicator(heat, Side.SHORT, DEPTH), 0,
                        seen -> RelativeNotional.toDepth(seen.profile(), Side.SHORT, DEPTH)),
                maybe("open interest", OpenInterestIndicator::new, seen -> lastKnown(seen, HistoryBar::openInterest),
                        seen -> 0.0),
                maybe("funding rate", FundingRateIndicator::new, seen -> lastKnown(seen, HistoryBar::fundingRate),
                        seen -> 0.0),
                maybe("account ratio", LongShortRatioIndicator::new,
                        seen -> lastKnown(seen, HistoryBar::longAccountShare).map(share -> share / (1 - share)),
                        seen -> 1.0),
                new HeatContract("open interest change", heat -> new OpenInterestChangeIndicator(heat, 7), 7,
                        HeatContract::openInterestChange, seen -> new double[]{0}),
                funding(Duration.ofHours(1), Duration.ofMinutes(20)),
                funding(Duration.ofMinutes(3), Duration.ofSeconds(30)),
                of("swept longs", heat -> new ClusterSweptIndicator(heat, ClusterChoice.nearest(Side.LONG)), 0,
                        seen -> swept(seen, Side.LONG, false)),
                of("swept shorts", heat -> new ClusterSweptIndicator(heat, ClusterChoice.nearest(Side.SHORT)), 0,
                        seen -> swept(seen, Side.SHORT, false)),
                of("sweep of shorts", heat -> new SweepRejectionIndicator(heat, ClusterChoice.nearest(Side.SHORT)), 0,
                        seen -> swept(seen, Side.SHORT, true)),
                of("standing", heat -> new ClusterIntactIndicator(heat, SECOND), 0,
                        seen -> before(seen).flatMap(HeatContract::second).isPresent() ? 1.0 : 0.0),
                of("percentile", heat -> new ClusterRatioPercentileIndicator(heat, 0.05, 30), 29,
                        HeatContract::percentile));
    }

    private static Optional<SeenBar> before(SeenBar seen) {
        int size = seen.upTo().size();
        return size < 2 ? Optional.empty() : Optional.of(seen.upTo().get(size - 2));
    }

    private static double swept(SeenBar seen, Side side, boolean closedBack) {
        Optional<Cluster> cluster = before(seen).flatMap(one -> one.clusters().nearest(side));
        if (cluster.isEmpty()) {
            return 0;
        }
        Candle candle = seen.bar().candle();
        double low = cluster.get().low();
        double high = cluster.get().high();
        boolean swept = side == Side.LONG ? candle.low() <= low : candle.high() >= high;
        boolean back = side == Side.LONG ? candle.close() > high : candle.close() < low;
        return swept && (back || !closedBack) ? 1 : 0;
    }

    private static Optional<Double> lastKnown(SeenBar seen, Function<HistoryBar, Double> input) {
        return seen.upTo().stream().map(one -> input.apply(one.bar())).filter(value -> !value.isNaN())
                .reduce((earlier, later) -> later);
    }

    private static Optional<double[]> openInterestChange(SeenBar seen) {
        int before = seen.upTo().size() - 1 - 7;
        if (before < 0) {
            return Optional.empty();
        }
        SeenBar earlier = new SeenBar(seen.bar(), seen.profile(), seen.clusters(), seen.reading(),
                seen.upTo().subList(0, before + 1));
        Optional<Double> now = lastKnown(seen, HistoryBar::openInterest);
        return lastKnown(earlier, HistoryBar::openInterest).map(then -> new double[]{now.orElseThrow() / then - 1});
    }

    private static HeatContract funding(Duration window, Duration interval) {
        return new HeatContract("funding over " + window,
                heat -> new CumulativeFundingIndicator(heat, window, interval),
                (int) window.toMinutes(), seen -> lastKnown(seen, HistoryBar::fundingRate)
                        .map(rate -> new double[]{paid(seen, window, interval)}),
                seen -> new double[]{0});
    }

    /** Walks the seconds of the window, at which alone bars end and settlements are, and for each all bars from the first on. */
    private static double paid(SeenBar seen, Duration window, Duration interval) {
        Instant end = seen.bar().candle().endTime();
        Instant first = seen.upTo().getFirst().bar().candle().endTime();
        double sum = 0;
        for (long time = 1; time <= window.toSeconds(); time++) {
            Instant settlement = end.minus(window).plusSeconds(time);
            if (settlement.toEpochMilli() % interval.toMillis() != 0 || !settlement.isAfter(first)) {
                continue;
            }
            double rate = Double.NaN;
            Instant known = first;
            for (SeenBar one : seen.upTo()) {
                if (!one.bar().candle().endTime().isAfter(settlement)) {
                    known = one.bar().candle().endTime();
                    rate = Double.isNaN(one.bar().fundingRate()) ? rate : one.bar().fundingRate();
                }
            }
            boolean fresh = !settlement.isAfter(known.plus(interval));
            sum += fresh && !Double.isNaN(rate) ? rate : 0;
        }
        return sum;
    }

    private static Optional<Cluster> second(SeenBar seen) {
        return seen.clusters().top(Side.SHORT, 2).stream().skip(1).findFirst();
    }

    private static double[] noBand(SeenBar seen) {
        return new double[]{seen.close(), seen.close(), seen.close()};
    }

    private static Optional<Double> safeStop(SeenBar seen) {
        HeatReader reader = new HeatReader(READING);
        Optional<DenseRange> nearest = seen.reading().nearestUp();
        return nearest.map(range -> reader.safeStop(seen.profile(), range));
    }

    private static double density(SeenBar seen, Side side, double price) {
        double sign = side.sign();
        return seen.profile().notional(side, price * (1 + sign * 0.01), price * (1 - sign * 0.01)) / (2e4 * 0.01);
    }

    private static Optional<Double> leverageDistance(SeenBar seen) {
        double[] sums = new double[2];
        for (LeverageBand band : seen.profile().leverageBands()) {
            double leverage = Double.isInfinite(band.to()) ? band.from() : Math.sqrt(band.from() * band.to());
            LiquidationLevels levels = seen.profile().ofLeverage(band);
            levels.forEachLevel(Side.LONG, (price, notional) -> {
                double distance = Math.abs(price - seen.close()) / seen.close();
                if (distance <= 0.05) {
                    sums[0] += notional * leverage * distance;
                    sums[1] += notional * leverage;
                }
            });
        }
        return sums[1] > 0 ? Optional.of(sums[0] / sums[1]) : Optional.empty();
    }

    private static Optional<double[]> toTraded(SeenBar seen) {
        double traded = seen.upTo().stream().map(one -> one.bar().candle())
                .filter(one -> one.endTime().isAfter(seen.bar().candle().endTime().minus(Duration.ofMinutes(5))))
                .mapToDouble(RelativeNotional::traded).reduce(0, Double::sum);
        double notional = new ClusterNotional(Side.LONG, 0.05).of(seen.profile());
        return traded > 0 ? Optional.of(new double[]{notional / traded}) : Optional.empty();
    }

    private static double percentile(SeenBar seen) {
        int from = Math.max(0, seen.upTo().size() - 30);
        double[] ratios = seen.upTo().subList(from, seen.upTo().size()).stream().mapToDouble(one -> {
            double up = new ClusterNotional(Side.SHORT, 0.05).of(one.profile());
            double down = new ClusterNotional(Side.LONG, 0.05).of(one.profile());
            return up == 0 && down == 0 ? 1 : Math.clamp(up / down, 0.01, 100);
        }).toArray();
        double last = ratios[ratios.length - 1];
        long smaller = Arrays.stream(ratios).filter(ratio -> ratio < last).count();
        long equal = Arrays.stream(ratios).filter(ratio -> ratio == last).count();
        return (smaller + 0.5 * equal) / ratios.length;
    }
}
