/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;

/** An exchange whose reply on margin brackets can be read from a file. */
public interface BracketReplyExchange extends Exchange {

    /** How its reply is read; the same each time. */
    BracketReply bracketReply();
}
