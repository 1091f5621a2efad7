/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ExchangesTest {

    private static final class Reading extends NamedExchange implements BracketReplyExchange {

        Reading(String name) {
            super(name);
        }

        @Override
        public BracketReply bracketReply() {
            throw new AssertionError("nobody asks");
        }
    }

    private static final NamedExchange SECOND = new NamedExchange("SECOND");
    private static final Reading FIRST = new Reading("FIRST");
    private static final Exchanges BOTH = new Exchanges(List.of(SECOND, FIRST));

    @Test
    void areListedByName() {
        assertEquals(List.of(FIRST, SECOND), BOTH.all());
        assertEquals(List.of(FIRST), BOTH.with(BracketReplyExchange.class));
        assertEquals(List.of(), BOTH.with(RestExchange.class));
    }

    @Test
    void areFoundByVenue() {
        assertSame(SECOND, BOTH.find("SECOND").orElseThrow());
        assertEquals(Optional.empty(), BOTH.find("THIRD"));
        assertEquals(Optional.empty(), BOTH.find("second"));
        assertSame(FIRST, BOTH.get("FIRST", BracketReplyExchange.class));
        assertSame(SECOND, BOTH.get("SECOND", Exchange.class));
    }

    @Test
    void oneThatIsNotKnownOrCannotIsRefusedWithThoseThatCan() {
        assertEquals("venue = SECONT: must be one of [FIRST, SECOND]; did you mean SECOND?",
                refused("SECONT", Exchange.class));
        assertEquals("venue = SECOND: must be one of [FIRST]", refused("SECOND", BracketReplyExchange.class));
        assertEquals("venue = FIRST: must be one of []", refused("FIRST", RestExchange.class));
    }

    private static String refused(String venue, Class<?> capability) {
        return String
                .valueOf(assertThrows(InvalidValueException.class, () -> BOTH.get(venue, capability)).getMessage());
    }

    @Test
    void twoOfOneNameAreRefused() {
        assertEquals("venue = FIRST: is the name of two exchanges", assertThrows(InvalidValueException.class,
                () -> new Exchanges(List.of(FIRST, SECOND, new NamedExchange("FIRST")))).getMessage());
    }

    @Test
    void namesAreBoundInLowerCaseWithHyphens() {
        assertEquals("my-own-venue2", Exchange.boundName("MY_OWN_VENUE2"));
    }
}
