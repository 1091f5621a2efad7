/* SPDX-License-Identifier: MIT */
package org.liq4j.api;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.junit.jupiter.api.Test;

import org.liq4j.api.Liq4jException.Blame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class Liq4jExceptionTest {

    private static final class Unreachable extends Liq4jException {

        private static final long serialVersionUID = 1L;

        Unreachable() {
            super(Blame.NETWORK, "nobody answers");
        }
    }

    @Test
    void anExceptionOfTheProjectSaysWhoMustAct() {
        assertEquals(Blame.NETWORK, Blame.of(new Unreachable()));
        assertEquals(Blame.USAGE, Blame.of(new InvalidValueException("bars", "0", "must be > 0")));
    }

    @Test
    void aFileThatCannotBeReadIsForWhoeverKeepsIt() {
        assertEquals(Blame.DATA, Blame.of(new UncheckedIOException(new IOException("disk full"))));
        assertEquals(Blame.DATA, Blame.of(new IOException("disk full")));
    }

    @Test
    void anythingElseIsAFault() {
        assertEquals(Blame.FAULT, Blame.of(new IllegalStateException("never")));
        assertEquals(Blame.FAULT, Blame.of(new IllegalArgumentException("never")));
        assertEquals(Blame.FAULT, Blame.of(new AssertionError("never")));
    }

    @Test
    void theSameAgainHelpsOnlyWhereAnExceptionSaysSo() {
        assertFalse(new Unreachable().isRetryable());
    }
}
