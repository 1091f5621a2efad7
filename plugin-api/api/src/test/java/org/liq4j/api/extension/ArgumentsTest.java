/* SPDX-License-Identifier: MIT */
package org.liq4j.api.extension;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.Side;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ArgumentsTest {

    private static final Parameter<Double> FRACTION = Parameter.number("fraction", 0.05, NumberRange.open(0, 1),
            "of the close", "How far.");
    private static final Parameter<Integer> BARS = Parameter.wholeNumber("bars", 20, NumberRange.closed(1, 100), "bars",
            "How many.");
    private static final Parameter<Duration> WINDOW = Parameter.duration("window", Duration.ofHours(1),
            Duration.ofMinutes(1), "How long.");
    private static final Parameter<Side> SIDE = Parameter.choice("side", Side.SHORT, "Whose.");
    private static final Parameter<Boolean> TRAILING = Parameter.flag("trailing", false, "Whether.");
    private static final Parameter<String> TITLE = Parameter.text("title", "a, b", "What.");
    private static final Parameter<String> FILE = Parameter.requiredText("file", "Where.");

    private static final Extension ALL = new Declared(List.of(FRACTION, BARS, WINDOW, SIDE, TRAILING, TITLE));

    private record Declared(List<Parameter<?>> parameters) implements Extension {

        @Override
        public String description() {
            return "For a test.";
        }
    }

    @Test
    void whatIsNotGivenIsTheDefault() {
        Arguments arguments = Arguments.defaults(ALL);
        assertEquals(0.05, arguments.get(FRACTION));
        assertEquals(20, arguments.get(BARS));
        assertEquals(Duration.ofHours(1), arguments.get(WINDOW));
        assertEquals(Side.SHORT, arguments.get(SIDE));
        assertFalse(arguments.get(TRAILING));
        assertEquals("a, b", arguments.get(TITLE));
        assertFalse(arguments.isGiven(FRACTION));
        assertEquals("", arguments.toString());
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("fraction", "2");
        given.put("bar", "3");
        given.put("window", "soon");
        String message = assertThrows(InvalidValueException.class, () -> Arguments.of(ALL, given)).getMessage();
        assertTrue(message.startsWith("bar = 3: is no parameter; did you mean bars?"), message);
        assertTrue(message.contains("; fraction = 2: must satisfy "), message);
        assertTrue(message.contains("; window = soon: "), message);
    }

    @Test
    void whatIsGivenIsReadAndWrittenBackTheSame() {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("title", "x \"y\"");
        given.put("fraction", "0.1");
        given.put("bars", "100");
        given.put("window", "90m");
        given.put("side", "LONG");
        given.put("trailing", "true");
        Arguments arguments = Arguments.of(ALL, given);
        assertEquals(0.1, arguments.get(FRACTION));
        assertEquals(100, arguments.get(BARS));
        assertEquals(Duration.ofMinutes(90), arguments.get(WINDOW));
        assertEquals(Side.LONG, arguments.get(SIDE));
        assertTrue(arguments.get(TRAILING));
        assertTrue(arguments.isGiven(WINDOW));
        String text = arguments.toString();
        assertEquals("fraction=0.1, bars=100, window=90m, side=long, trailing=true, title=\"x \"\"y\"\"\"", text);
        Arguments again = Arguments.of(ALL, ExtensionCall.parse("indicator", "a(" + text + ")").arguments());
        assertEquals(text, again.toString());
        assertEquals("x \"y\"", again.get(TITLE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fraction | 1      | fraction = 1: must satisfy 0 < x < 1
            fraction | NaN    | fraction = NaN: must be a number
            fraction | 0.05d  | fraction = 0.05d: must be a number
            fraction | 0x1p-5 | fraction = 0x1p-5: must be a number
            fraction | 5 %    | fraction = 5 %: must be a number
            bars     | 0      | bars = 0: must satisfy 1 <= x <= 100
            bars     | 1.5    | bars = 1.5: must be a whole number
            bars     | 101    | bars = 101: must satisfy 1 <= x <= 100
            window   | 1      | window = 1: must be a number and one of s, m, h, d, w, for example 1h
            window   | 59s    | window = 59s: must be >= 1m
            side     | shrt   | side = shrt: must be one of long, short; did you mean short?
            side     | up     | side = up: must be one of long, short
            trailing | yes    | trailing = yes: must be true or false
            fractoin | 0.1    | fractoin = 0.1: is no parameter; did you mean fraction? (there are: fraction, bars, window, side, trailing, title)
            """)
    void whatBreaksARuleIsRefused(String name, String value, String message) {
        assertEquals(message, assertThrows(InvalidValueException.class, () -> Arguments.of(ALL, Map.of(name, value)))
                .getMessage());
    }

    @Test
    void whatHasNoDefaultMustBeGiven() {
        Extension needy = new Declared(List.of(FILE));
        assertEquals("file = : must be given",
                assertThrows(InvalidValueException.class, () -> Arguments.defaults(needy)).getMessage());
        assertEquals("bars.csv", Arguments.of(needy, Map.of("file", "bars.csv")).get(FILE));
        assertEquals("x = 1: is no parameter: there are none",
                assertThrows(InvalidValueException.class, () -> Arguments.of(new Declared(List.of()), Map.of("x", "1")))
                        .getMessage());
    }

    @Test
    void onlyDeclaredParametersCanBeAsked() {
        Arguments arguments = Arguments.defaults(new Declared(List.of(BARS)));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> arguments.get(FRACTION)).toString()
                .contains("fraction"));
        assertThrows(InvalidValueException.class, () -> Arguments.requireDistinct(List.of(BARS, BARS)));
    }

    @Test
    void aParameterSaysWhatItTakes() {
        assertEquals("0 < x < 1", FRACTION.values());
        assertEquals("whole 1 <= x <= 100", BARS.values());
        assertEquals("a duration >= 1m", WINDOW.values());
        assertEquals("long|short", SIDE.values());
        assertEquals(Optional.of("1h"), WINDOW.defaultText());
        assertEquals(Optional.empty(), FILE.defaultText());
        assertEquals("1d", WINDOW.format(Duration.ofDays(1)));
        assertEquals("45s", WINDOW.format(Duration.ofSeconds(45)));
        assertEquals("any finite number", NumberRange.ANY.toString());
        assertEquals("x >= 0", NumberRange.atLeast(0).toString());
        assertEquals("x > 0.5", NumberRange.above(0.5).toString());
    }

    @Test
    void aDefaultOutsideItsOwnRangeFailsWhereItIsDeclared() {
        assertThrows(InvalidValueException.class,
                () -> Parameter.number("x", 2, NumberRange.open(0, 1), "", "Too large."));
        assertThrows(InvalidValueException.class,
                () -> Parameter.text("Not Kebab", "", "Badly named."));
    }
}
