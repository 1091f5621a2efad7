/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.binance;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.liq4j.api.exchange.BracketReply;
import org.liq4j.api.exchange.BracketReplyExchange;
import org.liq4j.api.exchange.ExchangeConventions;
import org.liq4j.api.exchange.ExchangeConventions.LiquidationReport;
import org.liq4j.api.exchange.ExchangeConventions.OpenInterestSides;
import org.liq4j.api.exchange.ExchangeConventions.QuantityUnit;
import org.liq4j.api.exchange.ExchangeConventions.SideField;
import org.liq4j.api.exchange.ExchangeConventions.TimeLabel;
import org.liq4j.api.exchange.ExchangeFees;
import org.liq4j.api.exchange.FundingTimes;
import org.liq4j.api.exchange.RestAccess;
import org.liq4j.api.exchange.RestExchange;
import org.liq4j.api.exchange.RestMarketData;
import org.liq4j.api.exchange.StreamProtocol;
import org.liq4j.api.exchange.StreamTopic;
import org.liq4j.api.exchange.StreamingExchange;
import org.liq4j.api.extension.Arguments;
import org.liq4j.api.market.Payoff;
import org.liq4j.archive.ArchivedExchange;
import org.liq4j.venue.InverseSymbols;
import org.liq4j.venue.VenueConnections;

/** Binance USD-M futures. Its brackets are told to holders of an account only, and past liquidations to nobody; it has a public archive. */
public final class BinanceExchange implements RestExchange, StreamingExchange, BracketReplyExchange, ArchivedExchange {

    static final String NAME = "BINANCE";

    static final LiquidationReport LIQUIDATIONS = new LiquidationReport(SideField.ORDER, "SELL", "BUY", false);

    private static final ExchangeConventions CONVENTIONS = new ExchangeConventions(TimeLabel.START,
            Optional.of(TimeLabel.START),
            QuantityUnit.COINS, OpenInterestSides.ONE,
            Optional.of(LIQUIDATIONS), true, false,
            Optional.of(FundingTimes.every(Duration.ofHours(8))));

    /** COIN-M: BTCUSD_PERP, BTCUSD_260327; 100 USD a contract of bitcoin, 10 USD of any other coin. BTCBUSD_210129 is settled in BUSD. */
    private static final InverseSymbols INVERSE = new InverseSymbols(
            Pattern.compile("([A-Z0-9]+(?=USD_PERP)|BNB|[A-Z0-9]*[AC-Z0-9])USD_(?:PERP|\\d{6})"), 100, 10);

    /** The usual rates of a regular user, not read on the exchange's own pages. */
    private static final ExchangeFees FEES = new ExchangeFees(0.0002, 0.0005);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Binance USD-M futures.";
    }

    @Override
    public ExchangeConventions conventions() {
        return CONVENTIONS;
    }

    @Override
    public Optional<ExchangeFees> fees() {
        return Optional.of(FEES);
    }

    @Override
    public Payoff payoff(String symbol) {
        return INVERSE.payoff(symbol);
    }

    @Override
    public URI address() {
        return URI.create("https://fapi.binance.com");
    }

    @Override
    public RestMarketData open(RestAccess access, Arguments arguments) {
        return new BinanceMarketData(VenueConnections.of(access), access.address());
    }

    @Override
    public BracketReply bracketReply() {
        return new BinanceBrackets();
    }

    @Override
    public URI archive() {
        return URI.create("https://data.binance.vision");
    }

    @Override
    public Set<StreamTopic.Kind> streams() {
        return BinanceStreams.KINDS;
    }

    @Override
    public StreamProtocol protocol() {
        return new BinanceStreams();
    }
}
