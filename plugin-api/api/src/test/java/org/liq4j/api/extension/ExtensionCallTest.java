/* SPDX-License-Identifier: MIT */
package org.liq4j.api.extension;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.liq4j.api.InvalidValueException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ExtensionCallTest {

    @Test
    void aNameAlone() {
        assertEquals(new ExtensionCall("cluster-ratio", Map.of()), ExtensionCall.parse("indicator", " cluster-ratio "));
        assertEquals(new ExtensionCall("cluster-ratio", Map.of()), ExtensionCall.parse("indicator", "cluster-ratio()"));
    }

    @Test
    void argumentsKeepTheirOrder() {
        ExtensionCall call = ExtensionCall.parse("indicator", "a( z = 1 ,b=x-y, c = 2 )");
        assertEquals("a", call.name());
        assertEquals("[z=1, b=x-y, c=2]", call.arguments().entrySet().toString());
    }

    @Test
    void quotedValuesHoldAnything() {
        assertEquals(Map.of("file", "a, (b)=\"c\".csv", "n", ""),
                ExtensionCall.parse("source", "csv(file=\"a, (b)=\"\"c\"\".csv\", n=\"\")").arguments());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''        | expected a name at character 1, found the end
            (a=1)     | expected a name at character 1, found '('
            a(b)      | expected = and a value after b at character 4, found ')'
            a(b=)     | expected a value at character 5, found ')'
            a(b=1     | expected , or ) at character 6, found the end
            a(b=1 c=2)| expected , or ) at character 7, found 'c'
            a(b=1,)   | expected a parameter's name at character 7, found ')'
            a(b=1)x   | expected the end at character 7, found 'x'
            a(b="1)   | expected a closing quote at character 8, found the end
            a(b=1,b=2)| gives b twice
            """)
    void whatIsWrongIsNamedWithItsPlace(String text, String message) {
        String said = assertThrows(InvalidValueException.class, () -> ExtensionCall.parse("rule", text)).toString();
        assertTrue(said.contains("rule = " + text + ": ") && said.endsWith(message), said);
    }
}
