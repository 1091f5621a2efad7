/* SPDX-License-Identifier: MIT */
package org.liq4j.signal;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.signal.Alert;
import org.liq4j.api.signal.AlertSink;
import org.liq4j.api.signal.DeliveryRecord;
import org.liq4j.api.signal.Signal;
import org.liq4j.api.signal.SignalSink;

/**
 * Appends each signal to a file as soon as it comes, a JSON object on a line: time, instrument, strategy, action, price, cause,
 * reason, stop, target, coins and id; a stop, a target or a size that there is not is left out. An alert is an object of time,
 * instrument, alert (its kind), words, price, size and id. What has an id that is among the last 4 MB of the file is not written
 * again; an unfinished last line is cut off when the file is opened, with a warning in the log.
 */
public final class JsonLinesSignalSink implements SignalSink, AlertSink, DeliveryRecord {

    private final Objects objects = new Objects();
    private final SignalFile file;

    /**
     * Opens the file.
     *
     * @throws InvalidValueException
     *             if it holds something other than signals
     * @throws UncheckedIOException
     *             if it cannot be opened; the message names it
     */
    public JsonLinesSignalSink(Path file) {
        this.file = new SignalFile(file, objects);
    }

    /** An object for each signal. */
    private static final class Objects implements SignalFormat {

        private static final String FIRST = "{\"time\":\"";
        private static final Pattern START = Pattern.compile("(?<=\n)" + Pattern.quote(FIRST));
        private static final String ID = ",\"id\":\"";
        private static final String LAST = "\"}";

        @Override
        public String header() {
            return "";
        }

        @Override
        public String complaint(String firstLine) {
            boolean started = firstLine.length() < FIRST.length()
                    ? FIRST.startsWith(firstLine)
                    : firstLine.startsWith(FIRST);
            return started ? "" : "must be a file of signals, which starts with " + FIRST + ", or none yet";
        }

        @Override
        public String line(Signal signal) {
            StringBuilder line = new StringBuilder(FIRST).append(signal.time()).append('"');
            text(line, "instrument", signal.instrument().toString());
            text(line, "strategy", signal.strategy());
            text(line, "action", signal.action().name());
            number(line, "price", signal.price());
            text(line, "cause", signal.cause().name());
            text(line, "reason", signal.reason());
            number(line, "stop", signal.stop());
            number(line, "target", signal.target());
            number(line, "coins", signal.coins());
            text(line, "id", signal.id());
            return line.append("}\n").toString();
        }

        String line(Alert alert) {
            StringBuilder line = new StringBuilder(FIRST).append(alert.time()).append('"');
            text(line, "instrument", alert.instrument().toString());
            text(line, "alert", alert.kind().name());
            text(line, "words", alert.words());
            number(line, "price", alert.price());
            number(line, "size", alert.size());
            text(line, "id", alert.id());
            return line.append("}\n").toString();
        }

        private static void text(StringBuilder line, String name, String value) {
            line.append(",\"").append(name).append("\":\"");
            for (int i = 0; i < value.length(); i++) {
                escape(line, value.charAt(i));
            }
            line.append('"');
        }

        /** Half a character that stands alone is no text in UTF-8, so it is escaped too. */
        private static void escape(StringBuilder line, char one) {
            if (one == '"' || one == '\\') {
                line.append('\\').append(one);
            } else if (one < ' ' || one == 0x7F || one == 0x2028 || one == 0x2029 || Character.isSurrogate(one)) {
                line.append(String.format(Locale.ROOT, "\\u%04x", (int) one));
            } else {
                line.append(one);
            }
        }

        private static void number(StringBuilder line, String name, double value) {
            if (!Double.isNaN(value)) {
                line.append(",\"").append(name).append("\":").append(value);
            }
        }

        @Override
        public Pattern start() {
            return START;
        }

        @Override
        public int end(String text, int from) {
            return text.indexOf('\n', from);
        }

        /** An id is printable ASCII, in which only quotes and backslashes are escaped. */
        @Override
        public String id(String line) {
            int start = line.lastIndexOf(ID);
            return start < 0 || !line.endsWith(LAST)
                    ? ""
                    : line.substring(start + ID.length(), line.length() - LAST.length()).replaceAll("\\\\(.)", "$1");
        }
    }

    @Override
    public void accept(Signal signal) {
        file.append(signal);
    }

    @Override
    public void accept(Alert alert) {
        file.append(alert.id(), objects.line(alert));
    }

    @Override
    public boolean hasDelivered(String id) {
        return file.has(id);
    }

    @Override
    public void close() {
        file.close();
    }
}
