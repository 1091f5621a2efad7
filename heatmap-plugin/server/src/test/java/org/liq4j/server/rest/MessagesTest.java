/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.liq4j.api.market.Instrument;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.signal.Alert;
import org.liq4j.api.signal.Signal;
import org.liq4j.history.MarketHistory;
import org.liq4j.server.market.PlainAccount;
import org.liq4j.server.market.RunMessages;
import org.liq4j.server.market.ServedMarket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The page is a sink of the live run behind it. */
class MessagesTest {

    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void signalsAndAlertsAreThereAsTheyCome() {
        MarketHistory history = ServedFixture.simulated(50, Duration.ofMinutes(1));
        Instrument instrument = history.instrument();
        InstantSource clock = InstantSource.fixed(TIME);
        RunMessages messages = new RunMessages();
        try (PluginHost host = ServedFixture.host(folder)) {
            ServedFixture served = new ServedFixture(host, clock,
                    ServedMarket.growing(ServedMarket.Course.LIVE, history,
                            true, List.of(), PlainAccount.PLAIN, messages, clock));
            assertEquals(0, served.ask("messages").path("messages").size());
            messages.accept(Signal.of(TIME, instrument, "scalp", Signal.Action.EXIT_LONG, 60_000.5));
            messages.accept(new Alert(instrument + "/alert/1", TIME.plusSeconds(5), instrument, Alert.Kind.VENUE_LOST,
                    "The connection is gone.", Double.NaN, Double.NaN));
            JsonNode said = served.ask("messages", "instrument", instrument).path("messages");
            assertEquals(
                    "[{\"at\":1767225600000,\"kind\":\"SIGNAL\",\"text\":\"scalp: exit long\",\"price\":60000.5,\"id\":\""
                            + instrument
                            + "/scalp/2026-01-01T00:00:00Z/EXIT_LONG\"},{\"at\":1767225605000,\"kind\":\"VENUE_LOST\","
                            + "\"text\":\"The connection is gone.\",\"id\":\"" + instrument + "/alert/1\"}]",
                    said.toString());
        }
    }

    @Test
    void theLastOnesAreKept() {
        RunMessages messages = new RunMessages();
        Instrument instrument = Instrument.parse("BINANCE:BTCUSDT");
        for (int minute = 0; minute < RunMessages.KEPT + 3; minute++) {
            messages.accept(
                    Signal.of(TIME.plusSeconds(60L * minute), instrument, "scalp", Signal.Action.ENTER_SHORT, 1));
        }
        assertEquals(RunMessages.KEPT, messages.all().size());
        assertEquals(TIME.plusSeconds(180), messages.all().getFirst().time());
        assertTrue(messages.all().getLast().text().endsWith("enter short"));
    }
}
