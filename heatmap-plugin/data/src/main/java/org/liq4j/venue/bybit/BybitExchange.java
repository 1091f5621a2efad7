/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.bybit;

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
import org.liq4j.api.market.Payoff;
import org.liq4j.venue.InverseSymbols;
import org.liq4j.venue.VenueConnections;

/** Bybit linear perpetuals. */
public final class BybitExchange implements RestExchange, StreamingExchange, BracketReplyExchange {

    static final String NAME = "BYBIT";

    static final LiquidationReport LIQUIDATIONS = new LiquidationReport(SideField.POSITION, "Buy", "Sell", true,
            List.of(Set.of("T", "s", "S", "v", "p"), Set.of("updatedTime", "symbol", "side", "size", "price")));

    private static final ExchangeConventions CONVENTIONS = new ExchangeConventions(TimeLabel.START,
            Optional.of(TimeLabel.START),
            QuantityUnit.COINS, OpenInterestSides.BOTH,
            Optional.of(LIQUIDATIONS), false, true,
            Optional.of(FundingTimes.every(Duration.ofHours(8))));

    /** Inverse: BTCUSD, BTCUSDH26; 1 USD a contract. */
    private static final InverseSymbols INVERSE = new InverseSymbols(
            Pattern.compile("([A-Z0-9]+?)USD(?:[FGHJKMNQUVXZ]\\d{2})?"), 1, 1);

    /** The usual rates of a non-VIP user, not read on the exchange's own pages. */
    private static final ExchangeFees FEES = new ExchangeFees(0.0002, 0.00055);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Bybit linear perpetuals.";
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
        return URI.create("https://api.bybit.com");
    }

    @Override
    public RestMarketData open(RestAccess access, Arguments arguments) {
        return new BybitMarketData(VenueConnections.of(access), access.address());
    }

    @Override
    public BracketReply bracketReply() {
        return new BybitBrackets();
    }

    @Override
    public Set<StreamTopic.Kind> streams() {
        return BybitStreams.KINDS;
    }

    @Override
    public StreamProtocol protocol() {
        return new BybitStreams();
    }
}
