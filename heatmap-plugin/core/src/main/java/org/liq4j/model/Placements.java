/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.LeverageBand;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.margin.BracketTable;
import org.liq4j.grid.LogGrid;
import org.liq4j.margin.BracketSchedule;
import org.liq4j.model.DensityPlacement.BandReach;
import org.liq4j.model.LevelDensity.LeverageTiers;
import org.liq4j.model.TierPlacement.Tier;

/**
 * Makes a model's placements for the bracket table in force. Where maintenance margins are raised so far that a tier would be
 * dead at its entry, its share goes to the other tiers, as that of a crossed level does; with none left the coins wait.
 */
final class Placements {

    private final OpenInterestSettings settings;
    private final UnitValues values;
    private final boolean inverse;
    private final LogGrid grid;

    Placements(OpenInterestSettings settings, UnitValues values, LogGrid grid) {
        this.settings = settings;
        this.values = values;
        this.inverse = values.payoff().isInverse();
        this.grid = grid;
    }

    /**
     * Checks every table: a refused tier must not surprise a run when its table comes into force. How many coins the position of
     * an inverse future is depends on the price, so only leverages that no size allows are refused then; the others' share goes
     * to the rest while they are not allowed.
     *
     * @throws InvalidValueException
     *             if a table does not allow one of the tiers, or the notional of the positions at all
     */
    void check(BracketSchedule brackets) {
        brackets.tables().forEach((validFrom, table) -> check(brackets, validFrom, table));
    }

    private void check(BracketSchedule brackets, Instant validFrom, BracketTable table) {
        try {
            double notional = inverse
                    ? Math.min(1, table.brackets().getFirst().notionalCap())
                    : settings.positionNotional();
            table.bracketOf(notional);
            for (LeverageTiers tiers : tiers()) {
                tiers.leverages().forEach(leverage -> table.liquidationPrice(Side.LONG, 1, leverage, notional, 0));
            }
        } catch (InvalidValueException e) {
            throw new InvalidValueException(brackets.instrument() + " of "
                    + LocalDate.ofInstant(validFrom, ZoneOffset.UTC) + ", " + e.field(), e.value(), e.rule());
        }
    }

    /** One for each cohort; cohorts of equal density share one. */
    Placement[] of(Side side, BracketTable table) {
        Map<LevelDensity, Placement> byDensity = new HashMap<>();
        return settings.cohorts().stream()
                .map(cohort -> byDensity.computeIfAbsent(cohort.density(), density -> placement(side, density, table)))
                .toArray(Placement[]::new);
    }

    private Placement placement(Side side, LevelDensity density, BracketTable table) {
        return switch (density) {
            case LeverageTiers tiers -> new TierPlacement(side, values, grid,
                    IntStream.range(0, tiers.leverages().size())
                            .mapToObj(tier -> new Tier(tiers.leverages().get(tier), tiers.weights().get(tier),
                                    bandOf(tiers.leverages().get(tier))))
                            .toArray(Tier[]::new),
                    (leverage, entryPrice) -> isAlive(leverage, entryPrice, table)
                            ? multiple(side, leverage, entryPrice, table)
                            : Double.NaN);
            case LevelDensity.OverDistance distances -> new DensityPlacement(side, distances, values, grid,
                    new BandReach() {

                        @Override
                        public int bands() {
                            return settings.leverageBands().size();
                        }

                        @Override
                        public double of(int band, double entryPrice) {
                            return reach(side, settings.leverageBands().get(band), entryPrice, table);
                        }
                    });
        };
    }

    private int bandOf(double leverage) {
        int band = 0;
        while (!settings.leverageBands().get(band).contains(leverage)) {
            band++;
        }
        return band;
    }

    /**
     * The largest distance from entry to liquidation in a leverage band. The distances nearer than those of the
     * highest leverage that can be had count to its band.
     */
    private double reach(Side side, LeverageBand band, double entryPrice, BracketTable table) {
        if (band.from() <= 1) {
            return Double.POSITIVE_INFINITY;
        }
        if (!isAlive(band.from(), entryPrice, table) || band.from() > table.maximumLeverage(notional(entryPrice))) {
            return 0;
        }
        double multiple = multiple(side, band.from(), entryPrice, table);
        return Math.abs(1 - (inverse ? 1 / multiple : multiple));
    }

    /**
     * With the notional fixed the multiple of a linear future does not depend on the price: entry 1, that many coins. Of an
     * inverse one the notional in coins does.
     */
    private double multiple(Side side, double leverage, double entryPrice, BracketTable table) {
        return inverse
                ? table.liquidationPrice(side, entryPrice, leverage, settings.positionNotional(), 0) / entryPrice
                : table.liquidationPrice(side, 1, leverage, settings.positionNotional(), 0);
    }

    private boolean isAlive(double leverage, double entryPrice, BracketTable table) {
        double notional = notional(entryPrice);
        return table.coversMaintenance(leverage, notional)
                && !(inverse && leverage > table.maximumLeverage(notional));
    }

    /** Of the representative position, as brackets state it. */
    private double notional(double entryPrice) {
        return inverse ? settings.positionNotional() / entryPrice : settings.positionNotional();
    }

    private List<LeverageTiers> tiers() {
        return settings.cohorts().stream().map(CohortSettings::density).filter(LeverageTiers.class::isInstance)
                .map(LeverageTiers.class::cast).toList();
    }

    /** A sentence about the tiers that get no new positions by this table, entered at a price. */
    List<String> notes(BracketTable table, double entryPrice) {
        List<Double> dead = tiers().stream().flatMap(tiers -> tiers.leverages().stream())
                .filter(leverage -> !isAlive(leverage, entryPrice, table)).distinct().sorted().toList();
        return dead.isEmpty()
                ? List.of()
                : List.of("leverage tiers " + dead
                        + (inverse
                                ? " get no new positions: the brackets do not allow them at a notional of "
                                        + notional(entryPrice) + " " + table.notionalUnit()
                                : " get no new positions: with the raised maintenance margins they would be dead at their entry"));
    }
}
