/* SPDX-License-Identifier: MIT */
package org.liq4j.meaning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.liq4j.api.exchange.ExchangeConventions;
import org.liq4j.api.exchange.ExchangeConventions.OpenInterestSides;

/** Makes coins of one side of what quantities count: of contracts, of both holders; and hours of intervals. */
final class UnitDecision {

    private static final Set<String> SAME_UNIT_AS_VOLUME = Set.of("takerBuyVolume", "takerSellVolume");
    private static final Set<String> IN_FULL = Set.of("volume", "v", "openinterest", "takerbuyvolume",
            "takersellvolume");

    private final ColumnAssignment assignment;
    private final SelectedRows rows;
    private final SourceFacts facts;

    UnitDecision(ColumnAssignment assignment, SelectedRows rows) {
        this.assignment = assignment;
        this.rows = rows;
        this.facts = assignment.facts();
    }

    void decide() {
        interval("intervalHours");
        interval("fundingIntervalHours");
        if (assignment.isOwnExport()) {
            return;
        }
        OptionalDouble ofVolume = volume();
        for (String field : List.copyOf(assignment.columns().keySet())) {
            Optional<HeaderMeaning> meaning = assignment.meaning(assignment.column(field));
            if (!isQuantity(field, meaning)) {
                continue;
            }
            if (!field.equals("volume") && !field.equals("quantity")
                    && !assignment.request().scaled().contains(field)) {
                contracts(field, meaning, SAME_UNIT_AS_VOLUME.contains(field) ? ofVolume : OptionalDouble.empty());
            }
        }
        sides();
    }

    private static boolean isQuantity(String field, Optional<HeaderMeaning> meaning) {
        return meaning.map(found -> found.meaning().isQuantity()).orElse(field.equals("openInterest")
                || SAME_UNIT_AS_VOLUME.contains(field));
    }

    /** Decides on the volume of bars or the quantity of deals; the coins of one of its contracts, if that was told. */
    private OptionalDouble volume() {
        String field = assignment.column("volume") >= 0 ? "volume" : "quantity";
        int column = assignment.column(field);
        if (column < 0 || assignment.request().scaled().contains(field)) {
            return OptionalDouble.of(1);
        }
        Optional<HeaderMeaning> meaning = assignment.meaning(column);
        MeasuringUnit unit = meaning.map(HeaderMeaning::unit).orElse(MeasuringUnit.UNSTATED);
        if (unit == MeasuringUnit.COINS) {
            checkCoins(field, column);
            return OptionalDouble.empty();
        }
        if (facts.contractCoins().isPresent()) {
            assignment.scale(field, facts.contractCoins().getAsDouble(), "coins of a contract, as stated");
            return facts.contractCoins();
        }
        for (int money : moneyColumns()) {
            VolumeEvidence.Result shown = evidence(column, money);
            String by = assignment.headers().get(money);
            switch (shown.finding()) {
                case NONE -> {
                }
                case COINS -> {
                    assignment.explain(column, "coins: " + by + " / " + assignment.headers().get(column)
                            + " is a price of the row");
                    return OptionalDouble.of(1);
                }
                case CONTRACTS -> {
                    assignment.scale(field, shown.size(), "coins of a contract, as " + by + " shows");
                    assignment.note(assignment.headers().get(column) + " is in contracts of " + shown.size()
                            + " coins, as " + by + " shows");
                    return OptionalDouble.of(shown.size());
                }
                case MONEY_CONTRACTS -> {
                    assignment.note(assignment.headers().get(column) + " is in contracts of " + plain(shown.size())
                            + " in quote currency, and " + by + " in coins: " + by + " is taken for the " + field);
                    assignment.take(field, money, "in coins: " + assignment.headers().get(column)
                            + " is in contracts of " + plain(shown.size()));
                    takerInCoins();
                    return OptionalDouble.empty();
                }
                case CONTRADICTION -> assignment.note(by + " does not fit " + assignment.headers().get(column)
                        + " times a price of the row in all rows: the unit of either may be another one");
            }
        }
        return contracts(field, meaning, OptionalDouble.empty());
    }

    /** Where the column of money counts coins, so does that of the takers' money. */
    private void takerInCoins() {
        for (Map.Entry<String, ColumnMeaning> taker : Map.of("takerBuyVolume", ColumnMeaning.TAKER_BUY_VOLUME,
                "takerSellVolume", ColumnMeaning.TAKER_SELL_VOLUME).entrySet()) {
            int now = assignment.column(taker.getKey());
            if (now < 0) {
                continue;
            }
            int coins = assignment.all(taker.getValue()::equals).stream()
                    .filter(column -> assignment.meaning(column).orElseThrow().unit() == MeasuringUnit.QUOTE)
                    .findFirst()
                    .orElseThrow(() -> assignment.fault(now,
                            "is in contracts like the volume, and no column tells coins;"
                                    + " leave it out of the file, or state one (--columns " + taker.getKey()
                                    + "=HEADER)"));
            assignment.take(taker.getKey(), coins, "in coins, like the volume");
        }
    }

    /** A column that is named after coins may be of money, if the one beside it is of coins. */
    private void checkCoins(String field, int column) {
        for (int other : assignment.all(ColumnMeaning.VOLUME::equals)) {
            if (other != column && assignment.meaning(other).orElseThrow().unit() == MeasuringUnit.UNSTATED
                    && !assignment.columns().containsValue(other)
                    && !assignment.request().headers().containsKey(field)
                    && evidence(other, column).finding() == VolumeEvidence.Finding.COINS) {
                assignment.note(assignment.headers().get(other) + " is in coins, as "
                        + assignment.headers().get(column) + " shows, which is in quote currency");
                assignment.take(field, other, "coins, as " + assignment.headers().get(column) + " shows");
                return;
            }
        }
    }

    private List<Integer> moneyColumns() {
        List<Integer> money = new ArrayList<>(assignment.all(
                meaning -> meaning == ColumnMeaning.TURNOVER || meaning == ColumnMeaning.NOTIONAL));
        money.addAll(assignment.all(ColumnMeaning.QUANTITY::equals));
        money.removeAll(List.of(assignment.column("volume"), assignment.column("quantity")));
        return money;
    }

    private VolumeEvidence.Result evidence(int quantity, int money) {
        boolean bars = assignment.column("high") >= 0;
        return VolumeEvidence.of(rows, quantity, money, assignment.column(bars ? "low" : "price"),
                assignment.column(bars ? "high" : "price"));
    }

    /** Coins of a contract, if quantities of that name are contracts. */
    private OptionalDouble contracts(String field, Optional<HeaderMeaning> meaning, OptionalDouble known) {
        MeasuringUnit unit = meaning.map(HeaderMeaning::unit).orElse(MeasuringUnit.UNSTATED);
        int column = assignment.column(field);
        String header = assignment.headers().get(column);
        if (unit == MeasuringUnit.COINS || unit == MeasuringUnit.QUOTE) {
            return OptionalDouble.empty();
        }
        if (facts.contractCoins().isPresent()) {
            assignment.scale(field, facts.contractCoins().getAsDouble(), "coins of a contract, as stated");
            return facts.contractCoins();
        }
        if (known.isPresent()) {
            if (known.getAsDouble() != 1) {
                assignment.scale(field, known.getAsDouble(), "like the volume");
            }
            return known;
        }
        if (unit == MeasuringUnit.CONTRACTS) {
            throw assignment.fault(column, "counts contracts; say how many coins one is (--contract-coins 0.01)");
        }
        if (!facts.countsContracts()) {
            return OptionalDouble.of(1);
        }
        String venue = facts.instrument().map(instrument -> instrument.venue()).orElse("the exchange");
        if (field.equals("quantity") || !IN_FULL.contains(HeaderCatalogue.normalised(header))) {
            throw assignment.fault(column,
                    venue + " counts contracts; say how many coins one is (--contract-coins 0.01, or 1 if "
                            + header + " is in coins)");
        }
        assignment.note(header + " is taken for coins, though " + venue
                + " itself counts contracts; if it does too, say how many coins one is (--contract-coins 0.01)");
        return OptionalDouble.of(1);
    }

    private void sides() {
        int column = assignment.column("openInterest");
        if (column < 0 || assignment.meaning(column)
                .filter(found -> found.meaning() == ColumnMeaning.SINGLE_OPEN_INTEREST).isPresent()) {
            return;
        }
        Optional<OpenInterestSides> ofExchange = facts.conventions().map(ExchangeConventions::openInterestSides);
        Optional<OpenInterestSides> counted = facts.openInterestSides().or(() -> ofExchange);
        if (counted.equals(Optional.of(OpenInterestSides.BOTH))) {
            String reason = facts.openInterestSides().isPresent()
                    ? "as stated"
                    : facts.instrument().map(instrument -> instrument.venue()).orElse("the exchange") + " does";
            assignment.scale("openInterest", 0.5, "it counts both holders, " + reason);
            assignment.note(assignment.headers().get(column) + " is halved: it counts both holders of a contract, "
                    + reason + (facts.openInterestSides().isPresent()
                            ? ""
                            : " (if it counts one already: --open-interest-sides one)"));
        }
    }

    /** An interval without a unit in its header is of hours, unless none is so long. */
    private void interval(String field) {
        int column = assignment.column(field);
        if (column < 0 || assignment.request().scaled().contains(field)
                || !HeaderCatalogue.normalised(assignment.headers().get(column))
                        .matches(".*(interval|period|frequency)")) {
            return;
        }
        double most = FirstCells.of(assignment.table(), column).stream().mapToDouble(UnitDecision::hours).max()
                .orElse(0);
        double factor = most <= 24 ? 1 : most <= 1440 ? 1.0 / 60 : most <= 86_400 ? 1.0 / 3600 : 1.0 / 3_600_000;
        if (factor != 1) {
            String unit = most <= 1440 ? "minutes" : most <= 86_400 ? "seconds" : "milliseconds";
            assignment.scale(field, factor, "intervals are in " + unit);
            assignment.note(assignment.headers().get(column) + " is taken for " + unit + ": it has "
                    + plain(most));
        }
    }

    private static double hours(String cell) {
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException text) {
            return 0;
        }
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
