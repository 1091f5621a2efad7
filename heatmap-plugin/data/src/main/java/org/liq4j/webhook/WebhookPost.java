/* SPDX-License-Identifier: MIT */
package org.liq4j.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.liq4j.http.ClientSettings;
import org.liq4j.http.HttpClient;
import org.liq4j.http.HttpConnections;
import org.liq4j.http.HttpException;
import org.liq4j.http.HttpProtocol;
import org.liq4j.http.HttpRequest;

/**
 * Posts messages to one address, again and again if what goes wrong may pass: each attempt with the same key, and with a time and
 * signature of its own.
 */
final class WebhookPost {

    /** The id of the signal or alert, the same at each attempt. */
    static final String KEY = "Idempotency-Key";
    /** Seconds since 1970 at which the attempt was made. */
    static final String TIMESTAMP = "Liq4j-Timestamp";
    /** {@code v1=} and the hexadecimal HMAC-SHA256 of timestamp, full stop and body. */
    static final String SIGNATURE = "Liq4j-Signature";

    /** What something before the receiver says if that is not there or too busy; any other 5xx is the receiver's own. */
    private static final Set<Integer> GONE = Set.of(502, 503, 504);

    private final HttpClient client;
    private final WebhookAddress address;
    private final Optional<Secret> secret;
    private volatile boolean messagesFault;

    WebhookPost(HttpConnections connections, WebhookAddress address, Optional<Secret> secret,
            ClientSettings patience) {
        this.client = connections.client(address.origin(), new Answers(), patience);
        this.address = address;
        this.secret = secret;
    }

    /** Looks at what the receiver answers. */
    private final class Answers implements HttpProtocol {

        @Override
        public Optional<HttpException> error(int status, byte[] body, Instant sent) {
            messagesFault = status >= 500 && !GONE.contains(status);
            return Optional.empty();
        }
    }

    /** Whether the last answer says that the receiver failed at what it was sent, not that it was not there. */
    boolean isMessagesFault() {
        return messagesFault;
    }

    /**
     * Posts a message.
     *
     * @throws HttpException
     *             if it was refused, or the last attempt failed, or the thread was interrupted, which it then still is; says the
     *             host and nothing else of the address
     */
    void send(Message message) {
        try {
            client.retrying(Map.of(), progress -> {
                messagesFault = false;
                return client.send(request(message), reply -> message);
            });
        } catch (HttpException e) {
            throw e.about("POST to " + address);
        } catch (IOException e) {
            throw new UncheckedIOException("POST to " + address + ": " + e, e);
        }
    }

    private HttpRequest request(Message message) {
        String timestamp = Long.toString(client.clock().instant().getEpochSecond());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", message.contentType());
        headers.put(KEY, message.id());
        headers.put(TIMESTAMP, timestamp);
        secret.ifPresent(key -> headers.put(SIGNATURE, "v1=" + key.sign(timestamp + "." + message.body())));
        return new HttpRequest(address.path(), Map.of(), headers, Optional.of(message.body()), Map.of());
    }

    @Override
    public String toString() {
        return "webhook of " + address;
    }
}
