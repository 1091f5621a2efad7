/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.liq4j.api.margin.BracketTable;
import org.liq4j.api.market.Candle;
import org.liq4j.margin.BracketSchedule;
import org.liq4j.margin.VolatilityMaintenance;

/**
 * The margin rules in force: the bracket table of the day, its maintenance margins raised as the volatility of the bars before
 * asks. Single writer.
 */
final class MarginRules {

    private final BracketSchedule brackets;
    private final VolatilityMaintenance maintenance;
    private final TrailingVolatility volatility;
    private final boolean follows;

    private BracketTable published;
    private BracketTable table;
    private Instant from;
    /** When the published table must be looked up again. */
    private Instant until = Instant.MIN;
    private boolean predates;
    private double multiplier = 1;
    private int bars;
    private int raisedBars;

    MarginRules(BracketSchedule brackets, VolatilityMaintenance maintenance) {
        this.brackets = brackets;
        this.maintenance = maintenance;
        this.volatility = new TrailingVolatility(maintenance);
        this.follows = !maintenance.isOff();
        this.from = Instant.MIN;
        this.published = brackets.at(from);
        this.table = published;
    }

    /**
     * Brings the rules to a bar's end; if that fails, they stay as they are.
     *
     * @return whether the table has changed
     * @throws org.liq4j.api.InvalidValueException
     *             if the multiplier is out of its bounds
     */
    boolean use(Instant time) {
        return use(time, follows ? maintenance.multiplier().at(volatility.turbulence()) : 1);
    }

    private boolean use(Instant time, double newMultiplier) {
        boolean current = time.isBefore(until);
        if (current && newMultiplier == multiplier) {
            return false;
        }
        BracketTable newlyPublished = brackets.at(time);
        table = newlyPublished.withMaintenance(newMultiplier);
        published = newlyPublished;
        multiplier = newMultiplier;
        from = brackets.validFrom(time);
        predates = brackets.predates(time);
        until = predates ? from : brackets.validUntil(time);
        return true;
    }

    /** The table in force. */
    BracketTable table() {
        return table;
    }

    /** Maintenance rate plus fee of a notional as published, of more than the last cap that of the cap: outstanding positions keep the multiplier they began with. */
    double publishedRate(double notional) {
        return published.effectiveRate(Math.min(notional, published.brackets().getLast().notionalCap()));
    }

    /** Whether the bar is older than the first table. */
    boolean predates() {
        return predates;
    }

    /** What {@link #use} was last called for is now closed. */
    void closed(Candle candle) {
        if (follows) {
            bars++;
            raisedBars += multiplier == 1 ? 0 : 1;
            volatility.add(candle);
        }
    }

    /** Instrument and date of the table in force. */
    String name() {
        return brackets.instrument() + " of "
                + (until.equals(Instant.MIN) ? "no bar yet" : LocalDate.ofInstant(from, ZoneOffset.UTC));
    }

    /** What is assumed about maintenance margins, if they are not the published ones. */
    List<String> notes() {
        return follows
                ? List.of("maintenance margins follow volatility (" + maintenance
                        + ") for positions opened meanwhile; in "
                        + raisedBars + " of " + bars + " bars they were not the published ones, in the last they were "
                        + multiplier + " times those")
                : List.of();
    }

    void save(DataOutput out) throws IOException {
        volatility.save(out);
        out.writeDouble(multiplier);
        out.writeInt(bars);
        out.writeInt(raisedBars);
    }

    /** @param lastBar end of the last bar, {@link Instant#MIN} if there was none */
    void restore(DataInput in, Instant lastBar) throws IOException {
        volatility.restore(in);
        double saved = in.readDouble();
        bars = in.readInt();
        raisedBars = in.readInt();
        if (!lastBar.equals(Instant.MIN)) {
            use(lastBar, saved);
        }
    }
}
