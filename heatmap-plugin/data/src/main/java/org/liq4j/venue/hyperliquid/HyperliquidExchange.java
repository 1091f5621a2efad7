/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.hyperliquid;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.liq4j.api.exchange.BracketReply;
import org.liq4j.api.exchange.BracketReplyExchange;
import org.liq4j.api.exchange.ExchangeConventions;
import org.liq4j.api.exchange.ExchangeConventions.OpenInterestSides;
import org.liq4j.api.exchange.ExchangeConventions.QuantityUnit;
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
import org.liq4j.venue.VenueConnections;

/** Hyperliquid perpetuals. */
public final class HyperliquidExchange implements RestExchange, StreamingExchange, BracketReplyExchange {

    static final String NAME = "HYPERLIQUID";

    private static final ExchangeConventions CONVENTIONS = new ExchangeConventions(TimeLabel.START, Optional.empty(),
            QuantityUnit.COINS, OpenInterestSides.UNVERIFIED,
            Optional.empty(), false, true,
            Optional.of(FundingTimes.every(Duration.ofHours(1))));

    /** The usual rates of the lowest tier, not read on the exchange's own pages. */
    private static final ExchangeFees FEES = new ExchangeFees(0.00015, 0.00045);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Hyperliquid perpetuals.";
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
    public URI address() {
        return URI.create("https://api.hyperliquid.xyz");
    }

    @Override
    public RestMarketData open(RestAccess access, Arguments arguments) {
        return new HyperliquidMarketData(VenueConnections.of(access), access.address());
    }

    @Override
    public BracketReply bracketReply() {
        return new HyperliquidBrackets();
    }

    @Override
    public Set<StreamTopic.Kind> streams() {
        return HyperliquidStreams.KINDS;
    }

    @Override
    public StreamProtocol protocol() {
        return new HyperliquidStreams();
    }
}
