/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;
import org.liq4j.api.Liq4jException;

/** A venue that tells what it allows one address. */
public interface LimitSource {

    /**
     * Asks for the limits and keeps to them from then on; one that cannot be read stays as it is documented.
     *
     * @return what was left out
     * @throws Liq4jException
     *             if there is no reply
     */
    ReplyIssues adoptLimits();
}
