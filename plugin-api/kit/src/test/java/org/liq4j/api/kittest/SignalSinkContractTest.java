/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kittest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.liq4j.api.kit.SignalSinkContract;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.signal.Signal;
import org.liq4j.api.signal.SignalSink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

class SignalSinkContractTest {

    /** Writes a line for each signal, its parts separated by tabs. */
    private record Lines(Path file, String priceFormat, boolean coins, List<OpenOption> how) implements SignalSink {

        @Override
        public void accept(Signal signal) {
            String price = priceFormat.isEmpty()
                    ? Double.toString(signal.price())
                    : String.format(priceFormat, signal.price());
            try {
                Files.writeString(file, String.join("\t", signal.id(), signal.time().toString(),
                        signal.instrument().toString(), signal.strategy(), signal.action().name(),
                        signal.cause().name(), URLEncoder.encode(signal.reason(), UTF_8), price,
                        Double.toString(signal.stop()), Double.toString(signal.target()),
                        coins ? Double.toString(signal.coins()) : "NaN") + "\n", how.toArray(OpenOption[]::new));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            // each line is written at once
        }
    }

    abstract static class OfLines extends SignalSinkContract {

        @Override
        protected final List<Signal> delivered(Path folder) {
            try {
                return Files.readAllLines(folder.resolve("signals")).stream().map(OfLines::signal).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Signal signal(String line) {
            String[] parts = line.split("\t", -1);
            return new Signal(parts[0], Instant.parse(parts[1]), Instrument.parse(parts[2]), parts[3],
                    Signal.Action.valueOf(parts[4]), Signal.Cause.valueOf(parts[5]),
                    URLDecoder.decode(parts[6], UTF_8), Double.parseDouble(parts[7]), Double.parseDouble(parts[8]),
                    Double.parseDouble(parts[9]), Double.parseDouble(parts[10]));
        }
    }

    static final class HonestSink extends OfLines {

        @Override
        protected SignalSink open(Path folder) {
            return new Lines(folder.resolve("signals"), "", true,
                    List.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        }
    }

    static final class SinkThatForgets extends OfLines {

        @Override
        protected SignalSink open(Path folder) {
            return new Lines(folder.resolve("signals"), "", true, List.of());
        }
    }

    static final class SinkThatRounds extends OfLines {

        @Override
        protected SignalSink open(Path folder) {
            return new Lines(folder.resolve("signals"), "%.1f", true,
                    List.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        }
    }

    static final class SinkThatLeavesTheSizeOut extends OfLines {

        @Override
        protected SignalSink open(Path folder) {
            return new Lines(folder.resolve("signals"), "", false,
                    List.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        }
    }

    @Test
    void sinksThatForgetOrRoundAreFoundOutAndAnHonestOneIsNot() {
        ContractRun honest = ContractRun.of(HonestSink.class);
        assertEquals(Map.of(), honest.failures());
        assertEquals(7, honest.succeeded());
        ContractRun.of(SinkThatForgets.class).breaks("losesNothingWhenItIsOpenedAgain", "must lose nothing");
        ContractRun.of(SinkThatRounds.class).breaks("deliversPricesToTheLastDigit",
                "must deliver prices to the last digit");
        ContractRun.of(SinkThatLeavesTheSizeOut.class).breaks("deliversEveryFieldToTheLastDigit",
                "must deliver every field to the last digit");
    }
}
