/* SPDX-License-Identifier: MIT */
/**
 * Recordings of all that came from exchanges, as it came, in order: what a live run did can be done again from one.
 *
 * <p>
 * A recording is a folder with files {@code 2026-12-01-0001.rec.gz}: a day (UTC) and a number. A file belongs to one run of the
 * recorder and to the day on which it was begun; files in the order of their names are in the order of time. Each is a gzip file
 * of several members ("slices"), a new one every minute, and within it everything is flushed every second: after a process was
 * killed what was flushed can be read. No file is ever written to again.
 *
 * <p>
 * Unpacked, a file is a sequence of records, numbers with the highest byte first:
 *
 * <pre>
 * 4 bytes  length of what follows the check, n
 * 2 bytes  check of the length: (n ^ n &gt;&gt;&gt; 16 ^ 0x5AA5) &amp; 0xFFFF
 * 4 bytes  CRC-32C of the n bytes
 * 8 bytes  receive time, milliseconds since 1970
 * 1 byte   length of the kind, and the kind in ASCII, such as MESSAGE
 * 1 byte   length of the source, and the source in UTF-8: who it came from
 * rest     text in UTF-8
 * </pre>
 *
 * The first record of each file is of kind {@code FORMAT}, its text {@value org.liq4j.stream.recording.RecordFormat#FORMAT}. A
 * record never continues in the next slice. At the end of a file a record that is not whole was being written when the process
 * ended: it is left out, and said. Anything else that is wrong is an error with its place.
 *
 * <p>
 * While nothing can be written, for example since the disk is full, recording pauses; the next file begins with a record of kind
 * {@code UNWRITTEN} that tells how many records are missing.
 */
@NullMarked
package org.liq4j.stream.recording;

import org.jspecify.annotations.NullMarked;
