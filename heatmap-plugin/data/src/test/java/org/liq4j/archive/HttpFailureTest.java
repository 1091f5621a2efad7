/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

import org.liq4j.archive.FetchException.Cause;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HttpFailureTest {

    private static FetchException of(int code, String... headers) {
        Response.Builder response = new Response.Builder().code(code).message("").protocol(Protocol.HTTP_1_1)
                .request(new Request.Builder().url("http://localhost/").build());
        for (int h = 0; h < headers.length; h += 2) {
            response.header(headers[h], headers[h + 1]);
        }
        return HttpFailure.of(response.build());
    }

    @Test
    void absentAndRefusedAreFinal() {
        assertEquals(Cause.ABSENT, of(404).why());
        for (int code : List.of(301, 400, 401, 403, 451)) {
            assertEquals(Cause.REFUSED, of(code).why());
            assertFalse(of(code).isRetryable());
        }
    }

    @Test
    void troubleOfTheServerPasses() {
        for (int code : List.of(408, 500, 502, 503, 504)) {
            assertEquals(Cause.BROKEN, of(code).why());
            assertTrue(of(code).isRetryable());
        }
    }

    @Test
    void limitsAreWaitedFor() {
        assertEquals(Optional.of(Duration.ofSeconds(7)), of(429, "Retry-After", "7").pause());
        assertEquals(Optional.of(Duration.ofSeconds(30)), of(429).pause());
        assertEquals(Optional.of(Duration.ofMinutes(2)), of(418).pause());
        assertEquals(Optional.of(Duration.ofSeconds(90)), of(429, "Date", "Mon, 10 Mar 2025 00:00:00 GMT",
                "Retry-After", "Mon, 10 Mar 2025 00:01:30 GMT").pause());
        assertEquals(Optional.of(Duration.ofSeconds(5)), of(503, "Retry-After", "5").pause());
        assertEquals(Optional.of(Duration.ofSeconds(30)), of(429, "Retry-After", "soon").pause());
    }

    @Test
    void aBanOfDaysIsNotWaitedFor() {
        assertEquals(Cause.BANNED, of(418, "Retry-After", "259200").why());
        assertEquals(Cause.BANNED, of(429, "Retry-After", "99999999999999999").why());
        assertFalse(of(418, "Retry-After", "259200").isRetryable());
    }
}
