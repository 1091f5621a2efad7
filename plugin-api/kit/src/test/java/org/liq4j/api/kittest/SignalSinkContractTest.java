/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kittest;

import java.io.IOException;
import java.io.UncheckedIOException;
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

import static org.junit.jupiter.api.Assertions.assertEquals;

class SignalSinkContractTest {

    /** Writes a line for each signal, its parts separated by tabs. */
    private record Lines(Path file, String priceFormat, List<OpenOption> how) implements SignalSink {

        @Override
        public void accept(Signal signal) {
            String price = priceFormat.isEmpty()
                    ? Double.toString(signal.price())
                    : String.format(priceFormat, signal.price());
            try {
                Files.writeString(file, String.join("\t", signal.time().toString(), signal.instrument().toString(),
                        signal.strategy(), signal.action().name(), price) + "\n",
                        how.toArray(OpenOption[]::new));
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
            return new Signal(Instant.parse(parts[0]), Instrument.parse(parts[1]), parts[2],
                    Signal.Action.valueOf(parts[3]), Double.parseDouble(parts[4]));
        }
    }

    static final class HonestSink extends OfLines {

        @Override
        protected SignalSink open(Path folder) {
            return new Lines(folder.resolve("signals"), "",
                    List.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        }
    }

    static final class SinkThatForgets extends OfLines {

        @Override
        protected SignalSink open(Path folder) {
            return new Lines(folder.resolve("signals"), "", List.of());
        }
    }

    static final class SinkThatRounds extends OfLines {

        @Override
        protected SignalSink open(Path folder) {
            return new Lines(folder.resolve("signals"), "%.1f",
                    List.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        }
    }

    @Test
    void sinksThatForgetOrRoundAreFoundOutAndAnHonestOneIsNot() {
        ContractRun honest = ContractRun.of(HonestSink.class);
        assertEquals(Map.of(), honest.failures());
        assertEquals(6, honest.succeeded());
        ContractRun.of(SinkThatForgets.class).breaks("losesNothingWhenItIsOpenedAgain", "must lose nothing");
        ContractRun.of(SinkThatRounds.class).breaks("deliversPricesToTheLastDigit",
                "must deliver prices to the last digit");
    }
}
