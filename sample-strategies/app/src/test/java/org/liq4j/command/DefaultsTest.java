/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import org.liq4j.backtest.Backtest;
import org.liq4j.backtest.TradingTerms;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A default that changes changes what a command line means, and is seen here. */
class DefaultsTest {

    @Command
    static final class Trading {

        @Mixin
        private final TradingOptions options = new TradingOptions();
    }

    @Test
    void ofTrading() {
        Trading trading = new Trading();
        CommandLine command = new CommandLine(trading);
        assertEquals(Map.of("--equity", "10000", "--leverage", "1", "--size", "equity", "--fee", "none stated",
                "--maker-fee", "none stated", "--slippage", "none"), defaults(command));
        command.parseArgs();
        Backtest backtest = trading.options.backtest(TradedVenue.UNSTATED);
        assertEquals(10_000, backtest.startingEquity());
        TradingTerms terms = backtest.terms();
        assertEquals(TradingTerms.DEFAULT.withSize(terms.size()), terms);
        for (double leverage : List.of(1.0, 3.0)) {
            assertEquals(TradingTerms.DEFAULT.size().notional(100, leverage, 0.1),
                    terms.size().notional(100, leverage, 0.1));
        }
    }

    @Test
    void ofDownloads() {
        assertEquals(Map.of("--from", "none stated", "--to", "none stated", "--kinds", "candles,open-interest,funding",
                "--interval", "1m", "--metrics-labels", "safe", "--parallel", "4", "--base-url", "none stated"),
                defaults(new CommandLine(new DownloadOptions())));
    }

    private static Map<String, String> defaults(CommandLine command) {
        Map<String, String> defaults = new TreeMap<>();
        command.getCommandSpec().options().forEach(option -> {
            String stated = option.defaultValue();
            defaults.put(option.longestName(), stated == null ? "none stated" : stated);
        });
        return defaults;
    }
}
