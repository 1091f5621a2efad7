/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.liq4j.history.MarketHistory;
import org.liq4j.score.BlockBootstrap;
import org.liq4j.score.HorizonScore;
import org.liq4j.score.ModelScore;
import org.liq4j.score.OverCount;
import org.liq4j.score.ScoreBars;
import org.liq4j.score.ScoreSplit;

/**
 * The whole result of {@code liq4j score}; its components are the fields of the JSON object.
 *
 * @param instrument
 *            what was scored; empty if it was not stated
 * @param simulated
 *            whether the market is simulated
 * @param model
 *            name of the model
 * @param bars
 *            bars read
 * @param barDuration
 *            length of a bar
 * @param from
 *            start of the first
 * @param to
 *            end of the last
 * @param trainUntil
 *            where training ends and the test begins
 * @param trainingBars
 *            bars fitted on
 * @param testBars
 *            bars measured on
 * @param overCount
 *            modelled over realised flow in the test part
 * @param horizons
 *            the model's figures
 * @param beside
 *            another model over the same bars
 * @param bootstrap
 *            how the intervals came about
 * @param data
 *            one phrase for each thing found in the data
 * @param notes
 *            one sentence for each thing assumed or to be known
 * @param elapsedMillis
 *            time the command took so far
 */
public record ScoreReport(Optional<String> instrument, boolean simulated, String model, int bars, Duration barDuration,
        Instant from, Instant to, Instant trainUntil, int trainingBars, int testBars, OverCount overCount,
        List<HorizonScore> horizons, Beside beside, Bootstrap bootstrap, List<String> data, List<String> notes,
        long elapsedMillis) {

    /** A model's score under its name. */
    public record Scored(String model, ModelScore score) {
    }

    /** The other model's figures. */
    public record Beside(String model, OverCount overCount, List<HorizonScore> horizons) {
    }

    /** The bootstrap's seed, number of samples and length of a block. */
    public record Bootstrap(long seed, int samples, int blockMinutes) {
    }

    public ScoreReport {
        horizons = List.copyOf(horizons);
        data = List.copyOf(data);
        notes = List.copyOf(notes);
    }

    /** Puts the report together. */
    public static ScoreReport of(Optional<String> instrument, boolean simulated, MarketHistory history, ScoreBars kept,
            ScoreSplit split, Scored scored, Scored beside, long seed, List<String> data, List<String> notes,
            long elapsedMillis) {
        List<String> all = new ArrayList<>();
        all.add("given the price path of each bar, what was liquidated in it: this is no forecast");
        if (!simulated) {
            all.add("venues throttle their liquidation reports (some to one per second and symbol), so"
                    + " the realised flow is a lower bound and the over-count factor an upper one");
        }
        all.add("the first day is burn-in, for models and windows; R^2 is about the test part's own mean; intervals of"
                + " 95 % by circular blocks of " + BlockBootstrap.BLOCK_MINUTES + " minutes of test rows, "
                + BlockBootstrap.SAMPLES + " samples, the fits unchanged");
        if (kept.size() < history.size()) {
            all.add((history.size() - kept.size()) + " bars without a report of liquidations are left out");
        }
        all.addAll(notes);
        return new ScoreReport(instrument, simulated, scored.model(), history.size(), history.barDuration(),
                history.endTime(0).minus(history.barDuration()), history.endTime(history.size() - 1),
                split.trainUntil(), split.training().cardinality(), split.test().cardinality(),
                scored.score().overCount(), scored.score().horizons(),
                new Beside(beside.model(), beside.score().overCount(), beside.score().horizons()),
                new Bootstrap(seed, BlockBootstrap.SAMPLES, BlockBootstrap.BLOCK_MINUTES), data, all, elapsedMillis);
    }
}
