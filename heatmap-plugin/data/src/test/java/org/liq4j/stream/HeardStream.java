/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.liq4j.api.exchange.StreamTopic;
import org.liq4j.api.exchange.StreamedValue;

/** Remembers what a connection told. */
class HeardStream implements StreamListener {

    final List<StreamChange> changes = new ArrayList<>();
    final List<StreamLoss> losses = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    final List<StreamTopic> silent = new ArrayList<>();
    final List<Duration> jumps = new ArrayList<>();
    final List<String> sockets = new ArrayList<>();
    long messages;
    long values;
    String lastText = "";
    Instant lastValueAt = Instant.MIN;

    List<StreamState> states() {
        return changes.stream().map(StreamChange::to).toList();
    }

    StreamChange lastChange() {
        return changes.getLast();
    }

    @Override
    public void opened(int socket, Instant at) {
        sockets.add("+" + socket);
    }

    @Override
    public void ended(int socket, Instant at, String reason) {
        sockets.add("-" + socket);
    }

    @Override
    public void message(int socket, String text, Instant receivedAt) {
        messages++;
        lastText = text;
    }

    @Override
    public void value(StreamTopic topic, StreamedValue value, Instant receivedAt) {
        values++;
        lastValueAt = receivedAt;
    }

    @Override
    public void lost(StreamLoss loss) {
        losses.add(loss);
    }

    @Override
    public void changed(StreamChange change) {
        changes.add(change);
    }

    @Override
    public void refused(String reason, boolean terminal) {
        notes.add((terminal ? "never: " : "not now: ") + reason);
    }

    @Override
    public void silent(StreamTopic topic) {
        silent.add(topic);
    }

    @Override
    public void clockJumped(Duration by) {
        jumps.add(by);
    }
}
