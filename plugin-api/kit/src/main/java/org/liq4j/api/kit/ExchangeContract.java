/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.exchange.BracketReplyExchange;
import org.liq4j.api.exchange.BracketSource;
import org.liq4j.api.exchange.Exchange;
import org.liq4j.api.exchange.OpenInterestSource;
import org.liq4j.api.exchange.RateLimit;
import org.liq4j.api.exchange.RestAccess;
import org.liq4j.api.exchange.RestExchange;
import org.liq4j.api.exchange.RestMarketData;
import org.liq4j.api.exchange.VenueHistories;
import org.liq4j.api.extension.Arguments;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.Payoff;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowColumn.Candles;
import org.liq4j.api.rows.RowColumn.OpenInterests;
import org.liq4j.api.rows.RowKind;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * What an exchange promises. Inherit from it and say how the exchange is made; of one that serves histories, open interest or
 * brackets, give a reply of each, and what must be read of it:
 *
 * <pre>
 * class MyExchangeTest extends ExchangeContract {
 *
 *     protected Exchange create() {
 *         return new MyExchange();
 *     }
 *
 *     protected List&lt;HistorySample&gt; histories() {
 *         return List.of(new HistorySample("BTCUSDT", Duration.ofMinutes(1), range, now,
 *                 SampleReplies.to("/candles", "[...]"), RowBatch.builder(RowKind.CANDLES)...build()));
 *     }
 * }
 * </pre>
 *
 * What is promised of market data over REST is checked of a {@link RestExchange} only, against a server on this machine.
 */
public abstract class ExchangeContract {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    protected ExchangeContract() {
    }

    /** The exchange; each call may give the same one. */
    protected abstract Exchange create();

    /** A reply of each history that it serves, and what must be read of it. */
    protected List<HistorySample> histories() {
        return List.of();
    }

    /** A reply with the open interest of now; of an {@link OpenInterestSource}. */
    protected Optional<OpenInterestSample> openInterest() {
        return Optional.empty();
    }

    /** A reply with margin brackets; of a {@link BracketReplyExchange}. */
    protected Optional<BracketSample> brackets() {
        return Optional.empty();
    }

    /** What some of its futures pay, by symbol; those that are coin-margined at least. */
    protected Map<String, Payoff> payoffs() {
        return Map.of();
    }

    private static AssertionFailedError broken(Exchange exchange, String promise) {
        return new AssertionFailedError(exchange.getClass().getName() + ": " + promise);
    }

    private static RestMarketData open(RestExchange exchange, URI address) {
        return exchange.open(RestAccess.to(address, new FakeClock(NOW)), Arguments.defaults(exchange));
    }

    @Test
    void itsNameIsThatOfAVenue() {
        Exchange exchange = create();
        try {
            assertEquals(exchange.name(), new Instrument(exchange.name(), "BTC").venue());
        } catch (InvalidValueException e) {
            throw broken(exchange, "its name must be that of a venue, as in instruments: " + e.getMessage());
        }
    }

    @Test
    void itDescribesItself() {
        Exchange exchange = create();
        if (exchange.description().isBlank()) {
            throw broken(exchange, "must have a description");
        }
    }

    @Test
    void itsParametersHaveDefaults() {
        Exchange exchange = create();
        try {
            assertEquals("", Arguments.defaults(exchange).toString(), "nothing was given");
        } catch (InvalidValueException e) {
            throw broken(exchange, "each parameter must have a default: " + e.getMessage());
        }
    }

    @Test
    void itSaysTheSameEachTime() {
        Exchange exchange = create();
        if (!exchange.name().equals(exchange.name()) || !exchange.conventions().equals(exchange.conventions())
                || !exchange.fees().equals(exchange.fees())) {
            throw broken(exchange, "must say the same of its name, conventions and fees each time");
        }
    }

    @Test
    void itSaysWhatItsFuturesPayWhateverTheirNames() {
        Exchange exchange = create();
        payoffs().forEach((symbol, payoff) -> {
            if (!exchange.payoff(symbol).equals(payoff)) {
                throw broken(exchange, "the payoff of " + symbol + " must be " + payoff + ", not "
                        + exchange.payoff(symbol));
            }
        });
        for (String symbol : List.of("BTCUSDT", "NONE", "A-B_C", "0")) {
            if (!exchange.payoff(symbol).equals(exchange.payoff(symbol))) {
                throw broken(exchange, "must say the same of the payoff of " + symbol + " each time");
            }
        }
    }

    /** Rows are told in base coins; those of an inverse future would be contracts. */
    @Test
    void whatItServesIsLinear() {
        Exchange exchange = create();
        histories().stream().filter(sample -> exchange.payoff(sample.symbol()).isInverse()).forEach(sample -> {
            throw broken(exchange, "serves a history of " + sample.symbol()
                    + ", which is coin-margined: only linear futures may be served");
        });
    }

    @Test
    void itsFundingIsSettledAtLeastOnceADay() {
        Exchange exchange = create();
        exchange.conventions().funding().filter(times -> times.interval().compareTo(Duration.ofDays(1)) > 0)
                .ifPresent(times -> {
                    throw broken(exchange,
                            "funding must be settled at least once a day, not every " + times.interval());
                });
    }

    @Test
    void itsOwnAddressIsSecure() {
        if (create() instanceof RestExchange exchange && !"https".equals(exchange.address().getScheme())) {
            throw broken(exchange, "its address must be https: " + exchange.address());
        }
    }

    /** Listings open every exchange: nobody is asked for that. */
    @Test
    void openingAsksNobody() throws IOException {
        if (create() instanceof RestExchange exchange) {
            try (ServerSocketChannel server = ServerSocketChannel.open()) {
                server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                server.configureBlocking(false);
                int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
                URI address = URI.create("http://127.0.0.1:" + port);
                try (RestMarketData data = open(exchange, address)) {
                    if (!data.address().equals(address)) {
                        throw broken(exchange, "must ask the address that it is opened with, " + address + ", not "
                                + data.address());
                    }
                    for (RateLimit limit : data.limits()) {
                        if (limit.name().isBlank()) {
                            throw broken(exchange, "each limit must have a name");
                        }
                    }
                }
                if (server.accept() != null) {
                    throw broken(exchange, "must ask nobody when it is opened");
                }
            }
        }
    }

    @Test
    void anAddressThatAnybodyCouldReadIsRefused() {
        if (create() instanceof RestExchange exchange) {
            try (RestMarketData data = open(exchange, URI.create("http://example.com"))) {
                throw broken(exchange, "must refuse http of another machine, but opened " + data.address());
            } catch (InvalidValueException refused) {
                if (refused.rule().isBlank()) {
                    throw broken(exchange, "must refuse an address with the violated rule");
                }
            }
        }
    }

    @Test
    void thereIsASampleOfAllThatItServes() {
        Exchange exchange = create();
        if (exchange instanceof RestExchange rest) {
            try (RestMarketData data = open(rest, rest.address())) {
                Set<RowKind> served = new TreeSet<>(VenueHistories.of(data).keySet());
                histories().forEach(sample -> served.remove(sample.kind()));
                if (!served.isEmpty()) {
                    throw broken(exchange, "there must be a sample of each history that it serves; histories() lacks "
                            + served.stream().map(RowKind::label).toList());
                }
                if (data instanceof OpenInterestSource && openInterest().isEmpty()) {
                    throw broken(exchange, "there must be a sample of open interest; openInterest() has none");
                }
            }
        }
        if (exchange instanceof BracketReplyExchange && brackets().isEmpty()) {
            throw broken(exchange, "there must be a sample of its brackets; brackets() has none");
        }
    }

    private void ofEachHistory(Consumer<HistoryReading> promise) {
        if (create() instanceof RestExchange exchange) {
            histories().forEach(sample -> promise.accept(new HistoryReading(exchange, sample)));
        }
    }

    private void ofItsBrackets(Consumer<BracketReading> promise) {
        if (create() instanceof BracketReplyExchange exchange) {
            brackets().ifPresent(sample -> promise.accept(new BracketReading(exchange, sample)));
        }
    }

    @Test
    void rowsKeepTheirRulesAndAscend() {
        ofEachHistory(HistoryReading::givesRowsThatKeepTheirRules);
    }

    @Test
    void rowsAreThoseOfTheSamples() {
        ofEachHistory(HistoryReading::givesTheRowsThatAreExpected);
    }

    @Test
    void rowsAreWithinWhatWasAskedFor() {
        ofEachHistory(HistoryReading::givesWhatWasAskedFor);
    }

    @Test
    void nothingIsGivenBeforeItIsKnown() {
        ofEachHistory(HistoryReading::givesNothingBeforeItIsKnown);
    }

    @Test
    void aReplyThatIsNoneIsAnErrorAndNotNothing() {
        ofEachHistory(HistoryReading::takesNoOtherReplyForRows);
    }

    @Test
    void aPeriodThatItDoesNotHaveIsRefused() {
        ofEachHistory(HistoryReading::refusesAPeriodThatItDoesNotHave);
    }

    @Test
    void openInterestIsInCoinsAndKnownWhenItCame() {
        if (create() instanceof RestExchange exchange) {
            openInterest().ifPresent(sample -> openInterest(exchange, sample));
        }
    }

    private static void openInterest(RestExchange exchange, OpenInterestSample sample) {
        try (ReplyServer server = new ReplyServer(sample.replies());
                RestMarketData data = exchange.open(RestAccess.to(server.address(), new FakeClock(sample.now())),
                        Arguments.defaults(exchange))) {
            if (!(data instanceof OpenInterestSource source)) {
                throw broken(exchange, "there is a sample of open interest, but it serves none");
            }
            RowBatch rows = source.openInterest(sample.symbol());
            if (rows.size() != 1 || rows.kind() != RowKind.OPEN_INTEREST) {
                throw broken(exchange, "open interest must be one row, not " + rows.size());
            }
            if (rows.value(OpenInterests.OPEN_INTEREST, 0) != sample.coins()) {
                throw broken(exchange, "open interest must be in coins, each contract counted once: " + sample.coins()
                        + ", not " + rows.value(OpenInterests.OPEN_INTEREST, 0));
            }
            if (rows.knownMillis(0) < sample.now().toEpochMilli()) {
                throw broken(exchange, "open interest must be known when it came, " + sample.now() + ", not "
                        + Instant.ofEpochMilli(rows.knownMillis(0)));
            }
        }
    }

    @Test
    void bracketsAreThoseOfTheSample() {
        ofItsBrackets(BracketReading::givesTheTableThatIsExpected);
    }

    @Test
    void bracketsAllowNoLeverageThatIsLiquidatedAtOnce() {
        ofItsBrackets(BracketReading::allowsNoLeverageThatIsLiquidatedAtOnce);
    }

    @Test
    void aReplyWithoutTheBracketsIsRefused() {
        ofItsBrackets(BracketReading::takesNoOtherReplyForBrackets);
    }

    @Test
    void itsConventionsAgreeWithWhatItServes() {
        if (create() instanceof RestExchange exchange) {
            try (RestMarketData data = open(exchange, exchange.address())) {
                boolean brackets = exchange.conventions().publicBrackets();
                if (brackets != data instanceof BracketSource) {
                    throw broken(exchange, "its conventions say publicBrackets = " + brackets + ", but it serves "
                            + (brackets ? "none" : "them"));
                }
            }
            boolean told = exchange.conventions().takerVolumeInCandles();
            histories().stream().filter(sample -> sample.kind() == RowKind.CANDLES)
                    .filter(sample -> told == Double.isNaN(sample.expected().value(Candles.TAKER_BUY_VOLUME, 0)))
                    .forEach(sample -> {
                        throw broken(exchange, "its conventions say takerVolumeInCandles = " + told
                                + ", but its candles are otherwise");
                    });
        }
    }
}
