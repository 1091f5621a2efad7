/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What a run has of the process and the machine it runs on.
 *
 * @param console
 *            where it writes
 * @param clock
 *            what time it is
 * @param home
 *            where the user's own files are; it need not exist
 * @param token
 *            what clients of a server must show, if the environment states it
 */
record Environment(Console console, InstantSource clock, Path home, Optional<String> token) {
}
