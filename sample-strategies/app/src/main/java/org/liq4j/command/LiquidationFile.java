/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.liq4j.api.InvalidDataException;
import org.liq4j.api.exchange.ExchangeConventions.SideField;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowColumn.Liquidations;
import org.liq4j.api.rows.RowKind;
import org.liq4j.history.KindCsv;
import org.liq4j.history.KindCsvLayout;
import org.liq4j.history.KindCsvReader;
import org.liq4j.history.LiquidationCsvReader;
import org.liq4j.history.ReportedLiquidation;
import org.liq4j.meaning.SourceFacts;
import org.liq4j.meaning.SymbolMatch;
import org.liq4j.table.TextTable;

/**
 * Single liquidations of one instrument from a file, in the form that liq4j documents or in that of an exchange or a vendor.
 *
 * @param own
 *            those of the instrument; their sizes as in the file, or notionals where that tells coins
 * @param count
 *            all rows of the file
 * @param notes
 *            one phrase for each thing found
 */
record LiquidationFile(List<ReportedLiquidation> own, long count, List<String> notes) {

    /**
     * @param coin
     *            what the file names the instrument; where empty, its symbol in any spelling, or its coin
     */
    static LiquidationFile read(Path file, List<TextTable> tables, Instrument instrument, Optional<String> coin,
            SourceFacts facts) {
        return tables.stream().allMatch(LiquidationCsvReader::recognises)
                ? documented(file, tables, instrument, coin, facts.liquidationSide().orElse(SideField.ORDER))
                : other(tables, instrument, facts);
    }

    private static LiquidationFile documented(Path file, List<TextTable> tables, Instrument instrument,
            Optional<String> coin, SideField sides) {
        List<ReportedLiquidation> all = tables.stream()
                .flatMap(table -> LiquidationCsvReader.read(table, sides).stream()).toList();
        List<ReportedLiquidation> ofVenue = all.stream()
                .filter(row -> row.venue().equalsIgnoreCase(instrument.venue())).toList();
        List<String> coins = ofVenue.stream().map(ReportedLiquidation::coin).distinct().toList();
        List<String> wanted = coin.map(List::of).orElseGet(() -> SymbolMatch.symbols(coins, instrument));
        List<ReportedLiquidation> own = ofVenue.stream()
                .filter(row -> wanted.stream().anyMatch(row.coin()::equalsIgnoreCase)).toList();
        if (own.isEmpty()) {
            throw new InvalidDataException("liquidations", file.toString(),
                    "must have rows of " + instrument.venue() + " and " + coin.orElse(instrument.symbol())
                            + " (--instrument, --coin), has those of "
                            + all.stream().map(row -> row.venue() + " and " + row.coin()).distinct().sorted().toList());
        }
        return new LiquidationFile(own, all.size(),
                List.of("side is taken for the " + (sides == SideField.ORDER
                        ? "side of the closing order: sell liquidated a long"
                        : "side of the position: buy liquidated a long")));
    }

    private static LiquidationFile other(List<TextTable> tables, Instrument instrument, SourceFacts facts) {
        KindCsv read = KindCsvReader.read(tables, KindCsvLayout.of(RowKind.LIQUIDATIONS).withFacts(facts));
        RowBatch rows = read.rows();
        List<ReportedLiquidation> own = IntStream.range(0, rows.size()).mapToObj(row -> {
            double price = rows.value(Liquidations.PRICE, row);
            return new ReportedLiquidation(Instant.ofEpochMilli(rows.eventMillis(row)), instrument.venue(),
                    instrument.symbol(), rows.value(Liquidations.SIDE, row) > 0 ? Side.LONG : Side.SHORT,
                    rows.value(Liquidations.QUANTITY, row) * price, price);
        }).toList();
        return new LiquidationFile(own, rows.size() + read.others(), read.notes());
    }
}
