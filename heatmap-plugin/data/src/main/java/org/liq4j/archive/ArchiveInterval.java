/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.liq4j.api.InvalidValueException;

/** Length of a bar, as the archive spells it in its folders. */
public enum ArchiveInterval {

    M1("1m", Duration.ofMinutes(1)),

    M3("3m", Duration.ofMinutes(3)),

    M5("5m", Duration.ofMinutes(5)),

    M15("15m", Duration.ofMinutes(15)),

    M30("30m", Duration.ofMinutes(30)),

    H1("1h", Duration.ofHours(1)),

    H2("2h", Duration.ofHours(2)),

    H4("4h", Duration.ofHours(4)),

    H6("6h", Duration.ofHours(6)),

    H8("8h", Duration.ofHours(8)),

    H12("12h", Duration.ofHours(12)),

    D1("1d", Duration.ofDays(1));

    private final String label;
    private final Duration length;

    ArchiveInterval(String label, Duration length) {
        this.label = label;
        this.length = length;
    }

    /** For example {@code 15m}. */
    public String label() {
        return label;
    }

    public Duration length() {
        return length;
    }

    /**
     * Reads a label; case matters, since {@code 1M} is a month and not a minute.
     *
     * @throws InvalidValueException
     *             if there is no such interval; bars of several days, of weeks and of months, which the archive spells
     *             {@code 1mo}, do not begin at multiples of their length and are not read
     */
    public static ArchiveInterval parse(String text) {
        List<ArchiveInterval> all = List.of(values());
        return all.stream().filter(interval -> interval.label.equals(text)).findFirst()
                .orElseThrow(() -> new InvalidValueException("interval", text,
                        "must be one of " + Arrays.toString(all.stream().map(ArchiveInterval::label).toArray())
                                + "; longer bars do not start at multiples of their length"));
    }
}
