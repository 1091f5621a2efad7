/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.liq4j.api.exchange.Exchange;
import org.liq4j.api.exchange.Exchanges;

/** What can be done with an exchange, in words. */
final class ExchangeCapabilities {

    private ExchangeCapabilities() {
    }

    /** A phrase for each thing; nothing is asked for. */
    static List<String> of(Exchange exchange, InstantSource clock) {
        VenueListing.Entry entry;
        try {
            entry = VenueListing.of(new Exchanges(List.of(exchange)), clock).venues().getFirst();
        } catch (RuntimeException e) {
            // One exchange of a plugin must not hide the others from a listing.
            return List.of("cannot be opened: " + e);
        }
        List<String> all = new ArrayList<>();
        Stream<String> histories = entry.histories().stream().map(VenueListing.History::kind);
        add(all, "history over REST: ", histories.toList());
        add(all, "now over REST: ", entry.now());
        entry.bracketReply().ifPresent(reply -> all.add("brackets from a saved reply: " + reply));
        entry.archive().ifPresent(archive -> all.add("public archive: " + archive));
        return all;
    }

    private static void add(List<String> all, String what, List<String> names) {
        if (!names.isEmpty()) {
            all.add(what + String.join(", ", names));
        }
    }
}
