/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import org.liq4j.api.InvalidValueException;
import org.liq4j.brackets.BinanceBrackets;
import org.liq4j.brackets.BracketReply;
import org.liq4j.brackets.BybitBrackets;
import org.liq4j.brackets.ContractTerms;
import org.liq4j.brackets.HyperliquidBrackets;
import org.liq4j.brackets.OkxBrackets;

/** Which venue's reply to read, and what one of them does not say. */
final class ReplyOptions {

    private static final List<String> OKX_ONLY = List.of("--contract-value", "--price", "--taker-fee");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--contract-value", paramLabel = "COINS", description = "OKX: coins of one contract, since its tiers are in contracts.")
    private @Nullable Double contractValue;

    @Option(names = "--price", paramLabel = "PRICE", description = "OKX: price of a coin, at which the tiers are valued.")
    private @Nullable Double price;

    @Option(names = "--taker-fee", paramLabel = "FRACTION", defaultValue = "0", description = "OKX: taker fee that it adds to the maintenance rate (default: ${DEFAULT-VALUE}).")
    private double takerFee;

    BracketReply kind(String venue) {
        if (venue.equals("OKX")) {
            return new OkxBrackets(terms());
        }
        for (String option : OKX_ONLY) {
            if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
                throw new ParameterException(spec.commandLine(), option + " is for OKX only");
            }
        }
        return switch (venue) {
            case "BINANCE" -> new BinanceBrackets();
            case "BYBIT" -> new BybitBrackets();
            case "HYPERLIQUID" -> new HyperliquidBrackets();
            default -> throw new InvalidValueException("venue", venue,
                    "must be one of [BINANCE, BYBIT, HYPERLIQUID, OKX]");
        };
    }

    private ContractTerms terms() {
        if (contractValue == null || price == null) {
            throw new ParameterException(spec.commandLine(),
                    "OKX states its tiers in contracts: --contract-value and --price are needed");
        }
        return new ContractTerms(contractValue, price, takerFee);
    }
}
