/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.StringJoiner;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.liq4j.api.InvalidDataException;

/** A {@link LiveStatus} that was written, for a person. */
public final class LiveStatusLines {

    private final JsonNode status;
    private final Instant writtenAt;

    private LiveStatusLines(JsonNode status, Instant writtenAt) {
        this.status = status;
        this.writtenAt = writtenAt;
    }

    /**
     * @throws InvalidDataException
     *             if the text is no status
     */
    public static LiveStatusLines parse(String text) {
        try {
            JsonNode status = JsonMapper.builder().build().readTree(text);
            return new LiveStatusLines(status, Instant.parse(status.path("writtenAt").asString("")));
        } catch (JacksonException | DateTimeParseException e) {
            throw new InvalidDataException("status", "\"" + text + "\"", "must be as a live run writes it");
        }
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    /** Whether all connections were live. */
    public boolean live() {
        return status.path("live").asBoolean(false);
    }

    /**
     * The status in some lines.
     *
     * @param running
     *            whether the run goes on
     * @param age
     *            of the status, in words
     */
    public String text(boolean running, String age) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(status.path("instrument").asString("") + "  "
                + (running ? live() ? "live" : "running, not connected" : "not running") + ", as of " + age);
        lines.add("  bars        " + status.path("bars").asLong() + ", the last at "
                + status.path("lastBar").asString("none"));
        if (status.path("price").isNumber()) {
            lines.add("  price       " + number(status.path("price"), "%,.8g"));
        }
        if (status.path("ratio").isNumber()) {
            lines.add("  levels      ratio " + number(status.path("ratio"), "%.2f") + ", "
                    + status.path("regime").asString("") + " (modelled)");
        }
        status.path("accounts").forEach(account -> lines.add("  account     " + account.path("strategy").asString("")
                + ": " + number(account.path("equity"), "%,.2f") + " USD, "
                + account.path("position").asString("no position")
                + (account.path("lastSignal").isString()
                        ? ", last signal " + account.path("lastSignal").asString()
                        : "")
                + (account.path("failed").asBoolean(false) ? ", FAILED" : "")));
        lines.add("  connections " + text(status.path("connections")) + ", " + status.path("messages").asLong()
                + " messages");
        if (status.path("missing").isString()) {
            lines.add("  missing     bars from " + status.path("missing").asString());
        }
        if (!status.path("failing").isEmpty()) {
            lines.add("  no answer   " + text(status.path("failing")));
        }
        status.path("leftOut").properties()
                .forEach(reason -> lines.add("  left out    " + reason.getValue().asLong() + " " + reason.getKey()));
        return lines.toString();
    }

    private static String number(JsonNode node, String format) {
        return String.format(Locale.ROOT, format, node.asDouble());
    }

    private static String text(JsonNode list) {
        StringJoiner all = new StringJoiner(", ");
        list.forEach(one -> all.add(one.asString("")));
        return all.toString().toLowerCase(Locale.ROOT);
    }
}
