/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.exchange.Exchange;
import org.liq4j.api.exchange.RateLimit;
import org.liq4j.api.exchange.RestAccess;
import org.liq4j.api.exchange.RestExchange;
import org.liq4j.api.exchange.RestMarketData;
import org.liq4j.api.extension.Arguments;
import org.liq4j.api.market.Instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * What an exchange promises. Inherit from it and say how the exchange is made:
 *
 * <pre>
 * class MyExchangeTest extends ExchangeContract {
 *
 *     protected Exchange create() {
 *         return new MyExchange();
 *     }
 * }
 * </pre>
 *
 * What is promised of market data over REST is checked of a {@link RestExchange} only.
 */
public abstract class ExchangeContract {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    protected ExchangeContract() {
    }

    /** The exchange; each call may give the same one. */
    protected abstract Exchange create();

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
}
