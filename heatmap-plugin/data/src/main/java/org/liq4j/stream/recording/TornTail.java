/* SPDX-License-Identifier: MIT */
package org.liq4j.stream.recording;

import java.nio.file.Path;

/**
 * A file whose end was not written, since the process ended or the disk was full.
 *
 * @param file
 *            its path
 * @param offset
 *            in the file, of the slice that is not whole
 * @param bytes
 *            unpacked, of a record that is not whole and was left out; 0 if only the slice's end is missing
 */
public record TornTail(Path file, long offset, long bytes) {
}
