/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kittest;

import java.util.Map;
import java.util.TreeMap;

import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.testkit.engine.EngineTestKit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

/**
 * A contract as JUnit runs it for an author's class.
 *
 * @param succeeded
 *            number of promises kept
 * @param failures
 *            message of each broken promise by its test's name
 */
record ContractRun(long succeeded, Map<String, String> failures) {

    static ContractRun of(Class<?> contract) {
        Map<String, String> failures = new TreeMap<>();
        var events = EngineTestKit.engine("junit-jupiter").selectors(selectClass(contract)).execute().testEvents();
        events.failed().stream().forEach(event -> {
            var result = event.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class);
            assertEquals(Status.FAILED, result.getStatus());
            failures.put(event.getTestDescriptor().getDisplayName(), result.getThrowable().orElseThrow().toString());
        });
        return new ContractRun(events.succeeded().count(), failures);
    }

    void keepsAll() {
        assertEquals(Map.of(), failures);
        assertTrue(succeeded >= 6, succeeded + " promises");
    }

    /** Checks that a promise is broken, and that the message says all of that. */
    void breaks(String promise, String... words) {
        String message = failures.getOrDefault(promise + "()", "kept; broken are " + failures.keySet());
        for (String word : words) {
            assertTrue(message.contains(word), promise + ": " + word + " is not in: " + message);
        }
    }
}
