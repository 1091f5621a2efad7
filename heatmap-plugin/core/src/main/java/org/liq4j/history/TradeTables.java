/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.liq4j.api.rows.RowColumn.Trades;
import org.liq4j.api.rows.RowKind;
import org.liq4j.funding.FundingRates;
import org.liq4j.meaning.TableReading;
import org.liq4j.meaning.TradeForm;
import org.liq4j.table.TableDataException;
import org.liq4j.table.TextTable;

/** Reads tables of trades as bars. */
final class TradeTables {

    private static final Duration USUAL = Duration.ofMinutes(1);
    private static final Pattern OF_LIQUIDATIONS = Pattern.compile("(?i).*(liquidat|force|(^|[^a-z])liq([^a-z]|$)).*");
    private static final Map<String, String> FIELDS = Map.of("time", "time", "volume", "quantity");

    private final CsvOptions options;
    private final List<String> ignored = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    TradeTables(CsvOptions options) {
        this.options = options;
    }

    /**
     * Whether tables are of trades and not of bars.
     *
     * @throws TableDataException
     *             if some are and some are not
     */
    static boolean areTrades(List<TextTable> tables) {
        List<TextTable> trades = tables.stream().filter(TradeForm::isOfTrades).toList();
        if (!trades.isEmpty() && trades.size() < tables.size()) {
            TextTable bars = tables.stream().filter(table -> !trades.contains(table)).findFirst().orElseThrow();
            throw TableDataException.ofFile(trades.getFirst().file(),
                    "has trades, and " + bars.name() + " bars; read them one by one");
        }
        return !trades.isEmpty();
    }

    CsvHistory read(List<TextTable> tables) {
        boolean sides = tables.stream().allMatch(TradeForm::hasTakers);
        TradeBars bars = new TradeBars(options.barDuration().orElse(USUAL), sides);
        tables.forEach(table -> read(table, bars, sides));
        if (bars.rows() == 0) {
            throw TableDataException.ofFile(tables.getFirst().file(), notes.isEmpty()
                    ? "must have rows, has a header only"
                    : "must have rows that count: " + String.join(", ", notes));
        }
        MarketHistory history = bars.history(options.instrument());
        long spanned = Duration.between(history.endTime(0), history.endTime(history.size() - 1))
                .dividedBy(history.barDuration()) + 1;
        List<String> found = new ArrayList<>(notes);
        found.add("bars of " + history.barDuration() + " made of trades, the first at " + bars.firstTime()
                + ", the last at " + bars.lastTime() + ": the bars of these two may lack trades before and after");
        if (bars.repeated() > 0) {
            found.add(bars.repeated() + " trades that came twice left out");
        }
        if (!sides) {
            found.add("trades do not tell who took: no taker volumes");
        }
        return new CsvHistory(history,
                new CsvReport(tables.stream().map(TextTable::file).toList(), Math.toIntExact(bars.rows()), 0,
                        0, 0, history.gaps().size(), spanned - history.size(), Map.of(), ignored, List.of(), found),
                FundingRates.builder().build());
    }

    private void read(TextTable table, TradeBars bars, boolean sides) {
        checkNoLiquidations(table);
        KindCsvLayout plain = layout();
        KindCsvLayout layout = sides ? plain : plain.withConstants(Map.of(Trades.TAKER_SIDE.label(), 1.0));
        TableReading reading = TableReading.of(table, layout.request());
        boolean numbered = reading.column(Trades.ID.label()) >= 0;
        KindCsvParser parser = table.readHeader(header -> new KindCsvParser(table, layout, reading,
                (time, known, values) -> bars.add(time, values, numbered)));
        reading.rows().read(row -> parser.add(row.line(), row.cells()));
        ignored.addAll(reading.ignored().stream().filter(header -> !ignored.contains(header)).toList());
        notes.addAll(reading.notes());
    }

    TableReading reading(TextTable table) {
        return TableReading.of(table, layout().request());
    }

    /** The volume of bars is the quantity of trades. */
    private KindCsvLayout layout() {
        Map<String, String> headers = new HashMap<>();
        options.columns().forEach((field, header) -> headers.put(FIELDS.getOrDefault(field, field), header));
        Map<String, Double> factors = new HashMap<>();
        options.factors().forEach((field, factor) -> factors.put(FIELDS.getOrDefault(field, field), factor));
        return KindCsvLayout.of(RowKind.TRADES).withFacts(options.facts()).withHeaders(headers).withFactors(factors);
    }

    /** Rows of forced closings look like trades, and are a small part of them. */
    private void checkNoLiquidations(TextTable table) {
        Optional<String> doubt = TradeForm.liquidations(table, options.facts())
                .or(() -> isNamedSo(table.file()) ? Optional.of("the file is named after them") : Optional.empty());
        if (doubt.isPresent() && options.barDuration().isEmpty()) {
            throw TableDataException.ofFile(table.file(), "may be liquidations and no trades: " + doubt.get()
                    + "; import them with --kind liquidations, or say that they are trades by the length of their bars"
                    + " (--interval 1m)");
        }
    }

    private static boolean isNamedSo(Path file) {
        return OF_LIQUIDATIONS.matcher(String.valueOf(file.getFileName())).matches();
    }
}
