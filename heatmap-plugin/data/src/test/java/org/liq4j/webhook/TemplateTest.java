/* SPDX-License-Identifier: MIT */
package org.liq4j.webhook;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TemplateTest {

    private static final Set<String> NAMES = Set.of("side", "reason", "price");

    private static Template template(String text) {
        return Template.parse("template", text, NAMES);
    }

    private static Map<String, ?> values(double price) {
        return Map.of("side", "LONG", "reason", "a \"b\" \\ {price}\n清", "price", price);
    }

    @Test
    void fillsPlainTextAsItIs() {
        Template template = template("{side} at {price}: {reason} {unclosed, { x }");
        assertFalse(template.isJson());
        assertEquals("LONG at 60000.5: a \"b\" \\ {price}\n清 {unclosed, { x }", template.fill(values(60_000.5)));
        assertEquals("-", template("{price}").fill(values(Double.NaN)));
    }

    @Test
    void escapesWhatIsFilledIntoJson() {
        Template template = template(
                "{ \"a\": {reason}, \"b\": \"\\\"{side}: {reason}\", \"c\": [{price}, \"{price}\"] }");
        assertTrue(template.isJson());
        assertEquals(
                "{ \"a\": \"a \\\"b\\\" \\\\ {price}\\n清\", \"b\": \"\\\"LONG: a \\\"b\\\" \\\\ {price}\\n清\", \"c\": [0.00001234, \"0.00001234\"] }",
                template.fill(values(1.234e-5)));
        assertEquals("[null,\"\"]", template("[{price},\"{price}\"]").fill(values(Double.NaN)));
    }

    @Test
    void numbersKeepAllTheirDigits() {
        assertEquals("123456789.123", template("{price}").fill(values(123_456_789.123)));
        assertEquals("0.30000000000000004", template("{price}").fill(values(0.1 + 0.2)));
        assertEquals("60000", template("{price}").fill(values(60_000)));
    }

    @Test
    void namesAnUnknownPlaceholderAndThoseThereAre() {
        assertEquals("template = {pirce}: is no placeholder; did you mean price? (there are: {price} {reason} {side})",
                assertThrows(InvalidValueException.class, () -> template("{\"a\": {pirce}}")).getMessage());
    }

    @Test
    void refusesJsonThatWouldBeBroken() {
        String message = assertThrows(InvalidValueException.class, () -> template("{\"a\": {price}, }")).getMessage();
        assertTrue(message.contains("must be JSON once it is filled in"), message);
        assertThrows(InvalidValueException.class, () -> template("{\"a\": 1} {side}"));
    }
}
