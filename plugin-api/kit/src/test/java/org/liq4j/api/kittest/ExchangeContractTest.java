/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kittest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.exchange.Exchange;
import org.liq4j.api.exchange.ExchangeConventions;
import org.liq4j.api.exchange.ExchangeConventions.OpenInterestSides;
import org.liq4j.api.exchange.ExchangeConventions.QuantityUnit;
import org.liq4j.api.exchange.ExchangeConventions.TimeLabel;
import org.liq4j.api.exchange.ExchangeFees;
import org.liq4j.api.exchange.FundingTimes;
import org.liq4j.api.exchange.RateLimit;
import org.liq4j.api.exchange.RestAccess;
import org.liq4j.api.exchange.RestExchange;
import org.liq4j.api.exchange.RestMarketData;
import org.liq4j.api.extension.Arguments;
import org.liq4j.api.kit.ExchangeContract;

import static org.junit.jupiter.api.Assertions.assertTrue;

class ExchangeContractTest {

    /** An exchange that keeps every promise, for others to break one. */
    private static class Plain implements RestExchange {

        private int asked;

        @Override
        public String name() {
            return "PLAIN";
        }

        @Override
        public String description() {
            return "An exchange.";
        }

        @Override
        public ExchangeConventions conventions() {
            return new ExchangeConventions(TimeLabel.START, Optional.empty(), QuantityUnit.COINS, OpenInterestSides.ONE,
                    Optional.empty(), false, false, Optional.of(FundingTimes.every(Duration.ofHours(8))));
        }

        @Override
        public Optional<ExchangeFees> fees() {
            return Optional.of(new ExchangeFees(0, 0.001));
        }

        int times() {
            return ++asked;
        }

        @Override
        public URI address() {
            return URI.create("https://example.com");
        }

        @Override
        public RestMarketData open(RestAccess access, Arguments arguments) {
            if (!"127.0.0.1".equals(access.address().getHost()) && !"https".equals(access.address().getScheme())) {
                throw new InvalidValueException("address", access.address().toString(), "must be https");
            }
            return opened(access.address());
        }

        static RestMarketData opened(URI address) {
            return new RestMarketData() {

                @Override
                public URI address() {
                    return address;
                }

                @Override
                public List<RateLimit> limits() {
                    return List.of();
                }

                @Override
                public void close() {
                    // nothing is open
                }
            };
        }
    }

    static final class Honest extends ExchangeContract {

        @Override
        protected Exchange create() {
            return new Plain();
        }
    }

    static final class InLowerCase extends ExchangeContract {

        @Override
        protected Exchange create() {
            return new Plain() {

                @Override
                public String name() {
                    return "plain";
                }
            };
        }
    }

    static final class Fickle extends ExchangeContract {

        @Override
        protected Exchange create() {
            return new Plain() {

                @Override
                public Optional<ExchangeFees> fees() {
                    return Optional.of(new ExchangeFees(0, times() * 1e-4));
                }
            };
        }
    }

    static final class AsksWhenOpened extends ExchangeContract {

        @Override
        protected Exchange create() {
            return new Plain() {

                @Override
                public RestMarketData open(RestAccess access, Arguments arguments) {
                    if (access.address().getPort() > 0) {
                        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(),
                                access.address().getPort())) {
                            assertTrue(socket.isConnected());
                            return opened(access.address());
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }
                    return super.open(access, arguments);
                }
            };
        }
    }

    static final class AsksElsewhere extends ExchangeContract {

        @Override
        protected Exchange create() {
            return new Plain() {

                @Override
                public RestMarketData open(RestAccess access, Arguments arguments) {
                    return opened(address());
                }
            };
        }
    }

    static final class InTheOpen extends ExchangeContract {

        @Override
        protected Exchange create() {
            return new Plain() {

                @Override
                public URI address() {
                    return URI.create("http://example.com");
                }
            };
        }
    }

    @Test
    void anHonestExchangeKeepsEveryPromise() {
        ContractRun.of(Honest.class).keepsAll();
    }

    @Test
    void aNameThatNoInstrumentCanHaveIsFoundOut() {
        ContractRun.of(InLowerCase.class).breaks("itsNameIsThatOfAVenue", "as in instruments", "venue = plain");
    }

    @Test
    void anExchangeThatSaysAnotherThingEachTimeIsFoundOut() {
        ContractRun.of(Fickle.class).breaks("itSaysTheSameEachTime", "must say the same");
    }

    @Test
    void anExchangeThatAsksWhenItIsOpenedIsFoundOut() {
        ContractRun.of(AsksWhenOpened.class).breaks("openingAsksNobody", "must ask nobody when it is opened");
    }

    @Test
    void anExchangeThatAsksElsewhereIsFoundOut() {
        ContractRun.of(AsksElsewhere.class).breaks("openingAsksNobody", "must ask the address", "https://example.com");
        ContractRun.of(AsksElsewhere.class).breaks("anAddressThatAnybodyCouldReadIsRefused", "must refuse http");
    }

    @Test
    void anExchangeWhoseAddressIsNotSecureIsFoundOut() {
        ContractRun.of(InTheOpen.class).breaks("itsOwnAddressIsSecure", "must be https: http://example.com");
    }
}
