/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.liq4j.api.market.Instrument;
import org.liq4j.api.signal.Alert;
import org.liq4j.api.signal.Signal;

/**
 * What a live run shows: a line for each signal, alert and note, and how each market stands - on a terminal one line that is
 * written over every second, elsewhere a line for each closed bar. Any thread.
 */
final class LiveLines {

    private static final String CLEAR = "\r\u001b[K";

    /** Of a terminal whose width is not known. */
    private static final int COLUMNS = 80;

    private final Console console;
    private final int columns;
    private String shown = "";

    LiveLines(Console console) {
        this.console = console;
        this.columns = Math.max(20, Integer.getInteger("liq4j.columns", COLUMNS));
    }

    /** How a market stands, after a bar has closed. */
    void bar(LiveStanding standing) {
        if (!console.terminal()) {
            line(standing.time() + "  " + text(standing));
        }
    }

    /** How the markets stand now, for whoever watches. */
    synchronized void standing(String markets) {
        if (console.terminal()) {
            // A line that is wrapped cannot be written over.
            shown = markets.length() < columns ? markets : markets.substring(0, columns - 1);
            console.err().print(CLEAR + shown);
            console.err().flush();
        }
    }

    void signal(Signal signal) {
        line(signal.time() + "  " + signal.instrument() + "  " + signal.strategy() + "  "
                + signal.action().name().replace('_', ' ').toLowerCase(Locale.ROOT) + " at " + price(signal.price())
                + (Double.isNaN(signal.coins()) ? "" : ", " + coins(signal.coins()))
                + (Double.isNaN(signal.stop()) ? "" : ", stop " + price(signal.stop()))
                + (Double.isNaN(signal.target()) ? "" : ", target " + price(signal.target())) + " ("
                + signal.cause().name().replace('_', ' ').toLowerCase(Locale.ROOT)
                + (signal.reason().isEmpty() ? "" : ": " + signal.reason()) + ")");
    }

    void alert(Alert alert) {
        line(alert.time() + "  " + alert.instrument() + "  " + alert.words());
    }

    void note(Instrument instrument, String note) {
        line("liq4j: " + instrument + ": " + note);
    }

    synchronized void line(String text) {
        if (console.terminal()) {
            console.err().print(CLEAR);
        }
        console.err().println(text);
        if (console.terminal()) {
            console.err().print(shown);
        }
        console.err().flush();
    }

    /** A market in one line. */
    static String text(LiveStanding standing) {
        return standing.instrument() + " " + (standing.live() ? "live" : "NOT CONNECTED") + "  "
                + standing.price().map(LiveLines::price).orElse("no price yet")
                + standing.ratio().map(ratio -> String.format(Locale.ROOT, "  ratio %.2f", ratio)).orElse("")
                + standing.regime().map(regime -> " " + regime).orElse("")
                + standing.strategies().stream().map(LiveLines::text).collect(Collectors.joining())
                + standing.lag().map(lag -> "  bar " + age(lag) + " late").orElse("");
    }

    private static String text(LiveStanding.Strategy strategy) {
        int parameters = strategy.name().indexOf('(');
        String name = parameters < 0 ? strategy.name() : strategy.name().substring(0, parameters);
        return "  " + name + ": " + strategy.position().orElse("flat")
                + String.format(Locale.ROOT, " %,.2f USD", strategy.equity())
                + strategy.lastSignal().map(last -> ", last " + last).orElse("")
                + (strategy.failed() ? ", FAILED" : "");
    }

    private static String age(Duration lag) {
        return lag.compareTo(Duration.ofMinutes(2)) < 0
                ? String.format(Locale.ROOT, "%.1f s", lag.toMillis() / 1000.0)
                : lag.toMinutes() + " min";
    }

    /** Five digits at least, however small the price. */
    static String price(double price) {
        int digits = Math.max(0, 4 - (int) Math.floor(Math.log10(price)));
        return String.format(Locale.ROOT, "%,." + Math.min(12, digits) + "f", price);
    }

    private static String coins(double coins) {
        return String.format(Locale.ROOT, "%.6g coins", coins);
    }

    /** A signal in a few words. */
    static String words(Signal signal) {
        return signal.action().name().replace('_', ' ').toLowerCase(Locale.ROOT) + " " + time(signal.time());
    }

    private static String time(Instant time) {
        return Optional.of(time.toString()).map(text -> text.substring(11, 16)).orElseThrow();
    }
}
