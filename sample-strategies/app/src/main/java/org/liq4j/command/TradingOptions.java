/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import org.liq4j.api.InvalidDataException;
import org.liq4j.api.InvalidValueException;
import org.liq4j.api.exchange.ExchangeFees;
import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.Extension;
import org.liq4j.api.extension.ExtensionCall;
import org.liq4j.api.extension.Names;
import org.liq4j.api.extension.NumberRange;
import org.liq4j.api.extension.Parameter;
import org.liq4j.backtest.Backtest;
import org.liq4j.backtest.PositionSize;
import org.liq4j.backtest.RefusedPositionException;
import org.liq4j.backtest.SlippageModel;
import org.liq4j.backtest.TradingTerms;

/** The account of a backtest and what trading costs it. */
final class TradingOptions {

    private static final Parameter<Double> POINTS = Parameter.number("points", 1, NumberRange.closed(0, 1_000),
            "basis points", "Of every market order.");
    private static final Parameter<Double> RANGE_SHARE = Parameter.number("share", 0.1, NumberRange.closed(0, 1),
            "of the bar's range", "Of every market order.");
    private static final Parameter<Double> COEFFICIENT = Parameter.number("coefficient", 10,
            NumberRange.closed(0, 100_000), "basis points", "At an order as large as a bar's volume.");
    private static final Parameter<Double> EQUITY_SHARE = Parameter.number("share", 1,
            new NumberRange(0, false, 1, true), "of the equity", "As margin.");
    private static final Parameter<Double> NOTIONAL = Parameter.number("notional", 1_000, NumberRange.above(0),
            "quote currency", "Of every position.");
    private static final Parameter<Double> RISK = Parameter.number("share", 0.01, NumberRange.open(0, 1),
            "of the equity", "Lost at the nearest stop.");

    @Option(names = "--equity", paramLabel = "AMOUNT", defaultValue = "10000", description = "Account value at the start, in quote currency (default: ${DEFAULT-VALUE}). The account of a coin-margined future is in coins, worth that much at the first open.")
    private double equity;

    @Option(names = "--leverage", paramLabel = "X", defaultValue = "1", description = "Leverage of a position with isolated margin, liquidated by the instrument's brackets (default: ${DEFAULT-VALUE}).")
    private double leverage;

    @Option(names = "--size", paramLabel = "SIZE", defaultValue = "equity", description = "Size of a position: equity(share=..), fixed(notional=..) or risk(share=..) by the nearest stop (default: all of the equity).")
    private String size = "equity";

    @Option(names = "--fee", paramLabel = "FRACTION", description = "Taker fee as a fraction of the notional (default: the venue's for a regular user; of one that is not known 0.0005).")
    private @Nullable Double takerFee;

    @Option(names = "--maker-fee", paramLabel = "FRACTION", description = "Maker fee as a fraction of the notional (default: the venue's for a regular user; of one that is not known 0.0002).")
    private @Nullable Double makerFee;

    @Option(names = "--slippage", paramLabel = "MODEL", defaultValue = "none", description = "Slippage of market orders: none, points(points=..), range(share=..) or impact(coefficient=..) (default: ${DEFAULT-VALUE}).")
    private String slippage = "none";

    /** What the options ask for on a venue. */
    Backtest backtest(TradedVenue traded) {
        ExchangeFees venue = traded.usualFees();
        Double statedTaker = takerFee;
        ExchangeFees taker = statedTaker == null
                ? venue
                : UsageException.check("--fee", () -> venue.withTaker(statedTaker));
        Double statedMaker = makerFee;
        ExchangeFees fees = statedMaker == null
                ? taker
                : UsageException.check("--maker-fee", () -> new ExchangeFees(statedMaker, taker.taker()));
        TradingTerms priced = UsageException.check("--slippage",
                () -> TradingTerms.DEFAULT.withFees(fees).withSlippage(slippageModel()));
        TradingTerms sized = UsageException.check("--size", () -> priced.withSize(positionSize()));
        TradingTerms terms = UsageException.check("--leverage", () -> sized.withLeverage(leverage));
        return UsageException.check("--equity", () -> new Backtest(traded.settled(equity), terms));
    }

    /**
     * What trading on the terms gives; a position that they do not allow is wrong usage of the options, any other rule that is
     * broken is the data's.
     */
    static <T> T traded(Supplier<T> run) {
        try {
            return InvalidDataException.check(run);
        } catch (RefusedPositionException e) {
            throw new UsageException("--leverage, --equity, --size", e);
        }
    }

    /** In words, for a report. */
    String words(TradedVenue venue) {
        Backtest backtest = backtest(venue);
        ExchangeFees fees = backtest.terms().fees();
        String borrowed = leverage == 1 ? "no borrowed money" : "isolated margin at " + leverage + "x";
        return String.format(Locale.ROOT,
                "account of %s, one position at a time, size %s, %s; taker fee %.4f %%, maker fee %.4f %%, %s",
                account(venue), size, borrowed, 100 * fees.taker(), 100 * fees.maker(),
                slippage.equals("none") ? "slippage is not counted" : "slippage " + slippage);
    }

    private String account(TradedVenue venue) {
        String quote = String.format(Locale.ROOT, "%,.0f USD", equity);
        return venue.payoff().isInverse()
                ? String.format(Locale.ROOT, "%,.8f %s, worth %s at the first open", venue.settled(equity),
                        venue.payoff().settlement(), quote)
                : quote;
    }

    /** Which fees are assumed because they are neither known nor stated, one sentence or none. */
    List<String> assumptions(TradedVenue venue) {
        List<String> fees = new ArrayList<>();
        List<String> options = new ArrayList<>();
        ExchangeFees used = backtest(venue).terms().fees();
        if (makerFee == null) {
            fees.add("maker " + percent(used.maker()));
            options.add("--maker-fee");
        }
        if (takerFee == null) {
            fees.add("taker " + percent(used.taker()));
            options.add("--fee");
        }
        if (venue.fees().isPresent() || fees.isEmpty()) {
            return List.of();
        }
        boolean both = fees.size() > 1;
        return List.of("the fees of " + venue.name() + " are not known: " + String.join(" and ", fees)
                + (both ? " are" : " is") + " assumed; " + String.join(" and ", options.reversed())
                + (both ? " state them" : " states it"));
    }

    private static String percent(double fraction) {
        return BigDecimal.valueOf(fraction).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }

    private SlippageModel slippageModel() {
        ExtensionCall call = ExtensionCall.parse("slippage", slippage);
        return switch (call.name()) {
            case "none" -> SlippageModel.NONE;
            case "points" -> SlippageModel.basisPoints(argument(call, POINTS));
            case "range" -> SlippageModel.ofRange(argument(call, RANGE_SHARE));
            case "impact" -> SlippageModel.squareRoot(argument(call, COEFFICIENT));
            default -> throw unknown("slippage", call.name(), "none", "points", "range", "impact");
        };
    }

    private PositionSize positionSize() {
        ExtensionCall call = ExtensionCall.parse("size", size);
        return switch (call.name()) {
            case "equity" -> PositionSize.ofEquity(argument(call, EQUITY_SHARE));
            case "fixed" -> PositionSize.fixed(argument(call, NOTIONAL));
            case "risk" -> PositionSize.risk(argument(call, RISK));
            default -> throw unknown("size", call.name(), "equity", "fixed", "risk");
        };
    }

    private static InvalidValueException unknown(String field, String name, String... known) {
        return new InvalidValueException(field, name, "is not known"
                + Names.didYouMean(name, List.of(known)) + " (there are: " + String.join(", ", known) + ")");
    }

    private static <T> T argument(ExtensionCall call, Parameter<T> parameter) {
        Extension one = new Extension() {

            @Override
            public String description() {
                return call.name();
            }

            @Override
            public List<Parameter<?>> parameters() {
                return List.of(parameter);
            }
        };
        return Arguments.of(one, call.arguments()).get(parameter);
    }
}
