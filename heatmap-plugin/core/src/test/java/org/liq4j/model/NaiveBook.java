/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.heatmap.LeverageBand;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.margin.BracketTable;
import org.liq4j.api.market.AccountRatio;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.FundingRate;
import org.liq4j.api.market.MarkCandle;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.market.OpenInterest;
import org.liq4j.grid.LogGrid;
import org.liq4j.model.LevelDensity.DistanceBand;

/**
 * The open-interest model in its plainest form, written from its description alone: a sorted map for each cohort and side,
 * every bucket touched at every bar, every share computed where it is needed. The twin of {@link OpenInterestModel}.
 */
final class NaiveBook {

    private final boolean ofContracts;
    private final OpenInterestSettings settings;
    private final BracketTable brackets;
    private final LogGrid grid;
    private final NaiveSide longs = new NaiveSide(Side.LONG);
    private final NaiveSide shorts = new NaiveSide(Side.SHORT);
    private double reading = Double.NaN;
    private double longShare = Double.NaN;
    private double fundingRate = Double.NaN;
    private double conserved;
    private @Nullable MarkCandle mark;
    private final List<FundingRate> fundingRates = new ArrayList<>();
    private final List<Candle> candles = new ArrayList<>();
    private double multiplier = 1;

    NaiveBook(OpenInterestSettings settings, BracketTable brackets) {
        this(settings, brackets, false);
    }

    /** @param ofContracts whether the model's table of shares knows no prices, since its quantities are contracts */
    NaiveBook(OpenInterestSettings settings, BracketTable brackets, boolean ofContracts) {
        this.ofContracts = ofContracts;
        this.settings = settings;
        this.brackets = brackets;
        this.grid = new LogGrid(settings.gridWidth());
    }

    /** Takes an event; a candle before the first reading of open interest is passed over. */
    boolean apply(MarketEvent event) {
        switch (event) {
            case OpenInterest openInterest -> reading = openInterest.coins();
            case MarkCandle markCandle -> mark = markCandle;
            case AccountRatio ratio -> longShare = ratio.longShare();
            case FundingRate funding -> {
                fundingRate = funding.rate();
                fundingRates.add(funding);
            }
            case Candle candle -> {
                if (Double.isNaN(reading)) {
                    mark = null;
                    return false;
                }
                MarkCandle trigger = mark != null
                        ? mark
                        : new MarkCandle(candle.endTime(), candle.knownAt(), candle.open(), candle.high(),
                                candle.low(), candle.close());
                mark = null;
                multiplier = settings.maintenance().isOff()
                        ? 1
                        : settings.maintenance().multiplier().at(turbulence());
                double funding = candles.isEmpty() ? 0 : funding(candles.getLast().endTime(), candle.endTime());
                longs.close(candle, trigger, funding);
                shorts.close(candle, trigger, funding);
                candles.add(candle);
                conserved = reading;
            }
            default -> {
            }
        }
        return true;
    }

    /** The cohort's share of a side, tilted to the crowded side. */
    private double share(Side side, CohortSettings cohort) {
        List<Double> readings = new ArrayList<>();
        if (!Double.isNaN(longShare)) {
            readings.add(2 * longShare - 1);
        }
        if (!Double.isNaN(fundingRate)) {
            readings.add(Math.max(-1, Math.min(1, fundingRate / 0.0005)));
        }
        double crowding = readings.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double factor = Math.exp(settings.crowdedSideTilt() * side.sign() * crowding);
        CohortSettings first = settings.cohorts().getFirst();
        double all = settings.cohorts().stream().mapToDouble(one -> one.share() * (one.equals(first) ? 1 : factor))
                .sum();
        return cohort.share() * (cohort.equals(first) ? 1 : factor) / all;
    }

    /** The rates paid at the settlements after one time and up to another, every second looked at by itself. */
    private double funding(Instant after, Instant upTo) {
        Duration interval = settings.fundingInterval();
        double sum = 0;
        for (Instant second = after.plusSeconds(1); !second.isAfter(upTo); second = second.plusSeconds(1)) {
            if (interval.isPositive() && second.getEpochSecond() % interval.toSeconds() == 0) {
                sum += rateKnown(second, interval);
            }
        }
        return sum;
    }

    private double rateKnown(Instant time, Duration maximumAge) {
        double rate = 0;
        for (FundingRate one : fundingRates) {
            if (!one.knownAt().isAfter(time)) {
                rate = one.eventTime().plus(maximumAge).isBefore(time) ? 0 : one.rate();
            }
        }
        return rate;
    }

    /** From all bars so far, every weight computed anew. */
    private double turbulence() {
        double reference = (double) settings.maintenance().reference().toMillis();
        if (candles.isEmpty() || millisBetween(candles.getFirst(), candles.getLast()) < reference) {
            return 1;
        }
        double ordinary = variance(reference);
        return ordinary > 0 ? Math.sqrt(variance((double) settings.maintenance().window().toMillis()) / ordinary) : 1;
    }

    private double variance(double timeConstant) {
        double sum = 0;
        double weights = 0;
        for (int i = 1; i < candles.size(); i++) {
            double length = millisBetween(candles.get(i - 1), candles.get(i));
            double age = millisBetween(candles.get(i), candles.getLast());
            double weight = Math.exp(-age / timeConstant) - Math.exp(-(age + length) / timeConstant);
            sum += weight * Math.pow(Math.log(candles.get(i).close() / candles.get(i - 1).close()), 2) / length;
            weights += weight;
        }
        return sum / weights;
    }

    private static double millisBetween(Candle one, Candle other) {
        return (double) (other.endTime().toEpochMilli() - one.endTime().toEpochMilli());
    }

    NaiveSide side(Side side) {
        return side == Side.LONG ? longs : shorts;
    }

    /** One side of the book. */
    final class NaiveSide {

        private final Side side;
        private final List<NaiveCohort> cohorts = new ArrayList<>();
        private double flow;

        NaiveSide(Side side) {
            this.side = side;
        }

        private void close(Candle candle, MarkCandle trigger, double funding) {
            if (cohorts.isEmpty()) {
                settings.cohorts().forEach(cohort -> cohorts.add(new NaiveCohort(side, cohort)));
            }
            boolean isLong = side == Side.LONG;
            int limit = grid.bucketOf(isLong ? trigger.low() : trigger.high());
            int body = settings.wickRetention() == 0
                    ? limit
                    : grid.bucketOf(isLong
                            ? Math.min(trigger.open(), trigger.close())
                            : Math.max(trigger.open(), trigger.close()));
            double rate = brackets.bracketOf(settings.positionNotional()).maintenanceRate() + brackets.takerFee();
            double drift = funding * trigger.close() / (1 - side.sign() * rate);
            flow = 0;
            for (NaiveCohort cohort : cohorts) {
                flow += cohort.close(candle, limit, body);
                if (drift != 0) {
                    cohort.drift(drift, trigger.close(), body);
                }
            }
        }

        double flow() {
            return flow;
        }

        /** Notional of all cohorts by bucket. */
        Map<Integer, Double> notional() {
            return notional(LeverageBand.ALL);
        }

        /** The same of one leverage band. */
        Map<Integer, Double> notional(LeverageBand band) {
            Map<Integer, Double> sum = new TreeMap<>();
            for (NaiveCohort cohort : cohorts) {
                cohort.coins.forEach((level, held) -> {
                    if (band.equals(LeverageBand.ALL) || band.equals(level.band)) {
                        sum.merge(level.bucket, held * grid.centre(level.bucket), Double::sum);
                    }
                });
            }
            return sum;
        }

        /** Coins by bucket of one leverage band. */
        Map<Integer, Double> coins(LeverageBand band) {
            Map<Integer, Double> sum = new TreeMap<>();
            notional(band).forEach((bucket, notional) -> sum.put(bucket, notional / grid.centre(bucket)));
            return sum;
        }

        /** Coins of one leverage band that the last bar consumed. */
        double flow(LeverageBand band) {
            return cohorts.stream().mapToDouble(cohort -> cohort.flows.getOrDefault(band, 0.0)).sum();
        }
    }

    /** Where coins lie. */
    private record Level(int bucket, LeverageBand band) {
    }

    /** One cohort of one side. */
    private final class NaiveCohort {

        private final Side side;
        private final CohortSettings cohort;
        private final Map<Level, Double> coins = new HashMap<>();
        private final Map<LeverageBand, Double> flows = new HashMap<>();
        private double unplaced;

        NaiveCohort(Side side, CohortSettings cohort) {
            this.side = side;
            this.cohort = cohort;
        }

        double close(Candle candle, int limit, int bodyLimit) {
            double flow = 0;
            flows.clear();
            for (Map.Entry<Level, Double> level : coins.entrySet()) {
                int bucket = level.getKey().bucket;
                double lost = crossed(bucket, bodyLimit)
                        ? 1
                        : crossed(bucket, limit) ? 1 - settings.wickRetention() : 0;
                flow += lost * level.getValue();
                flows.merge(level.getKey().band, lost * level.getValue(), Double::sum);
                level.setValue(level.getValue() * (1 - lost));
            }
            scale(conserved > 0 ? Math.exp(-cohort.turnover() * candle.volume() / conserved) : 1);
            double target = share(side, cohort) * reading;
            double total = unplaced + coins.values().stream().mapToDouble(Double::doubleValue).sum();
            if (total > target) {
                scale(target / total);
                total = target;
            }
            unplaced = open(candle.averagePrice(), limit, target - total + unplaced);
            return flow;
        }

        private boolean crossed(int bucket, int limit) {
            return side == Side.LONG ? bucket >= limit : bucket <= limit;
        }

        /** Moves each level by the difference, its coins shared by the two buckets around where it then lies. */
        private void drift(double difference, double price, int limit) {
            Map<Level, Double> before = new HashMap<>(coins);
            coins.clear();
            int nearest = limit - side.sign();
            int farthest = grid.bucketOf(side == Side.LONG ? price / 100 : price * 100);
            boolean away = side.sign() * difference < 0;
            before.forEach((level, held) -> {
                int bucket = level.bucket;
                double target = grid.centre(bucket) + difference;
                boolean tooNear = side.sign() * (target - grid.centre(nearest)) >= 0;
                boolean tooFar = away && side.sign() * (target - grid.centre(farthest)) <= 0;
                if (tooNear || tooFar) {
                    boolean alreadyFarther = side.sign() * (bucket - farthest) <= 0;
                    int stop = tooNear ? nearest : alreadyFarther ? bucket : farthest;
                    coins.merge(new Level(stop, level.band), held, Double::sum);
                } else {
                    int holding = grid.bucketOf(target);
                    int lower = grid.centre(holding) <= target ? holding : holding - 1;
                    double gap = grid.centre(lower + 1) - grid.centre(lower);
                    coins.merge(new Level(lower, level.band), held * (grid.centre(lower + 1) - target) / gap,
                            Double::sum);
                    coins.merge(new Level(lower + 1, level.band), held * (target - grid.centre(lower)) / gap,
                            Double::sum);
                }
            });
        }

        private void scale(double share) {
            coins.replaceAll((level, held) -> held * share);
            unplaced *= share;
        }

        /** Returns what could not be placed. */
        private double open(double entryPrice, int limit, double opening) {
            Map<Level, Double> weights = weights(entryPrice);
            weights.keySet().removeIf(level -> crossed(level.bucket, limit));
            double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
            weights.forEach((level, weight) -> coins.merge(level, opening * weight / sum, Double::sum));
            return weights.isEmpty() ? opening : 0;
        }

        private Map<Level, Double> weights(double entryPrice) {
            Map<Level, Double> weights = new HashMap<>();
            switch (cohort.density()) {
                case LevelDensity.LeverageTiers tiers -> tiers.leverages().forEach(leverage -> {
                    double level = multiple(leverage);
                    double weight = tiers.weights().get(tiers.leverages().indexOf(leverage));
                    if (weight > 0 && side.sign() * (1 - level) > 0) {
                        LeverageBand band = settings.leverageBands().stream().filter(one -> one.contains(leverage))
                                .findFirst().orElseThrow();
                        weights.merge(new Level(grid.bucketOf(entryPrice * level), band), weight, Double::sum);
                    }
                });
                case LevelDensity.OverDistance density -> {
                    int entry = grid.bucketOf(entryPrice);
                    double centre = grid.centre(entry);
                    int step = -side.sign();
                    int farthest = grid.bucketOf(centre * (1 + step * density.bands().getLast().farthest()));
                    double all = density.bands().stream().mapToDouble(DistanceBand::weight).sum();
                    for (int bucket = entry + step; bucket != farthest + step; bucket += step) {
                        double one = Math.abs(grid.lowerEdge(bucket) / centre - 1);
                        double other = Math.abs(grid.lowerEdge(bucket + 1) / centre - 1);
                        double share = 0;
                        for (DistanceBand band : density.bands()) {
                            double near = Math.max(band.nearest(), Math.min(one, other));
                            double far = Math.min(band.farthest(), Math.max(one, other));
                            share += near >= far
                                    ? 0
                                    : band.weight() / all * StrictMath.log(far / near)
                                            / StrictMath.log(band.farthest() / band.nearest());
                        }
                        if (share > 0) {
                            // The model's table of notional by bucket has the precision of a float.
                            double ratio = ofContracts ? 1 : grid.centre(bucket) / centre;
                            weights.put(new Level(bucket, bandAt(grid.centre(bucket), centre)),
                                    (float) (share * ratio) / ratio);
                        }
                    }
                }
            }
            return weights;
        }

        /** The highest band whose lowest leverage is liquidated at the price or farther from the entry. */
        private LeverageBand bandAt(double price, double entryPrice) {
            LeverageBand found = settings.leverageBands().getFirst();
            for (LeverageBand band : settings.leverageBands()) {
                if (band.from() > 1 && band.from() <= brackets.maximumLeverage(settings.positionNotional())
                        && side.sign() * (1 - multiple(band.from())) > 0
                        && side.sign() * (price - entryPrice * multiple(band.from())) >= 0) {
                    found = band;
                }
            }
            return found;
        }

        /** Liquidation price over entry; the streams' positions stay in the first bracket, which deducts nothing. */
        private double multiple(double leverage) {
            double rate = brackets.bracketOf(settings.positionNotional()).maintenanceRate();
            return (1 - side.sign() / leverage) / (1 - side.sign() * multiplier * rate);
        }
    }
}
