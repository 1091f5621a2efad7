/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.exchange.ReplyIssues;
import org.liq4j.api.exchange.ReplyIssues.Issue;
import org.liq4j.http.HttpException;
import org.liq4j.http.HttpException.Reason;

/**
 * A value within a venue's reply that knows where it stands, so that whatever is wrong with it can be named. Venues change
 * between numbers and texts of numbers without notice: both are read, of times too.
 */
public final class VenueJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final int SHOWN = 60;
    private static final int LONGEST_NUMBER = 40;
    private static final double GREATEST = 1e18;
    /** In seconds the year 5138, in microseconds 1973: whatever lies outside is no time in milliseconds. */
    private static final long FIRST_MILLIS = 1_000_000_000_000L;
    private static final long AFTER_LAST_MILLIS = 100_000_000_000_000L;

    private final JsonNode node;
    private final String place;
    private final ReplyIssues issues;

    private VenueJson(JsonNode node, String place, ReplyIssues issues) {
        this.node = node;
        this.place = place;
        this.issues = issues;
    }

    /**
     * Reads a reply.
     *
     * @throws HttpException
     *             if it is not JSON, {@link Reason#UNREADABLE}
     */
    public static VenueJson parse(byte[] reply, ReplyIssues issues) {
        try {
            JsonNode root = MAPPER.readTree(reply);
            if (root == null || root.isMissingNode()) {
                throw new HttpException(Reason.UNREADABLE, "reply is empty");
            }
            return new VenueJson(root, "", issues);
        } catch (JacksonException e) {
            throw new HttpException(Reason.UNREADABLE, place(e) + "must be JSON: " + e.getOriginalMessage(), null, e);
        }
    }

    /** Where a reply breaks off from JSON; of one that is nested too deep, or has a number too long, it is not told. */
    private static String place(JacksonException broken) {
        TokenStreamLocation location = broken.getLocation();
        return location == null
                ? "reply: "
                : "line " + location.getLineNr() + ", column " + location.getColumnNr() + ": ";
    }

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    public boolean isArray() {
        return node.isArray();
    }

    public boolean isObject() {
        return node.isObject();
    }

    /** What is left out of this reply is counted here. */
    public ReplyIssues issues() {
        return issues;
    }

    /** Counts the fields whose names are not among these. */
    public VenueJson knowing(Set<String> names) {
        if (node.isObject()) {
            for (String name : node.propertyNames()) {
                if (!names.contains(name)) {
                    issues.add(Issue.UNKNOWN_FIELD, placeOf(name));
                }
            }
        }
        return this;
    }

    /** The field of that name, which must be there and not null. */
    public VenueJson field(String name) {
        if (!node.isObject()) {
            throw broken("must be an object with the field " + name);
        }
        return optional(name)
                .orElseThrow(() -> new InvalidValueException(placeOf(name), "(none)", "must be given"));
    }

    /** The field of that name, if it is there and not null. */
    public Optional<VenueJson> optional(String name) {
        JsonNode child = node.get(name);
        return child == null || child.isNull()
                ? Optional.empty()
                : Optional.of(new VenueJson(child, placeOf(name), issues));
    }

    /** The element of an array, which must be there and not null. */
    public VenueJson element(int index) {
        JsonNode child = node.isArray() ? node.get(index) : null;
        if (child == null || child.isNull()) {
            throw broken("must be an array with the element " + index);
        }
        return new VenueJson(child, place + "[" + index + "]", issues);
    }

    /** This, which must be an array of at least so many elements: of a row that lacks one all later ones would be misread. */
    public VenueJson ofLength(int least) {
        if (!node.isArray() || node.size() < least) {
            throw broken("must be an array of at least " + least + " elements");
        }
        return this;
    }

    /** The elements of an array. */
    public List<VenueJson> elements() {
        if (!node.isArray()) {
            throw broken("must be an array");
        }
        List<VenueJson> elements = new ArrayList<>(node.size());
        for (JsonNode element : node) {
            elements.add(new VenueJson(element, place + "[" + elements.size() + "]", issues));
        }
        return elements;
    }

    private String placeOf(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    /** Whether it is {@code true}; must be that or {@code false}. */
    public boolean isTrue() {
        if (!node.isBoolean()) {
            throw broken("must be true or false");
        }
        return node.booleanValue();
    }

    /** A text, or a number as it was written. */
    public String text() {
        if (!node.isString() && !node.isNumber()) {
            throw broken("must be a text or a number");
        }
        return node.asString();
    }

    /** A text, or empty if it is blank: the way in which venues say that there is none. */
    public Optional<String> presentText() {
        String text = text();
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    /** A number of at most 1e18 either way, or a text that is one: no price and no quantity is greater. */
    public double number() {
        String text = text();
        if (isDecimal(text)) {
            try {
                double number = Double.parseDouble(text);
                if (Math.abs(number) <= GREATEST) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw broken("must be a number");
            }
        }
        throw broken("must be a number within 1e18");
    }

    /** A finite number above zero. */
    public double positive() {
        double number = number();
        if (!(number > 0)) {
            throw broken("must be > 0");
        }
        return number;
    }

    /** A finite number of at least zero. */
    public double nonNegative() {
        double number = number();
        if (!(number >= 0)) {
            throw broken("must be >= 0");
        }
        return number;
    }

    /** Epoch milliseconds, of the years 2001 to 5138. */
    public long millis() {
        String text = text();
        if (!text.isEmpty() && text.length() < 16 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            long millis = Long.parseLong(text);
            if (millis >= FIRST_MILLIS && millis < AFTER_LAST_MILLIS) {
                return millis;
            }
        }
        throw broken("must be epoch milliseconds");
    }

    /** Java reads hexadecimal numbers and suffixes too, which no venue writes. */
    private static boolean isDecimal(String text) {
        return text.length() <= LONGEST_NUMBER
                && text.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-.eE".indexOf(c) >= 0);
    }

    /** What to throw for a value that breaks a rule. */
    public InvalidValueException broken(String rule) {
        return new InvalidValueException(place.isEmpty() ? "reply" : place, shown(), rule);
    }

    String shown() {
        String text = node.isString() && !node.asString().isBlank() ? node.asString() : node.toString();
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
    }
}
