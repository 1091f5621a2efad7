/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.opentest4j.AssertionFailedError;

import org.liq4j.api.exchange.BracketReply;
import org.liq4j.api.exchange.BracketReplyExchange;
import org.liq4j.api.exchange.ImportedBrackets;
import org.liq4j.api.extension.Arguments;
import org.liq4j.api.margin.Bracket;
import org.liq4j.api.margin.BracketDataException;
import org.liq4j.api.margin.BracketTable;
import org.liq4j.api.market.Instrument;

/** A sample of brackets as an exchange reads it, and what is promised of that. */
final class BracketReading {

    private static final Path NAME = Path.of("sample");

    private final BracketReplyExchange exchange;
    private final BracketSample sample;

    BracketReading(BracketReplyExchange exchange, BracketSample sample) {
        this.exchange = exchange;
        this.sample = sample;
    }

    private AssertionFailedError broken(String promise) {
        return new AssertionFailedError(
                exchange.getClass().getName() + ", brackets of " + sample.instrument() + ": " + promise);
    }

    private ImportedBrackets read(byte[] reply, Instrument instrument) {
        BracketReply reader = exchange.bracketReply();
        return reader.read(NAME, reply, instrument, Arguments.of(reader, sample.given()));
    }

    private byte[] bytes() {
        return sample.reply().getBytes(StandardCharsets.UTF_8);
    }

    void givesTheTableThatIsExpected() {
        ImportedBrackets read = read(bytes(), sample.instrument());
        if (read.table().isInverse() != sample.instrument().payoff().isInverse()) {
            throw broken(
                    "must be in " + (read.table().isInverse() ? "quote currency" : "coins") + ", since its contract is "
                            + sample.instrument().payoff());
        }
        if (!read.table().brackets().equals(sample.expected().brackets())
                || read.table().takerFee() != sample.expected().takerFee()) {
            throw broken("must be " + sample.expected().brackets() + " with the fee " + sample.expected().takerFee()
                    + ", are " + read.table().brackets() + " with " + read.table().takerFee());
        }
        if (!read(bytes(), sample.instrument()).table().brackets().equals(read.table().brackets())) {
            throw broken("must be the same each time");
        }
        if (read.source().isBlank() || read.notes().stream().anyMatch(String::isBlank)
                || exchange.bracketReply().description().isBlank()) {
            throw broken("the request, the source and each note must say something");
        }
    }

    /** The rules of a table hold of each that there is; this one holds of what exchanges publish. */
    void allowsNoLeverageThatIsLiquidatedAtOnce() {
        BracketTable table = read(bytes(), sample.instrument()).table();
        for (Bracket bracket : table.brackets()) {
            double notional = Double.isInfinite(bracket.notionalCap())
                    ? Math.max(1, bracket.notionalFloor()) * 2
                    : bracket.notionalCap();
            if (!table.coversMaintenance(bracket.maximumLeverage(), notional)) {
                throw broken("the margin of leverage " + bracket.maximumLeverage()
                        + " must exceed the maintenance margin of "
                        + notional + " " + table.notionalUnit() + ": a rate or a leverage is read in a wrong unit");
            }
        }
    }

    void takesNoOtherReplyForBrackets() {
        byte[] bytes = bytes();
        byte[] cut = Arrays.copyOf(bytes, bytes.length / 2);
        Instrument other = new Instrument(sample.instrument().venue(), "NONE" + sample.instrument().symbol(),
                sample.instrument().payoff());
        refused("of which half is missing", cut, sample.instrument());
        refused("{}", "{}".getBytes(StandardCharsets.UTF_8), sample.instrument());
        refused("that lacks " + other, bytes, other);
    }

    private void refused(String reply, byte[] bytes, Instrument instrument) {
        List<Bracket> read;
        try {
            read = read(bytes, instrument).table().brackets();
        } catch (BracketDataException refused) {
            return;
        } catch (RuntimeException e) {
            throw new AssertionFailedError(
                    broken("must refuse a reply " + reply + " with a BracketDataException, not " + e).getMessage(), e);
        }
        throw broken("must refuse a reply " + reply + ", but reads " + read);
    }
}
