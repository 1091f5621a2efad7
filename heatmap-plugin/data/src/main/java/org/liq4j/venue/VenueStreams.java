/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.exchange.ReplyIssues;
import org.liq4j.api.exchange.StreamConnectionPlan;
import org.liq4j.api.exchange.StreamProtocol;
import org.liq4j.api.exchange.StreamReceiver;
import org.liq4j.http.HttpException;

/**
 * The frame of an exchange's streams: trades, of which there are most, are read token by token, all else from a tree, and
 * whatever a message holds, something is told and nothing is thrown. Used by one thread at a time.
 */
public abstract class VenueStreams implements StreamProtocol {

    private static final String NO_JSON = "message is no JSON";

    private @Nullable StreamConnectionPlan plan;
    private TopicIndex topics = new TopicIndex(List.of());

    @Override
    public final void read(StreamConnectionPlan connection, String message, Instant receivedAt,
            StreamReceiver receiver) {
        if (!connection.equals(plan)) {
            plan = connection;
            topics = new TopicIndex(connection.topics());
        }
        if (isSignOfLife(message)) {
            receiver.heartbeat();
        } else if (!readTrades(message, receiver)) {
            readOthers(message, receivedAt, receiver);
        }
    }

    private boolean readTrades(String text, StreamReceiver receiver) {
        try (StreamMessage message = new StreamMessage(text)) {
            if (!message.startsObject() || !readTrades(message, topics, receiver)) {
                return false;
            }
            if (!message.ends()) {
                receiver.skipped(NO_JSON);
            }
        } catch (JacksonException e) {
            receiver.skipped(NO_JSON);
        }
        return true;
    }

    private void readOthers(String text, Instant receivedAt, StreamReceiver receiver) {
        ToldCalls told = new ToldCalls();
        try {
            read(VenueJson.parse(text.getBytes(StandardCharsets.UTF_8), new ReplyIssues()), topics, receivedAt, told);
        } catch (HttpException e) {
            told.skipped(NO_JSON);
        } catch (InvalidValueException e) {
            told.skipped(e);
        }
        told.tell(receiver);
    }

    /** Whether it is a line of text that only says that the connection lives. */
    protected boolean isSignOfLife(String message) {
        return false;
    }

    /**
     * Reads a message of trades: an object, whose start was gone to, to its end. Unless overridden there are none.
     *
     * @return false if it has no trades: nothing was told, and it is read as a tree
     * @throws JacksonException
     *             if it breaks off
     */
    protected boolean readTrades(StreamMessage message, TopicIndex asked, StreamReceiver receiver) {
        return false;
    }

    /**
     * Reads a message without trades.
     *
     * @throws InvalidValueException
     *             if it is not of a form that is known
     */
    protected abstract void read(VenueJson message, TopicIndex asked, Instant receivedAt, ToldCalls told);
}
