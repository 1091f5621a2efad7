/* SPDX-License-Identifier: MIT */
package org.liq4j.api.extension;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

import org.liq4j.api.market.HistorySource;

/** Opens histories of one kind. */
public interface MarketSourceFactory extends Extension {

    /**
     * The history that the parameters describe.
     *
     * @throws RuntimeException
     *             if it cannot be had; the message says what of which place broke which rule
     */
    Source open(Arguments arguments);

    /** A factory that opens sources by a function. */
    static MarketSourceFactory of(String description, List<Parameter<?>> parameters,
            Function<Arguments, Source> opening) {
        List<Parameter<?>> declared = List.copyOf(parameters);
        return new MarketSourceFactory() {

            @Override
            public String description() {
                return description;
            }

            @Override
            public List<Parameter<?>> parameters() {
                return declared;
            }

            @Override
            public Source open(Arguments arguments) {
                return opening.apply(arguments);
            }
        };
    }

    /**
     * A history with what a reader must know to believe it.
     *
     * @param history
     *            its events
     * @param barDuration
     *            length of its bars
     * @param simulated
     *            whether no real market is behind it
     * @param findings
     *            one phrase for each thing found in the data: gaps, rows left out; at least one
     * @param files
     *            that were read, so that nobody writes over them
     */
    record Source(HistorySource history, Duration barDuration, boolean simulated, List<String> findings,
            List<Path> files) {

        public Source {
            findings = List.copyOf(findings);
            files = List.copyOf(files);
        }
    }
}
