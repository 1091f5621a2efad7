/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import java.util.ArrayList;
import java.util.List;

import org.liq4j.api.exchange.StreamTopic;
import org.liq4j.api.exchange.StreamedValue;

/**
 * A message as an exchange sends it, and what it tells, for {@link StreamProtocolContract}.
 *
 * @param message
 *            as it comes
 * @param calls
 *            that it makes, in this order
 */
public record StreamSample(String message, List<StreamCall> calls) {

    public StreamSample {
        calls = List.copyOf(calls);
    }

    /** A message that tells values of one topic. */
    public static StreamSample of(String message, StreamTopic topic, StreamedValue... values) {
        return new StreamSample(message, StreamCall.values(topic, values));
    }

    /** A message that only says that the connection lives. */
    public static StreamSample heartbeat(String message) {
        return new StreamSample(message, List.of(new StreamCall.Heartbeat()));
    }

    /** A message that confirms a subscription. */
    public static StreamSample acknowledged(String message) {
        return new StreamSample(message, List.of(new StreamCall.Acknowledged()));
    }

    /** A message that refuses a subscription. */
    public static StreamSample refused(String message, boolean terminal) {
        return new StreamSample(message, List.of(new StreamCall.Refused(terminal)));
    }

    /** A message that is left out. */
    public static StreamSample skipped(String message, String reason) {
        return new StreamSample(message, List.of(new StreamCall.Skipped(reason)));
    }

    /** The same, which tells values of another topic too, after these. */
    public StreamSample and(StreamTopic topic, StreamedValue... values) {
        List<StreamCall> more = new ArrayList<>(calls);
        more.addAll(StreamCall.values(topic, values));
        return new StreamSample(message, more);
    }
}
