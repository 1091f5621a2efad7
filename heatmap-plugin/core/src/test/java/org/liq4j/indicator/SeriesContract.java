/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;

import org.liq4j.api.market.Candle;
import org.liq4j.indicator.flow.CumulativeVolumeDeltaIndicator;
import org.liq4j.indicator.flow.CvdPriceDivergenceIndicator;
import org.liq4j.indicator.flow.TakerVolumesAvailableIndicator;
import org.liq4j.indicator.flow.VolumeDeltaIndicator;
import org.liq4j.indicator.flow.VolumeDeltaSlopeIndicator;
import org.liq4j.indicator.price.AnchoredVwapIndicator;
import org.liq4j.indicator.price.BarsSinceIndicator;
import org.liq4j.indicator.price.DivergenceKind;
import org.liq4j.indicator.price.RsiDivergenceIndicator;
import org.liq4j.indicator.price.SessionVwapIndicator;
import org.liq4j.indicator.price.SwingPivotIndicator;
import org.liq4j.indicator.price.SwingPoint;
import org.liq4j.indicator.session.Session;

/**
 * An indicator of a bar series and what it is to say of the last of some candles, worked out without care for time.
 *
 * @param remembersAll
 *            whether its values depend on where the series starts, however long ago
 */
record SeriesContract(String name, Function<BarSeries, Indicator<?>> make, int unstableBars, boolean remembersAll,
        Function<List<Candle>, Double> expected) {

    static final Session SESSION = new Session(Duration.ofMinutes(40), Duration.ofMinutes(7));
    static final int BARS = 12;

    @Override
    public String toString() {
        return name;
    }

    private static SeriesContract of(String name, Function<BarSeries, Indicator<?>> make, int unstableBars,
            Function<List<Candle>, Double> expected) {
        return new SeriesContract(name, make, unstableBars, false, expected);
    }

    /** All of them; the series begins {@code sessionBars} bars before a session does. */
    static List<SeriesContract> all(int sessionBars) {
        return List.of(of("volume delta", VolumeDeltaIndicator::new, 0, seen -> delta(seen.getLast())),
                new SeriesContract("delta of the series", CumulativeVolumeDeltaIndicator::new, 0, true,
                        SeriesContract::delta),
                of("delta of the last bars", series -> new CumulativeVolumeDeltaIndicator(series, BARS), BARS - 1,
                        seen -> delta(last(seen, BARS))),
                of("delta of the session", series -> new CumulativeVolumeDeltaIndicator(series, SESSION), sessionBars,
                        seen -> delta(session(seen))),
                of("delta there", series -> new TakerVolumesAvailableIndicator(series, 4), 3,
                        seen -> seen.size() >= 4 && last(seen, 4).stream().allMatch(Candle::hasTakerVolumes) ? 1.0 : 0),
                of("delta slope", series -> new VolumeDeltaSlopeIndicator(series, BARS), BARS - 1,
                        seen -> seen.size() < 2 ? 0.0 : trendOfDelta(last(seen, BARS)).getSlope()),
                of("delta against price", series -> new CvdPriceDivergenceIndicator(series, BARS), BARS - 1,
                        seen -> divergence(last(seen, BARS))),
                of("pivot high", series -> new SwingPivotIndicator(series, SwingPoint.HIGH, 3), 6,
                        seen -> pivot(seen, seen.size() - 4, 3, 1) ? 1.0 : 0),
                of("pivot low", series -> new SwingPivotIndicator(series, SwingPoint.LOW, 2), 4,
                        seen -> pivot(seen, seen.size() - 3, 2, -1) ? 1.0 : 0),
                divergence(DivergenceKind.REGULAR_BULLISH, -1, -1), divergence(DivergenceKind.HIDDEN_BULLISH, -1, 1),
                divergence(DivergenceKind.REGULAR_BEARISH, 1, 1), divergence(DivergenceKind.HIDDEN_BEARISH, 1, -1),
                of("bars since", series -> new BarsSinceIndicator(pivots(series), 9), 12,
                        seen -> (double) IntStream.range(0, 9)
                                .filter(back -> pivot(seen, seen.size() - 3 - back, 2, 1)).findFirst().orElse(9)),
                of("session vwap", series -> new SessionVwapIndicator(series, SESSION), sessionBars,
                        seen -> vwap(session(seen))),
                new SeriesContract("vwap since", series -> new AnchoredVwapIndicator(series, pivots(series)), 4, true,
                        SeriesContract::vwapSince));
    }

    private static Indicator<Boolean> pivots(BarSeries series) {
        return new SwingPivotIndicator(series, SwingPoint.HIGH, 2);
    }

    /** With the delta of the last bars for an oscillator, which remembers no more than those. */
    private static SeriesContract divergence(DivergenceKind kind, int extreme, int price) {
        return of(kind.toString(),
                series -> new RsiDivergenceIndicator(new CumulativeVolumeDeltaIndicator(series, 3), kind, 2, 3),
                3 + 2 + 2, seen -> {
                    int now = seen.size() - 3;
                    if (!pivot(seen, now, 2, extreme)) {
                        return 0.0;
                    }
                    for (int then = now - 1; then >= now - 3; then--) {
                        if (pivot(seen, then, 2, extreme)) {
                            double move = extreme(seen.get(now), extreme) - extreme(seen.get(then), extreme);
                            double oscillator = delta(last(seen.subList(0, now + 1), 3))
                                    - delta(last(seen.subList(0, then + 1), 3));
                            return move * price > 0 && oscillator * price < 0 ? 1.0 : 0.0;
                        }
                    }
                    return 0.0;
                });
    }

    private static List<Candle> last(List<Candle> seen, int bars) {
        return seen.subList(Math.max(0, seen.size() - bars), seen.size());
    }

    private static double delta(Candle candle) {
        return candle.hasTakerVolumes() ? candle.takerBuyVolume() - candle.takerSellVolume() : 0;
    }

    private static double delta(List<Candle> candles) {
        return candles.stream().map(SeriesContract::delta).reduce(0.0, Double::sum);
    }

    private static List<Candle> session(List<Candle> seen) {
        Instant start = Instant.EPOCH.plus(SESSION.offset());
        while (start.plus(SESSION.length()).isBefore(seen.getLast().endTime())) {
            // In strides, for there are many sessions since 1970.
            long whole = Duration.between(start, seen.getLast().endTime()).minusNanos(1).dividedBy(SESSION.length());
            start = start.plus(SESSION.length().multipliedBy(whole));
        }
        Instant sessionStart = start;
        return seen.stream().filter(candle -> candle.endTime().isAfter(sessionStart)).toList();
    }

    private static SimpleRegression trendOfDelta(List<Candle> candles) {
        SimpleRegression trend = new SimpleRegression();
        double sum = 0;
        for (int i = 0; i < candles.size(); i++) {
            sum += delta(candles.get(i));
            trend.addData(i, sum);
        }
        return trend;
    }

    private static double divergence(List<Candle> candles) {
        SimpleRegression price = new SimpleRegression();
        for (int i = 0; i < candles.size(); i++) {
            price.addData(i, candles.get(i).close());
        }
        double product = candles.size() < 2 ? 0 : trendOfDelta(candles).getR() * price.getR();
        return product < 0 ? -product * Math.signum(trendOfDelta(candles).getSlope()) : 0;
    }

    private static double extreme(Candle candle, int sign) {
        return sign > 0 ? candle.high() : candle.low();
    }

    private static boolean pivot(List<Candle> seen, int at, int strength, int sign) {
        if (at - strength < 0) {
            return false;
        }
        double number = sign * extreme(seen.get(at), sign);
        return IntStream.rangeClosed(1, strength)
                .allMatch(i -> sign * extreme(seen.get(at - i), sign) < number
                        && sign * extreme(seen.get(at + i), sign) <= number);
    }

    private static double typical(Candle candle) {
        return (candle.high() + candle.low() + candle.close()) / 3;
    }

    private static double vwap(List<Candle> candles) {
        double volume = candles.stream().mapToDouble(Candle::volume).sum();
        double amount = candles.stream().mapToDouble(candle -> typical(candle) * candle.volume()).sum();
        return volume > 0 ? amount / volume : typical(candles.getLast());
    }

    private static double vwapSince(List<Candle> seen) {
        OptionalDouble since = IntStream.range(0, seen.size()).filter(i -> pivot(seen, i - 2, 2, 1)).asDoubleStream()
                .reduce((earlier, later) -> later);
        return since.isEmpty() ? typical(seen.getLast()) : vwap(seen.subList((int) since.getAsDouble(), seen.size()));
    }
}
