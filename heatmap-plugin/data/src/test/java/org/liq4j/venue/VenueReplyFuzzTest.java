/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.liq4j.api.exchange.BracketReply;
import org.liq4j.api.exchange.BracketReplyExchange;
import org.liq4j.api.extension.Arguments;
import org.liq4j.api.margin.BracketDataException;
import org.liq4j.api.market.Instrument;
import org.liq4j.http.HttpException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Broken replies to every request that a venue is asked: a clear error, or what is left keeps the rules of its kind. The
 * system property {@code liq4j.fuzz} asks for more replies to each than the 100 of the unit suite.
 */
class VenueReplyFuzzTest {

    private static final List<ReplyCase> CASES = Stream.of(HistoryCases.all(), StateCases.all()).flatMap(List::stream)
            .toList();
    private static final int REPLIES_OF_ONE = Integer.getInteger("liq4j.fuzz", 100);

    static List<ReplyCase> cases() {
        return CASES;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anErrorOrWhatKeepsTheRules(ReplyCase one) throws IOException {
        CannedExchange exchange = new CannedExchange(HistoryCases.NOW);
        exchange.answer(name -> reply(one, name).getBytes(StandardCharsets.UTF_8));
        assertTrue(read(one, exchange) > 0, "the whole reply must be read");
        int errors = 0;
        for (long seed = 0; seed < REPLIES_OF_ONE; seed++) {
            Random random = new Random(seed);
            String broken = one.replies().keySet().stream().sorted().skip(random.nextInt(one.replies().size()))
                    .findFirst().orElseThrow();
            byte[] reply = ReplyMutation.of(reply(one, broken), random);
            exchange.answer(name -> name.equals(broken) ? reply : reply(one, name).getBytes(StandardCharsets.UTF_8));
            try {
                read(one, exchange);
            } catch (HttpException | BracketDataException e) {
                assertTrue(String.valueOf(e.getMessage()).length() > 20, e::getMessage);
                errors++;
            } catch (RuntimeException | AssertionError e) {
                throw failed(seed, reply, e);
            }
        }
        assertTrue(errors > 0 && errors < REPLIES_OF_ONE, errors + " errors");
    }

    @Test
    void anErrorOrBracketsThatKeepTheRules() {
        BracketReply brackets = ShippedExchanges.ALL.get("BINANCE", BracketReplyExchange.class).bracketReply();
        Arguments none = Arguments.defaults(brackets);
        Instrument instrument = new Instrument("BINANCE", "BTCUSDT");
        byte[] whole = StateCases.BINANCE_BRACKETS.getBytes(StandardCharsets.UTF_8);
        assertEquals(2, StateCases.check(brackets.read(Path.of("reply"), whole, instrument, none).table()));
        for (long seed = 0; seed < REPLIES_OF_ONE; seed++) {
            byte[] reply = ReplyMutation.of(StateCases.BINANCE_BRACKETS, new Random(seed));
            try {
                StateCases.check(brackets.read(Path.of("reply"), reply, instrument, none).table());
            } catch (BracketDataException e) {
                assertTrue(String.valueOf(e.getMessage()).startsWith("reply: "), e::getMessage);
            } catch (RuntimeException | AssertionError e) {
                throw failed(seed, reply, e);
            }
        }
    }

    private static long read(ReplyCase one, CannedExchange exchange) throws IOException {
        return one.reading().read(ShippedExchanges.open(one.venue(), exchange.connections()));
    }

    private static String reply(ReplyCase one, String name) {
        String reply = one.replies().get(name);
        if (reply == null) {
            throw new AssertionError("must not be asked for: " + name);
        }
        return reply;
    }

    private static AssertionError failed(long seed, byte[] reply, Throwable cause) {
        String text = new String(reply, StandardCharsets.UTF_8);
        return new AssertionError("seed " + seed + ": " + text.substring(0, Math.min(text.length(), 2_000)), cause);
    }
}
