/* SPDX-License-Identifier: MIT */
package org.liq4j.live.state;

import java.io.IOException;
import java.time.Instant;

import org.liq4j.api.market.EventState;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.signal.Alert;
import org.liq4j.api.signal.Signal;
import org.liq4j.live.delivery.OutboxEntry;

/** Signals and alerts as rows. */
final class OutboxRows {

    private OutboxRows() {
    }

    static byte[] row(OutboxEntry entry) {
        return Row.of(out -> {
            switch (entry) {
                case OutboxEntry.OfSignal of -> {
                    Signal signal = of.signal();
                    out.writeBoolean(true);
                    out.writeUTF(signal.id());
                    EventState.writeInstant(out, signal.time());
                    out.writeUTF(signal.instrument().toString());
                    out.writeUTF(signal.strategy());
                    out.writeUTF(signal.action().name());
                    out.writeUTF(signal.cause().name());
                    out.writeUTF(signal.reason());
                    out.writeDouble(signal.price());
                    out.writeDouble(signal.stop());
                    out.writeDouble(signal.target());
                    out.writeDouble(signal.coins());
                }
                case OutboxEntry.OfAlert of -> {
                    Alert alert = of.alert();
                    out.writeBoolean(false);
                    out.writeUTF(alert.id());
                    EventState.writeInstant(out, alert.time());
                    out.writeUTF(alert.instrument().toString());
                    out.writeUTF(alert.kind().name());
                    out.writeUTF(alert.words());
                    out.writeDouble(alert.price());
                    out.writeDouble(alert.size());
                }
            }
        });
    }

    /** An entry that must be a signal's. */
    static Signal signal(long number, byte[] row) throws IOException {
        if (entry(number, row) instanceof OutboxEntry.OfSignal of) {
            return of.signal();
        }
        throw new IOException("an alert has a bar");
    }

    static OutboxEntry entry(long number, byte[] row) throws IOException {
        return Row.read(row, in -> {
            boolean ofSignal = in.readBoolean();
            String id = in.readUTF();
            Instant time = EventState.readInstant(in);
            Instrument instrument = Instrument.parse(in.readUTF());
            return ofSignal
                    ? new OutboxEntry.OfSignal(number, new Signal(id, time, instrument, in.readUTF(),
                            Signal.Action.valueOf(in.readUTF()), Signal.Cause.valueOf(in.readUTF()), in.readUTF(),
                            in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble()))
                    : new OutboxEntry.OfAlert(number, new Alert(id, time, instrument,
                            Alert.Kind.valueOf(in.readUTF()), in.readUTF(), in.readDouble(), in.readDouble()));
        });
    }
}
