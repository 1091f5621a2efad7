/* SPDX-License-Identifier: MIT */
package org.liq4j.truth;

import java.util.List;
import java.util.function.Supplier;

import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.margin.BracketCatalog;
import org.liq4j.margin.BracketSchedule;
import org.liq4j.model.CandleDecayModel;
import org.liq4j.model.CandleDecaySettings;
import org.liq4j.model.OpenInterestModel;
import org.liq4j.model.OpenInterestSettings;

/**
 * A model with what it is given.
 *
 * @param book
 *            its name in the table
 * @param inputs
 *            the events that reach it
 * @param hourly
 *            whether it gets bars of an hour instead of those of a minute
 * @param model
 *            gives a fresh one for each run
 */
public record Contestant(String book, InputSet inputs, boolean hourly, Supplier<LiquidationModel> model) {

    /** Comes first: the control that knows average distances takes its shape. */
    static final String DEFAULT_BOOK = "open-interest";

    private static final double TILT = 1;

    /**
     * The default model and its tilt to the crowded side by input set, both with the brackets by which the simulated market
     * liquidates, and the published formula with the hourly bars it was published for.
     */
    public static List<Contestant> standard() {
        BracketSchedule brackets = BracketCatalog.shipped().find(BracketCatalog.STAND_IN).orElseThrow();
        Supplier<LiquidationModel> plain = () -> new OpenInterestModel(OpenInterestSettings.DEFAULT, brackets,
                List.of());
        Supplier<LiquidationModel> tilted = () -> new OpenInterestModel(
                OpenInterestSettings.DEFAULT.withCrowdedSideTilt(TILT), brackets, List.of());
        Supplier<LiquidationModel> decay = () -> new CandleDecayModel(CandleDecaySettings.DEFAULT);
        String tiltedBook = DEFAULT_BOOK + ", tilt 1";
        return List.of(new Contestant(DEFAULT_BOOK, InputSet.ALL, false, plain),
                new Contestant(DEFAULT_BOOK, InputSet.NO_OPEN_INTEREST, false, plain),
                new Contestant(DEFAULT_BOOK, InputSet.NO_TAKER_SPLIT, false, plain),
                new Contestant(DEFAULT_BOOK, InputSet.NO_ACCOUNT_RATIO, false, plain),
                new Contestant(DEFAULT_BOOK, InputSet.CANDLES_ONLY, false, plain),
                new Contestant(tiltedBook, InputSet.ALL, false, tilted),
                new Contestant(tiltedBook, InputSet.NO_ACCOUNT_RATIO, false, tilted),
                new Contestant("candle-decay, hourly", InputSet.ALL, true, decay),
                new Contestant("candle-decay, hourly", InputSet.NO_ACCOUNT_RATIO, true, decay));
    }
}
