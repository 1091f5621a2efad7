/* SPDX-License-Identifier: MIT */
package org.liq4j.meaning;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.liq4j.api.exchange.ExchangeConventions;
import org.liq4j.api.exchange.ExchangeConventions.LiquidationReport;
import org.liq4j.table.TextTable;

/** What tells tables of trades from those of bars, and of liquidations. */
public final class TradeForm {

    private TradeForm() {
    }

    /** Whether rows have a price and a quantity, and are no bars. */
    public static boolean isOfTrades(TextTable table) {
        Set<ColumnMeaning> bars = meanings(table, FileFamily.BARS);
        Set<ColumnMeaning> deals = meanings(table, FileFamily.DEALS);
        bars.retainAll(Set.of(ColumnMeaning.OPEN, ColumnMeaning.HIGH, ColumnMeaning.LOW, ColumnMeaning.CLOSE));
        boolean bar = bars.size() > 1;
        return !bar && deals.contains(ColumnMeaning.PRICE)
                && (deals.contains(ColumnMeaning.QUANTITY) || deals.contains(ColumnMeaning.FILLED_QUANTITY));
    }

    /** Whether trades tell who took. */
    public static boolean hasTakers(TextTable table) {
        Set<ColumnMeaning> deals = meanings(table, FileFamily.DEALS);
        return deals.contains(ColumnMeaning.SIDE) || deals.contains(ColumnMeaning.BUYER_IS_MAKER)
                || deals.contains(ColumnMeaning.BUYER_IS_TAKER);
    }

    /** Why deals may be liquidations, if they may. */
    public static Optional<String> liquidations(TextTable table, SourceFacts facts) {
        Set<ColumnMeaning> deals = meanings(table, FileFamily.DEALS);
        List<String> headers = headers(table);
        for (ColumnMeaning telling : List.of(ColumnMeaning.FILLED_QUANTITY, ColumnMeaning.AVERAGE_PRICE,
                ColumnMeaning.POSITION_SIDE)) {
            if (deals.contains(telling)) {
                return Optional.of("they tell the " + telling.words());
            }
        }
        boolean numbered = deals.contains(ColumnMeaning.ID) && idColumn(table).stream()
                .anyMatch(column -> !FirstCells.of(table, column).isEmpty());
        if (!numbered && headers.containsAll(List.of("exchange", "symbol", "timestamp", "local_timestamp"))) {
            return Optional.of("they have no numbers");
        }
        boolean own = facts.conventions().flatMap(ExchangeConventions::liquidationReport)
                .map(LiquidationReport::ownForms).stream().flatMap(List::stream).anyMatch(headers::containsAll);
        return own && !numbered && headers.size() <= 6
                ? Optional.of("the exchange tells liquidations so")
                : Optional.empty();
    }

    private static Optional<Integer> idColumn(TextTable table) {
        List<String> headers = headers(table);
        HeaderCatalogue catalogue = new HeaderCatalogue(FileFamily.DEALS, headers, Optional.empty());
        return headers.stream().filter(header -> catalogue.find(header).map(HeaderMeaning::meaning)
                .filter(ColumnMeaning.ID::equals).isPresent()).findFirst().map(headers::indexOf);
    }

    private static Set<ColumnMeaning> meanings(TextTable table, FileFamily family) {
        List<String> headers = headers(table);
        HeaderCatalogue catalogue = new HeaderCatalogue(family, headers, Optional.empty());
        return headers.stream().flatMap(header -> catalogue.find(header).stream()).map(HeaderMeaning::meaning)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<String> headers(TextTable table) {
        return table.header().cells().stream().map(String::strip).toList();
    }
}
