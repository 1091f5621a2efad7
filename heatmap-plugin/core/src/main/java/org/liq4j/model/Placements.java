/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.LeverageBand;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.margin.BracketTable;
import org.liq4j.grid.BucketWindow;
import org.liq4j.grid.LogGrid;
import org.liq4j.margin.BracketSchedule;
import org.liq4j.model.LevelDensity.LeverageTiers;

/**
 * Makes a model's placements for the bracket table in force. Where maintenance margins are raised so far that a tier would be
 * dead at its entry, its share goes to the other tiers, as that of a crossed level does; with none left the coins wait.
 */
final class Placements {

    private final OpenInterestSettings settings;
    private final BucketWindow window;
    private final LogGrid grid;

    Placements(OpenInterestSettings settings, BucketWindow window, LogGrid grid) {
        this.settings = settings;
        this.window = window;
        this.grid = grid;
    }

    /**
     * Checks every table: a refused tier must not surprise a run when its table comes into force.
     *
     * @throws InvalidValueException
     *             if a table does not allow one of the tiers, or the notional of the positions at all
     */
    void check(BracketSchedule brackets) {
        brackets.tables().forEach((validFrom, table) -> check(brackets, validFrom, table));
    }

    private void check(BracketSchedule brackets, Instant validFrom, BracketTable table) {
        try {
            table.bracketOf(settings.positionNotional());
            for (LeverageTiers tiers : tiers()) {
                tiers.leverages().forEach(leverage -> multiple(Side.LONG, leverage, table));
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
            case LeverageTiers tiers -> {
                int[] alive = IntStream.range(0, tiers.leverages().size())
                        .filter(tier -> isAlive(tiers.leverages().get(tier), table)).toArray();
                yield new TierPlacement(side, window, grid,
                        Arrays.stream(alive).mapToDouble(tier -> multiple(side, tiers.leverages().get(tier), table))
                                .toArray(),
                        Arrays.stream(alive).mapToDouble(tier -> tiers.weights().get(tier)).toArray(),
                        Arrays.stream(alive).map(tier -> bandOf(tiers.leverages().get(tier))).toArray());
            }
            case LevelDensity.OverDistance distances -> new DensityPlacement(side, distances, window, grid,
                    settings.leverageBands().stream().mapToDouble(band -> reach(side, band, table)).toArray());
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
     * The largest relative distance from entry to liquidation in a leverage band. The distances nearer than those of the
     * highest leverage that can be had count to its band.
     */
    private double reach(Side side, LeverageBand band, BracketTable table) {
        if (band.from() <= 1) {
            return Double.POSITIVE_INFINITY;
        }
        return !isAlive(band.from(), table) || band.from() > table.maximumLeverage(settings.positionNotional())
                ? 0
                : Math.abs(1 - multiple(side, band.from(), table));
    }

    /** With the notional fixed the multiple does not depend on the price: entry 1, that many coins. */
    private double multiple(Side side, double leverage, BracketTable table) {
        return table.liquidationPrice(side, 1, leverage, settings.positionNotional(), 0);
    }

    private boolean isAlive(double leverage, BracketTable table) {
        return table.coversMaintenance(leverage, settings.positionNotional());
    }

    private List<LeverageTiers> tiers() {
        return settings.cohorts().stream().map(CohortSettings::density).filter(LeverageTiers.class::isInstance)
                .map(LeverageTiers.class::cast).toList();
    }

    /** A sentence about the tiers that get no new positions by this table. */
    List<String> notes(BracketTable table) {
        List<Double> dead = tiers().stream().flatMap(tiers -> tiers.leverages().stream())
                .filter(leverage -> !isAlive(leverage, table)).distinct().sorted().toList();
        return dead.isEmpty()
                ? List.of()
                : List.of("leverage tiers " + dead
                        + " get no new positions: with the raised maintenance margins they would be dead at their entry");
    }
}
