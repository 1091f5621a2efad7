/* SPDX-License-Identifier: MIT */
package org.liq4j.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;

import org.liq4j.api.market.Candle;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.signal.Alert;
import org.liq4j.api.signal.AlertSink;
import org.liq4j.api.signal.DeliveryRecord;
import org.liq4j.api.signal.Signal;
import org.liq4j.api.signal.SignalSink;
import org.liq4j.history.BarInputs;
import org.liq4j.history.MarketHistory;
import org.liq4j.live.alert.AlertSettings;
import org.liq4j.live.alert.AlertWatch;
import org.liq4j.live.delivery.Delivery;
import org.liq4j.live.delivery.DeliveryListener;
import org.liq4j.live.state.SessionState;
import org.liq4j.live.state.StateListener;
import org.liq4j.live.state.StateTerms;
import org.liq4j.signal.CsvSignalSink;

/** The process that is killed: runs a session with state and sinks at full speed, and prints the number of each bar. */
final class KilledSession {

    static final int BARS = 900;
    private static final int WARM_UP = 200;
    private static final AlertSettings MANY_ALERTS = AlertSettings.DEFAULT.withLeastShare(0.001)
            .withCascade(new AlertSettings.Cascade(2, 3, 50));

    private KilledSession() {
    }

    /** Appends the id of each signal and alert to a file. */
    private static class Ids implements SignalSink, AlertSink {

        final Path file;

        Ids(Path file) {
            this.file = file;
        }

        @Override
        public void accept(Signal signal) {
            append(signal.id());
        }

        @Override
        public void accept(Alert alert) {
            append(alert.id() + " " + alert.words());
        }

        private void append(String line) {
            try {
                Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            // each line is there already
        }
    }

    private static final class RememberedIds extends Ids implements DeliveryRecord {

        RememberedIds(Path file) {
            super(file);
        }

        @Override
        public boolean hasDelivered(String id) {
            try {
                return Files.exists(file)
                        && Files.readAllLines(file).stream().anyMatch(line -> (line + " ").startsWith(id + " "));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * @param arguments
     *            the folder, and the seed of the market
     */
    public static void main(String[] arguments) throws IOException {
        run(Path.of(arguments[0]), Long.parseLong(arguments[1]), bar -> {
            // A whole line in one go: the process may end within.
            byte[] line = (bar + "\n").getBytes(StandardCharsets.US_ASCII);
            System.out.write(line, 0, line.length);
            System.out.flush();
        });
    }

    /** Goes on where the state in the folder ends, to the end of the market, and writes what it came to. */
    static void run(Path folder, long seed, IntConsumer barClosed) throws IOException {
        MarketHistory history = SessionScene.history(seed, BARS);
        List<MarketEvent> events = SessionScene.asTheyCome(history, WARM_UP, new Random(seed));
        List<String> notes = new ArrayList<>();
        StateTerms terms = new StateTerms(history.instrument(), history.barDuration(),
                Map.of("seed", Long.toString(seed)));
        try (SessionState state = SessionState.open(folder.resolve("state"), terms, noting(notes));
                CsvSignalSink csv = new CsvSignalSink(folder.resolve("signals.csv"));
                RememberedIds remembered = new RememberedIds(folder.resolve("remembered"));
                Ids plain = new Ids(folder.resolve("plain"));
                Delivery delivery = new Delivery(List.of(state.outbox()),
                        Map.of("csv", csv, "remembered", remembered, "plain", plain), Delivery.Patience.usual(),
                        DeliveryListener.NONE)) {
            AlertWatch alerts = new AlertWatch(history.instrument(), history.barDuration(), MANY_ALERTS,
                    delivery::accept);
            int from = position(events, state.bars() - WARM_UP, state.inputs());
            try (LiveSession session = LiveSessionTest.builder(history, WARM_UP).maxBarCount(BARS).journal(state)
                    .sink(delivery).measure(alerts.measure()).open()) {
                alerts.start();
                for (MarketEvent event : events.subList(from, events.size())) {
                    if (session.apply(event) == Outcome.BAR_CLOSED) {
                        barClosed.accept(session.history().size());
                    }
                }
                Files.writeString(folder.resolve("end"), end(session) + "\n" + notes);
            }
        }
    }

    private static StateListener noting(List<String> notes) {
        return new StateListener() {

            @Override
            public void failing(String why) {
                notes.add("failing: " + why);
            }

            @Override
            public void differs(String what) {
                notes.add("differs: " + what);
            }
        };
    }

    /** Where a state ends among the events. */
    private static int position(List<MarketEvent> events, long bars, long inputs) {
        BarInputs taken = new BarInputs();
        long barsLeft = bars;
        long inputsLeft = inputs;
        for (int i = 0; i < events.size(); i++) {
            if (barsLeft <= 0 && inputsLeft == 0) {
                return i;
            }
            if (events.get(i) instanceof Candle candle) {
                taken.close(candle);
                barsLeft--;
            } else if (taken.add(events.get(i)) == BarInputs.Taken.WAITS && barsLeft <= 0) {
                inputsLeft--;
            }
        }
        return events.size();
    }

    private static String end(LiveSession session) {
        return SessionScene.bars(session.history().soFar()) + "\n" + session.history().soFar().gaps() + "\n"
                + SessionScene.text(session.heatmap().feed().profile(Instant.MAX).orElseThrow()) + "\n"
                + SessionScene.text(session.account("often").orElseThrow().result()) + "\n"
                + SessionScene.text(session.account("ratio").orElseThrow().result()) + "\n" + session.strategies();
    }
}
