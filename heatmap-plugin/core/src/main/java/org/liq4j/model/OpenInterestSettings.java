/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.time.Duration;
import java.util.List;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;
import org.liq4j.api.heatmap.LeverageBand;
import org.liq4j.margin.VolatilityMaintenance;

/**
 * Parameters of the open-interest model.
 *
 * @param gridWidth
 *            relative width of a price bucket
 * @param cohorts
 *            their shares add up to 1
 * @param positionNotional
 *            size in quote currency of the position that stands for a leverage tier; picks its margin bracket
 * @param wickRetention
 *            share in [0, 1] that survives where only a bar's wick passed
 * @param maximumOpenInterestAge
 *            an open-interest reading older than this is reported as stale
 * @param crowdedSideTilt
 *            how much the crowded side's positions move to the cohorts after the first, in [0, 5]; 0 is off. Accounts are
 *            counts and both sides hold the same quantity, so a crowded side tells of smaller positions with more leverage:
 *            see {@link Crowding}
 * @param fundingInterval
 *            time between two settlements of funding, which fall on its multiples since 1970-01-01T00:00Z: 8 hours on most
 *            exchanges, 1 hour on some; whole milliseconds. At each the outstanding levels move by what is paid: see
 *            {@link FundingDrift}. Zero is off
 * @param maintenance
 *            how maintenance margins rise with volatility: of the leverage tiers, for positions opened while they are raised;
 *            {@link VolatilityMaintenance#OFF} for the published ones
 * @param leverageBands
 *            what {@link org.liq4j.api.heatmap.LiquidationLevels#leverageBands} gives, from 1 on without gaps; more than one
 *            costs a bar two and a half times the time
 */
public record OpenInterestSettings(double gridWidth, List<CohortSettings> cohorts, double positionNotional,
        double wickRetention, Duration maximumOpenInterestAge, double crowdedSideTilt,
        Duration fundingInterval, VolatilityMaintenance maintenance,
        List<LeverageBand> leverageBands) {

    private static final Duration LONGEST_INTERVAL = Duration.ofDays(365);
    private static final Duration LONGEST_AGE = Duration.ofDays(36_500);

    /**
     * Three cohorts, chosen by how well their flow explains liquidations that really happened: almost all open interest is
     * patient, with little leverage; two small, quick groups near the price carry the flow. Distances below what 125x allows
     * (about 40 basis points) stand for positions that have paid funding and fees or are otherwise near their end. Levels
     * beyond 5 % could not be tested: the patient cohort's shape is an assumption.
     */
    public static final OpenInterestSettings DEFAULT = new OpenInterestSettings(1e-4,
            List.of(new CohortSettings("patient", 0.967, new LevelDensity.LeverageTiers(List.of(3.0, 5.0, 10.0, 20.0)),
                    0.05), new CohortSettings("active", 0.03, new LevelDensity.InverseDistance(0.0018, 0.05), 1),
                    new CohortSettings("fast", 0.003, new LevelDensity.InverseDistance(0.0018, 0.05), 32)),
            10_000, 0, Duration.ofHours(6));

    /**
     * @throws InvalidValueException
     *             if a value is out of its range, or the shares do not add up to 1
     */
    public OpenInterestSettings {
        cohorts = List.copyOf(cohorts);
        leverageBands = List.copyOf(leverageBands);
        List<LeverageBand> bandsOfLeverage = leverageBands;
        List<CohortSettings> cohortsOfTraders = cohorts;
        Require.all(() -> checkBands(bandsOfLeverage), () -> checkShares(cohortsOfTraders),
                () -> checkDistances(cohortsOfTraders, gridWidth),
                () -> Require.positive("positionNotional", positionNotional),
                () -> Require.share("wickRetention", wickRetention),
                () -> Require.within("maximumOpenInterestAge", maximumOpenInterestAge, Duration.ZERO, LONGEST_AGE),
                () -> Require.within("crowdedSideTilt", crowdedSideTilt, 0, 5),
                () -> checkFundingInterval(fundingInterval));
    }

    private static void checkBands(List<LeverageBand> bands) {
        double next = 1;
        for (LeverageBand band : bands) {
            if (band.from() != next) {
                throw new InvalidValueException("leverageBands", bands.toString(),
                        "must start at 1 and follow each other without gaps");
            }
            next = band.to();
        }
        if (next != Double.POSITIVE_INFINITY) {
            throw new InvalidValueException("leverageBands", bands.toString(), "the last must have no end");
        }
    }

    private static void checkShares(List<CohortSettings> cohorts) {
        double shares = cohorts.stream().mapToDouble(CohortSettings::share).sum();
        Require.that("cohorts", shares, Math.abs(shares - 1) <= 1e-9, "shares must add up to 1");
    }

    private static void checkDistances(List<CohortSettings> cohorts, double gridWidth) {
        for (CohortSettings cohort : cohorts) {
            if (cohort.density() instanceof LevelDensity.OverDistance density
                    && !(farthest(density) > 1.5 * gridWidth)) {
                throw new InvalidValueException("farthest", Double.toString(farthest(density)),
                        "must be > 1.5 bucket widths (" + gridWidth + "), or no bucket lies within the density");
            }
        }
    }

    private static void checkFundingInterval(Duration interval) {
        Require.within("fundingInterval", interval, Duration.ZERO, LONGEST_INTERVAL);
        if (!interval.isZero()) {
            Require.wholeMilliseconds("fundingInterval", interval);
        }
    }

    /** Without tilt, funding drift, raised maintenance margins and leverage bands. */
    public OpenInterestSettings(double gridWidth, List<CohortSettings> cohorts, double positionNotional,
            double wickRetention, Duration maximumOpenInterestAge) {
        this(gridWidth, cohorts, positionNotional, wickRetention, maximumOpenInterestAge, 0,
                Duration.ZERO, VolatilityMaintenance.OFF, List.of(LeverageBand.ALL));
    }

    public OpenInterestSettings withGridWidth(double value) {
        return new OpenInterestSettings(value, cohorts, positionNotional, wickRetention, maximumOpenInterestAge,
                crowdedSideTilt, fundingInterval, maintenance, leverageBands);
    }

    public OpenInterestSettings withCohorts(List<CohortSettings> value) {
        return new OpenInterestSettings(gridWidth, value, positionNotional, wickRetention, maximumOpenInterestAge,
                crowdedSideTilt, fundingInterval, maintenance, leverageBands);
    }

    public OpenInterestSettings withPositionNotional(double value) {
        return new OpenInterestSettings(gridWidth, cohorts, value, wickRetention, maximumOpenInterestAge,
                crowdedSideTilt, fundingInterval, maintenance, leverageBands);
    }

    public OpenInterestSettings withWickRetention(double value) {
        return new OpenInterestSettings(gridWidth, cohorts, positionNotional, value, maximumOpenInterestAge,
                crowdedSideTilt, fundingInterval, maintenance, leverageBands);
    }

    public OpenInterestSettings withMaximumOpenInterestAge(Duration value) {
        return new OpenInterestSettings(gridWidth, cohorts, positionNotional, wickRetention, value, crowdedSideTilt,
                fundingInterval, maintenance, leverageBands);
    }

    /** These settings with a tilt to the crowded side. */
    public OpenInterestSettings withCrowdedSideTilt(double tilt) {
        return new OpenInterestSettings(gridWidth, cohorts, positionNotional, wickRetention, maximumOpenInterestAge,
                tilt, fundingInterval, maintenance, leverageBands);
    }

    /** These settings with levels that move as funding is paid. */
    public OpenInterestSettings withFundingInterval(Duration interval) {
        return new OpenInterestSettings(gridWidth, cohorts, positionNotional, wickRetention, maximumOpenInterestAge,
                crowdedSideTilt, interval, maintenance, leverageBands);
    }

    /** These settings with maintenance margins that rise with volatility. */
    public OpenInterestSettings withMaintenance(VolatilityMaintenance raised) {
        return new OpenInterestSettings(gridWidth, cohorts, positionNotional, wickRetention, maximumOpenInterestAge,
                crowdedSideTilt, fundingInterval, raised, leverageBands);
    }

    /** These settings with levels kept apart by leverage, which changes no figure. */
    public OpenInterestSettings withLeverageBands(List<LeverageBand> bands) {
        return new OpenInterestSettings(gridWidth, cohorts, positionNotional, wickRetention, maximumOpenInterestAge,
                crowdedSideTilt, fundingInterval, maintenance, bands);
    }

    /** These settings without the leverage tiers above a maximum; a cohort that had only such gets the maximum itself. */
    public OpenInterestSettings allowing(double maximumLeverage) {
        return withCohorts(cohorts.stream().map(cohort -> switch (cohort.density()) {
            case LevelDensity.LeverageTiers tiers -> cohort.withDensity(tiers.upTo(maximumLeverage));
            case LevelDensity.OverDistance unused -> cohort;
        }).toList());
    }

    private static double farthest(LevelDensity.OverDistance density) {
        return density.bands().stream().filter(band -> band.weight() > 0)
                .mapToDouble(LevelDensity.DistanceBand::farthest)
                .max().orElseThrow();
    }
}
