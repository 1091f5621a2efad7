/* SPDX-License-Identifier: MIT */
package org.liq4j.stream.fake;

/** What may go wrong at an exchange or on the way to it. */
public enum Fault {

    /** All connections break without a word. */
    CUT,
    /** All connections break in the middle of a message; over simulated sockets as {@link #CUT}. */
    CUT_WITHIN_MESSAGE,
    /** All connections are ended with code 1000. */
    GOOD_BYE,
    /** Connections break, and for a while each handshake breaks, too. */
    HANDSHAKE_CUT,
    /** Nothing is sent but answers to heartbeats. */
    SILENCE,
    /** Connections break; new ones are confirmed and told nothing. */
    CONFIRMED_AND_SILENT,
    /** Messages have a form that nobody knows. */
    WRONG_SCHEMA,
    /** Messages have a field that nobody knows. */
    UNKNOWN_FIELD,
    /** Each message comes twice. */
    DUPLICATES,
    /** A closed bar is told again, half a minute later. */
    LATE_BARS,
    /** A closed bar is not told: only REST has it. */
    MISSING_BARS,
    /** Connections break; handshakes and requests are refused with 429 for a while. */
    LIMITED,
    /** The same with 418. */
    BANNED,
    /** The same with 403, as Bybit bans. */
    FORBIDDEN,
    /** Requests are answered with 503; streams go on. */
    REST_OVERLOADED,
    /** There is no network: neither messages, nor handshakes, nor replies. */
    OFFLINE
}
