/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OpenResourcesTest {

    private final List<String> closed = new ArrayList<>();
    private final OpenResources resources = new OpenResources();

    @Test
    void whatWasOpenedLastIsClosedFirst() {
        AutoCloseable first = () -> closed.add("first");
        assertSame(first, resources.add(first));
        resources.add(() -> closed.add("second"));
        resources.close();
        assertEquals(List.of("second", "first"), closed);
    }

    @Test
    void closingTwiceDoesNothingMore() {
        resources.add(() -> closed.add("once"));
        resources.close();
        resources.close();
        assertEquals(List.of("once"), closed);
    }

    @Test
    void closingGoesOnPastAFailureAndReportsAll() {
        resources.add(() -> closed.add("first"));
        resources.add(() -> {
            throw new IOException("disk full");
        });
        resources.add(() -> closed.add("third"));
        RuntimeException third = new IllegalArgumentException("no good end");
        resources.add(() -> {
            throw third;
        });
        RuntimeException failure = assertThrows(RuntimeException.class, resources::close);
        assertSame(third, failure);
        List<Throwable> further = Arrays.asList(failure.getSuppressed());
        assertEquals(1, further.size());
        assertTrue(String.valueOf(further.getFirst().getMessage()).endsWith(" cannot be closed: disk full"),
                further.getFirst()::toString);
        assertInstanceOf(IOException.class, further.getFirst().getCause());
        assertEquals(List.of("third", "first"), closed);
    }

    @Test
    void anInterruptWhileClosingIsKept() {
        resources.add(() -> closed.add("first"));
        resources.add(() -> {
            throw new InterruptedException("asked to stop");
        });
        assertThrows(IllegalStateException.class, resources::close);
        assertTrue(Thread.interrupted());
        assertEquals(List.of("first"), closed);
    }

    @Test
    void whatIsOpenedAfterTheEndIsClosedAtOnce() {
        resources.close();
        assertEquals("nothing can be opened any more: the run has ended",
                assertThrows(IllegalStateException.class, () -> resources.add(() -> closed.add("late"))).getMessage());
        assertEquals(List.of("late"), closed);
    }
}
