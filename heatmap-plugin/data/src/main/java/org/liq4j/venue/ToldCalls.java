/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.exchange.StreamReceiver;
import org.liq4j.api.exchange.StreamTopic;
import org.liq4j.api.exchange.StreamedValue;

/**
 * What a message says, kept until it is read to its end: what the receiver itself throws is then not taken for a fault of the
 * message. Used by one thread.
 */
public final class ToldCalls implements StreamReceiver {

    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

    private final List<Consumer<StreamReceiver>> calls = new ArrayList<>();

    ToldCalls() {
    }

    @Override
    public void value(StreamTopic topic, StreamedValue value) {
        calls.add(receiver -> receiver.value(topic, value));
    }

    @Override
    public void heartbeat() {
        calls.add(StreamReceiver::heartbeat);
    }

    @Override
    public void acknowledged() {
        calls.add(StreamReceiver::acknowledged);
    }

    @Override
    public void refused(String reason, boolean terminal) {
        calls.add(receiver -> receiver.refused(reason, terminal));
    }

    @Override
    public void skipped(String reason) {
        calls.add(receiver -> receiver.skipped(reason));
    }

    void skipped(InvalidValueException broken) {
        skipped(INDEX.matcher(broken.field()).replaceAll("") + " " + broken.rule());
    }

    /** Reads each row of an array, or one that stands without; a broken one costs that row. */
    public void each(VenueJson rows, Consumer<VenueJson> reading) {
        for (VenueJson row : rows.isArray() ? rows.elements() : List.of(rows)) {
            part(() -> reading.accept(row));
        }
    }

    /** Reads a part of a message; a broken one costs that part. */
    public void part(Runnable reading) {
        try {
            reading.run();
        } catch (InvalidValueException e) {
            skipped(e);
        }
    }

    /** Tells all; of a message that says nothing that it lives. */
    void tell(StreamReceiver receiver) {
        if (calls.isEmpty()) {
            receiver.heartbeat();
        }
        calls.forEach(call -> call.accept(receiver));
    }
}
