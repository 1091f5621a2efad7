/* SPDX-License-Identifier: MIT */
package org.liq4j.signal;

import java.util.regex.Pattern;

import org.liq4j.api.signal.Signal;

/** How signals stand in a file. */
interface SignalFormat {

    /** The first line of a new file with its end; empty if there is none. */
    String header();

    /** What is wrong with a file that starts with that line; empty if nothing is. */
    String complaint(String firstLine);

    /** A signal with the end of its line. */
    String line(Signal signal);

    /** How every signal starts, for who begins to read in the middle. */
    Pattern start();

    /** Index of the line feed that ends the signal that starts there; -1 if it is not finished. */
    int end(String text, int from);

    /** The id of a signal; empty if it cannot be read. */
    String id(String line);
}
