/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.liq4j.api.InvalidDataException;
import org.liq4j.api.InvalidValueException;
import org.liq4j.api.exchange.Exchanges;
import org.liq4j.api.exchange.StreamingExchange;
import org.liq4j.api.market.Instrument;

/**
 * What a recorded run was of: all that has to be known to read its inputs again.
 *
 * @param instrument
 *            that was followed
 * @param symbol
 *            the exchange's own spelling of its symbol
 * @param interval
 *            length of a bar
 * @param contractCoins
 *            base coins of one unit of quantity on the wire
 * @param barsOfTrades
 *            whether bars were made of trades
 * @param tradesFrom
 *            end of the last bar that was warm-up: strategies traded from the next one on; empty if all bars were traded
 * @param address
 *            host of the streams, if it was not the exchange's own
 */
public record RunHeader(Instrument instrument, String symbol, Duration interval, double contractCoins,
        boolean barsOfTrades, Optional<Instant> tradesFrom, Optional<URI> address) {

    private static final String FORMAT = "1";

    /** As text: one {@code key=value} a line. */
    String text() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("format", FORMAT);
        lines.put("instrument", instrument.toString());
        lines.put("symbol", symbol);
        lines.put("intervalMillis", Long.toString(interval.toMillis()));
        lines.put("contractCoins", Double.toString(contractCoins));
        lines.put("barsOfTrades", Boolean.toString(barsOfTrades));
        tradesFrom.ifPresent(time -> lines.put("tradesFrom", time.toString()));
        address.ifPresent(uri -> lines.put("address", uri.toString()));
        return lines.entrySet().stream().map(line -> line.getKey() + "=" + line.getValue())
                .collect(Collectors.joining("\n"));
    }

    /**
     * Reads a header.
     *
     * @throws InvalidDataException
     *             if a line is missing, has a wrong value, or the format is another one
     */
    static RunHeader parse(String text) {
        Map<String, String> lines = new LinkedHashMap<>();
        for (String line : text.split("\n", -1)) {
            int equals = line.indexOf('=');
            if (equals < 0) {
                throw new InvalidDataException("header", "\"" + line + "\"", "must be KEY=VALUE");
            }
            lines.put(line.substring(0, equals), line.substring(equals + 1));
        }
        if (!FORMAT.equals(lines.get("format"))) {
            throw new InvalidDataException("format", String.valueOf(lines.get("format")),
                    "must be " + FORMAT + ": the recording is of another version of liq4j");
        }
        try {
            return new RunHeader(Instrument.parse(needed(lines, "instrument")), needed(lines, "symbol"),
                    Duration.ofMillis(Long.parseLong(needed(lines, "intervalMillis"))),
                    Double.parseDouble(needed(lines, "contractCoins")),
                    Boolean.parseBoolean(needed(lines, "barsOfTrades")),
                    Optional.ofNullable(lines.get("tradesFrom")).map(Instant::parse),
                    Optional.ofNullable(lines.get("address")).map(URI::create));
        } catch (InvalidValueException e) {
            throw new InvalidDataException(e);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new InvalidDataException("header", "\"" + text.replace('\n', ' ') + "\"",
                    "must have numbers and times in its lines");
        }
    }

    private static String needed(Map<String, String> lines, String key) {
        String value = lines.get(key);
        if (value == null) {
            throw new InvalidDataException("header", "\"" + lines.keySet() + "\"", "must have a line " + key);
        }
        return value;
    }

    /**
     * The market as it was followed.
     *
     * @throws InvalidDataException
     *             if no plugin brings its exchange as one that streams
     */
    public FollowedMarket market(Exchanges exchanges) {
        return InvalidDataException.check(() -> new FollowedMarket(
                exchanges.get(instrument.venue(), StreamingExchange.class), instrument, symbol, interval, contractCoins,
                barsOfTrades));
    }
}
