/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.util.LinkedHashMap;
import java.util.Map;

import org.liq4j.api.market.Instrument;
import org.liq4j.history.MarketHistory;

/**
 * The history that a model has last been run over. A market only grows, so a question about one of its bars need not wait
 * for a run over those that closed since. Any thread.
 */
final class LongestFeeds {

    private final int most;
    /** Least recently asked for first. */
    private final Map<Key, MarketHistory> histories = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param most
     *            models remembered
     */
    LongestFeeds(int most) {
        this.most = most;
    }

    private record Key(Instrument instrument, String model) {
    }

    /** The history remembered if it has the moment's bars; else the moment's, which is remembered from now on. */
    synchronized MarketHistory covering(AsOf moment, String model) {
        Key key = new Key(moment.market().instrument(), model);
        MarketHistory known = histories.get(key);
        if (known != null && known.size() >= moment.bars()
                && known.endTime(moment.bars() - 1).equals(moment.end())) {
            return known;
        }
        histories.put(key, moment.history());
        if (histories.size() > most) {
            histories.remove(histories.keySet().iterator().next());
        }
        return moment.history();
    }
}
