package com.example.{{package}};

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

/**
 * What is known of an exchange: backtests of its instruments are charged by it. All figures are examples to change, and so are
 * the address and the replies that the other classes read. What is not known stays empty: liq4j then says what it assumes
 * instead. An exchange that is not asked over REST implements Exchange alone, one that pushes nothing leaves out
 * StreamingExchange, and one whose brackets nobody can read BracketReplyExchange.
 */
public final class {{Class}}Exchange implements RestExchange, StreamingExchange, BracketReplyExchange {

    static final String NAME = "{{VENUE}}";

    static final FundingTimes FUNDING = FundingTimes.every(Duration.ofHours(4));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Perpetual futures of " + NAME + ".";
    }

    @Override
    public ExchangeConventions conventions() {
        boolean takerVolumeInCandles = false;
        boolean publicBrackets = true;
        return new ExchangeConventions(TimeLabel.START, Optional.empty(), QuantityUnit.COINS,
                OpenInterestSides.UNVERIFIED, Optional.empty(), takerVolumeInCandles, publicBrackets,
                Optional.of(FUNDING));
    }

    @Override
    public Optional<ExchangeFees> fees() {
        double maker = 0.0001;
        double taker = 0.0004;
        return Optional.of(new ExchangeFees(maker, taker));
    }

    @Override
    public URI address() {
        return URI.create("https://{{name}}.example.com");
    }

    @Override
    public RestMarketData open(RestAccess access, Arguments arguments) {
        return new {{Class}}MarketData(access);
    }

    @Override
    public Set<StreamTopic.Kind> streams() {
        return {{Class}}Streams.KINDS;
    }

    @Override
    public StreamProtocol protocol() {
        return new {{Class}}Streams();
    }

    @Override
    public BracketReply bracketReply() {
        return new {{Class}}Brackets();
    }
}
