/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;

import java.net.URI;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.extension.Arguments;

/** An exchange whose market data can be asked for over REST. */
public interface RestExchange extends Exchange {

    /** Its own address, to which paths are appended. */
    URI address();

    /**
     * Its market data; nothing is sent before they are asked for something.
     *
     * @param arguments
     *            of this exchange's {@link #parameters()}
     * @return to be closed
     * @throws InvalidValueException
     *             if the address is of a wrong kind, or an argument out of its range
     */
    RestMarketData open(RestAccess access, Arguments arguments);
}
