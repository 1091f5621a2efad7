/* SPDX-License-Identifier: MIT */
package org.liq4j.stream.fake;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** How one exchange speaks, with one instrument. Channels are named as the exchange names them. */
public interface FakeVenue {

    /** What the exchange calls its instrument. */
    String symbol();

    /** What it makes of a text of a client. */
    record Answer(List<String> texts, List<String> subscribed) {

        static final Answer NONE = new Answer(List.of(), List.of());

        static Answer of(String text) {
            return new Answer(List.of(text), List.of());
        }
    }

    /** Channels that the address itself asks for. */
    default List<String> channels(URI address) {
        return List.of();
    }

    /** Texts that greet whoever connects. */
    default List<String> greeting() {
        return List.of();
    }

    /** Reads a text of a client; a channel that does not exist is refused in the exchange's words. */
    Answer received(String text);

    /** What a channel tells first. */
    default List<String> first(String channel, MarketScript market, long second) {
        return List.of();
    }

    /** What a channel tells of a second, when it is over. */
    List<String> push(String channel, MarketScript market, long second);

    /** The bar that was closed when a second began, as the channel tells it; empty for other channels and seconds. */
    List<String> closed(String channel, MarketScript market, long second);

    /**
     * What a request is answered.
     *
     * @param path
     *            without parameters
     * @param parameters
     *            of the address or, if JSON was posted, its fields, with those of {@code req}
     * @param second
     *            now
     */
    String rest(String path, Map<String, String> parameters, MarketScript market, long second);
}
