/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.okx;

import java.net.URI;
import java.time.Duration;
import java.util.List;
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
import org.liq4j.api.extension.Parameter;
import org.liq4j.api.market.Payoff;
import org.liq4j.venue.InverseSymbols;
import org.liq4j.venue.VenueConnections;

/** OKX linear swaps. */
public final class OkxExchange implements RestExchange, StreamingExchange, BracketReplyExchange {

    static final String NAME = "OKX";

    static final LiquidationReport LIQUIDATIONS = new LiquidationReport(SideField.ORDER, "sell", "buy", false);

    private static final ExchangeConventions CONVENTIONS = new ExchangeConventions(TimeLabel.START,
            Optional.of(TimeLabel.START),
            QuantityUnit.CONTRACTS, OpenInterestSides.ONE,
            Optional.of(LIQUIDATIONS), false, true,
            Optional.of(FundingTimes.every(Duration.ofHours(8))));

    /** Coin-margined: BTC-USD-SWAP, BTC-USD-260327; 100 USD a contract of bitcoin, 10 USD of any other coin. */
    private static final InverseSymbols INVERSE = new InverseSymbols(Pattern.compile("([A-Z0-9]+)-USD-(?:SWAP|\\d{6})"),
            100, 10);

    /** The usual rates of a regular user of level 1, not read on the exchange's own pages. */
    private static final ExchangeFees FEES = new ExchangeFees(0.0002, 0.0005);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "OKX linear swaps.";
    }

    /** The fee is needed for brackets alone. */
    @Override
    public List<Parameter<?>> parameters() {
        return List.of(OkxBrackets.TAKER_FEE);
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
        return URI.create("https://www.okx.com");
    }

    @Override
    public RestMarketData open(RestAccess access, Arguments arguments) {
        return new OkxMarketData(VenueConnections.of(access), access.address(), arguments.get(OkxBrackets.TAKER_FEE));
    }

    @Override
    public BracketReply bracketReply() {
        return new OkxBrackets();
    }

    @Override
    public Set<StreamTopic.Kind> streams() {
        return OkxStreams.KINDS;
    }

    @Override
    public StreamProtocol protocol() {
        return new OkxStreams();
    }
}
