/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import java.util.Optional;

import org.eclipse.jetty.server.Request;

/** What a request must keep before anything is done for it. Any thread. */
interface RequestRule {

    /** Why the request is refused; empty if it keeps the rule. */
    Optional<Refusal> refuse(Request request);
}
