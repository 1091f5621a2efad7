/* SPDX-License-Identifier: MIT */
package org.liq4j.api.extension;

import java.util.List;
import java.util.function.Function;

import org.liq4j.api.signal.SignalSink;

/** Opens signal sinks of one kind. */
public interface SignalSinkFactory extends Extension {

    /**
     * An open sink; who asked for it closes it.
     *
     * @throws RuntimeException
     *             if it cannot be opened; the message says why
     */
    SignalSink open(Arguments arguments);

    /** A factory that opens sinks by a function. */
    static SignalSinkFactory of(String description, List<Parameter<?>> parameters,
            Function<Arguments, SignalSink> opening) {
        List<Parameter<?>> declared = List.copyOf(parameters);
        return new SignalSinkFactory() {

            @Override
            public String description() {
                return description;
            }

            @Override
            public List<Parameter<?>> parameters() {
                return declared;
            }

            @Override
            public SignalSink open(Arguments arguments) {
                return opening.apply(arguments);
            }
        };
    }
}
