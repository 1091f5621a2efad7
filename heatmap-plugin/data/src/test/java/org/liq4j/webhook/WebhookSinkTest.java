/* SPDX-License-Identifier: MIT */
package org.liq4j.webhook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.extension.Arguments;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.plugin.UserDirectory;
import org.liq4j.api.signal.Alert;
import org.liq4j.api.signal.AlertSink;
import org.liq4j.api.signal.Signal;
import org.liq4j.api.signal.UndeliverableException;
import org.liq4j.http.HttpException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WebhookSinkTest {

    private static final Instant NOW = Instant.parse("2026-03-15T00:00:05Z");
    private static final Instrument BTC = Instrument.parse("BINANCE:BTCUSDT");
    private static final String SECRET = "correct-horse-battery-staple";

    private final MockWebServer server = new MockWebServer();
    private final List<Duration> pauses = new ArrayList<>();
    @TempDir
    private Path folder = Path.of("");
    private Instant now = NOW;

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static Signal signal(int minute) {
        return Signal.of(NOW.plus(Duration.ofMinutes(minute)), BTC, "wraps(of=\"a\")", Signal.Action.ENTER_LONG,
                60_000.5);
    }

    private static Alert alert() {
        return new Alert("BINANCE:BTCUSDT/alert/1", NOW, BTC, Alert.Kind.CASCADE, "Modelled \"flow\".", 60_000,
                Double.NaN);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getPort() + path;
    }

    private WebhookSinkFactory factory(Map<String, String> environment) {
        return new WebhookSinkFactory(new UserDirectory(Optional.of(folder)), environment::get, () -> now, pause -> {
            pauses.add(pause);
            now = now.plus(pause);
        });
    }

    private WebhookSink open(String... given) {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("url", address("/hook/T0/secret-path?token=secret-token"));
        for (int i = 0; i < given.length; i += 2) {
            arguments.put(given[i], given[i + 1]);
        }
        WebhookSinkFactory factory = factory(Map.of("HOOK_SECRET", SECRET));
        return factory.open(Arguments.of(factory, arguments));
    }

    private void answer(int... statuses) {
        for (int status : statuses) {
            server.enqueue(new MockResponse.Builder().code(status).build());
        }
    }

    private RecordedRequest request() throws InterruptedException {
        return server.takeRequest();
    }

    private static String body(RecordedRequest request) {
        return request.getBody() == null ? "" : request.getBody().utf8();
    }

    private static String hmac(String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void postsAllFieldsSignedWithTheSignalsIdAsKey() throws Exception {
        answer(200);
        try (WebhookSink sink = open("secret", "env:HOOK_SECRET")) {
            sink.accept(signal(0));
        }
        RecordedRequest request = request();
        assertEquals("POST", request.getMethod());
        assertEquals("/hook/T0/secret-path?token=secret-token", request.getUrl().encodedPath() + "?"
                + request.getUrl().encodedQuery());
        assertEquals("application/json", request.getHeaders().get("Content-Type"));
        assertEquals(signal(0).id(), request.getHeaders().get("Idempotency-Key"));
        assertEquals(Long.toString(NOW.getEpochSecond()), request.getHeaders().get("Liq4j-Timestamp"));
        assertEquals(
                "{\"type\":\"signal\",\"id\":\"BINANCE:BTCUSDT/wraps(of=\\\"a\\\")/2026-03-15T00:00:05Z/ENTER_LONG\","
                        + "\"time\":\"2026-03-15T00:00:05Z\",\"instrument\":\"BINANCE:BTCUSDT\",\"strategy\":\"wraps(of=\\\"a\\\")\","
                        + "\"action\":\"ENTER_LONG\",\"side\":\"LONG\",\"cause\":\"ENTRY_RULE\",\"reason\":\"\",\"price\":60000.5,"
                        + "\"stop\":null,\"target\":null,\"coins\":null}",
                body(request));
        assertEquals("v1=" + hmac(NOW.getEpochSecond() + "." + body(request)),
                request.getHeaders().get("Liq4j-Signature"));
    }

    @Test
    void withoutASecretNothingIsSigned() throws Exception {
        answer(204);
        try (WebhookSink sink = open("template", "{side} {instrument} at {price}")) {
            sink.accept(signal(0));
            assertFalse(sink instanceof AlertSink);
        }
        RecordedRequest request = request();
        assertEquals(null, request.getHeaders().get("Liq4j-Signature"));
        assertEquals("text/plain; charset=utf-8", request.getHeaders().get("Content-Type"));
        assertEquals("LONG BINANCE:BTCUSDT at 60000.5", body(request));
    }

    @Test
    void postsAlerts() throws Exception {
        answer(200, 200);
        try (WebhookSink sink = open()) {
            assertInstanceOf(AlertSink.class, sink).accept(alert());
        }
        assertEquals("{\"type\":\"alert\",\"id\":\"BINANCE:BTCUSDT/alert/1\",\"time\":\"2026-03-15T00:00:05Z\","
                + "\"instrument\":\"BINANCE:BTCUSDT\",\"kind\":\"CASCADE\",\"words\":\"Modelled \\\"flow\\\".\","
                + "\"price\":60000,\"size\":null}", body(request()));
        Files.writeString(folder.resolve("alert.txt"), "{words}\n");
        try (WebhookSink sink = open("template", "{id}", "alert-template", "file:" + folder.resolve("alert.txt"))) {
            assertInstanceOf(AlertSink.class, sink).accept(alert());
        }
        assertEquals("Modelled \"flow\".", body(request()));
    }

    @Test
    void triesAgainWithTheSameKeyAndAFreshSignature() throws Exception {
        answer(503, 429);
        server.enqueue(new MockResponse.Builder().onRequestBody(SocketEffect.ShutdownConnection.INSTANCE).build());
        answer(200);
        try (WebhookSink sink = open("secret", "env:HOOK_SECRET")) {
            sink.accept(signal(0));
        }
        for (int attempt = 0; attempt < 4; attempt++) {
            RecordedRequest request = request();
            assertEquals(signal(0).id(), request.getHeaders().get("Idempotency-Key"));
            if (attempt != 2) {
                assertEquals("v1=" + hmac(request.getHeaders().get("Liq4j-Timestamp") + "." + body(request)),
                        request.getHeaders().get("Liq4j-Signature"));
            }
        }
        assertEquals(3, pauses.size());
        assertFalse(Files.exists(folder.resolve("webhook-dead-letters.jsonl")));
    }

    @Test
    void waitsAsLongAsItIsTold() {
        server.enqueue(new MockResponse.Builder().code(429).addHeader("Retry-After", "17").build());
        answer(200);
        try (WebhookSink sink = open()) {
            sink.accept(signal(0));
        }
        assertEquals(List.of(Duration.ofSeconds(17)), pauses);
    }

    @Test
    void keepsWhatFailsTooOftenAndSendsItAgainLater() throws Exception {
        answer(500, 500, 500, 400, 200);
        Path letters = folder.resolve("letters.jsonl");
        try (WebhookSink sink = open("attempts", "3", "dead-letters", letters.toString())) {
            UndeliverableException failure = assertThrows(UndeliverableException.class, () -> sink.accept(signal(0)));
            assertEquals(signal(0).id() + ": POST to " + address("") + ", attempt 3: HTTP 500: no text; kept in "
                    + letters, failure.getMessage());
            // Another 4xx is not tried again.
            assertThrows(UndeliverableException.class, () -> sink.accept(signal(1)));
            sink.accept(signal(2));
            assertEquals(5, server.getRequestCount());
            assertEquals(2, Files.readAllLines(letters).size());
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(letters)));

            // A line that a crash has cut is kept as well; one comes twice.
            Files.writeString(letters, Files.readString(letters) + Files.readAllLines(letters).getFirst()
                    + "\n{\"id\":\"cut");
            answer(200, 404);
            assertEquals(new DeadLetters.Redelivery(1, 2), sink.redeliver());
            assertEquals(2, Files.readAllLines(letters).size());
            answer(200);
            assertEquals(new DeadLetters.Redelivery(1, 1), sink.redeliver());
            assertEquals(List.of("{\"id\":\"cut"), Files.readAllLines(letters));
        }
        for (int sent = 0; sent < 5; sent++) {
            request();
        }
        assertEquals(List.of(signal(0).id(), signal(1).id(), signal(1).id()),
                List.of(key(request()), key(request()), key(request())));
    }

    /** As a delivery does that hands the same over again after a wait. */
    @Test
    void waitsADayForAReceiverThatIsGone() throws Exception {
        Path letters = folder.resolve("letters.jsonl");
        try (WebhookSink sink = open("attempts", "1", "dead-letters", letters.toString())) {
            answer(502, 503, 504, 429, 200);
            for (int attempt = 0; attempt < 4; attempt++) {
                HttpException gone = assertThrows(HttpException.class, () -> sink.accept(signal(0)));
                assertTrue(gone.isRetryable(), gone.getMessage());
                now = now.plus(Duration.ofHours(5));
            }
            sink.accept(signal(0));
            assertFalse(Files.exists(letters));

            server.close();
            Instant closed = now;
            while (now.isBefore(closed.plus(Duration.ofDays(1)))) {
                assertThrows(HttpException.class, () -> sink.accept(signal(1)), now.toString());
                now = now.plus(Duration.ofHours(1));
            }
            assertFalse(Files.exists(letters));
            assertThrows(UndeliverableException.class, () -> sink.accept(signal(1)));
            assertEquals(1, Files.readAllLines(letters).size());
            // The next one has a day of its own.
            assertThrows(HttpException.class, () -> sink.accept(signal(2)));
        }
    }

    @Test
    void howLongItWaitsIsASetting() throws Exception {
        server.close();
        try (WebhookSink sink = open("attempts", "1", "give-up-after", "0s")) {
            assertThrows(UndeliverableException.class, () -> sink.accept(signal(0)));
        }
        try (WebhookSink sink = open("attempts", "1", "give-up-after", "2h")) {
            assertThrows(HttpException.class, () -> sink.accept(signal(0)));
            now = now.plus(Duration.ofHours(2));
            assertThrows(UndeliverableException.class, () -> sink.accept(signal(0)));
        }
    }

    private static String key(RecordedRequest request) {
        return String.valueOf(request.getHeaders().get("Idempotency-Key"));
    }

    @Test
    void followsNoRedirect() {
        server.enqueue(new MockResponse.Builder().code(307).addHeader("Location", address("/other")).build());
        try (WebhookSink sink = open()) {
            assertThrows(UndeliverableException.class, () -> sink.accept(signal(0)));
        }
        assertEquals(1, server.getRequestCount());
    }

    @Test
    void refusesAddressesThatOthersCouldReadAlong() {
        for (String url : List.of("http://example.com/secret-path", "http://127.0.0.1.example.com/secret-path",
                "ftp://127.0.0.1/secret-path", "https://user:secret-path@example.com/", "secret-path",
                "https:///secret-path", "https://example.com/secret-path#x", "http://[secret-path")) {
            InvalidValueException refused = assertThrows(InvalidValueException.class, () -> open("url", url), url);
            assertEquals("url", refused.field());
            assertFalse(refused.getMessage().contains("secret-path"), refused.getMessage());
        }
    }

    @Test
    void theAddressToMayComeFromTheEnvironment() throws Exception {
        answer(200);
        WebhookSinkFactory factory = factory(Map.of("HOOK", address("/from-environment")));
        try (WebhookSink sink = factory.open(Arguments.of(factory, Map.of("url", "env:HOOK")))) {
            sink.accept(signal(0));
        }
        assertEquals("/from-environment", request().getUrl().encodedPath());
    }

    @Test
    void aSecretComesFromAVariableOrFromAFileOfItsOwnerAlone() throws Exception {
        Path file = folder.resolve("secret");
        Files.writeString(file, SECRET + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        InvalidValueException wide = assertThrows(InvalidValueException.class,
                () -> open("secret", "file:" + file));
        assertEquals("secret = file:" + file + ": must be of its owner alone (chmod 600), but is rw-r-----",
                wide.getMessage());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        answer(200);
        try (WebhookSink sink = open("secret", "file:" + file)) {
            sink.accept(signal(0));
        }
        RecordedRequest request = request();
        assertEquals("v1=" + hmac(request.getHeaders().get("Liq4j-Timestamp") + "." + body(request)),
                request.getHeaders().get("Liq4j-Signature"));
        assertEquals("secret = env:NONE: is not set",
                assertThrows(InvalidValueException.class, () -> open("secret", "env:NONE")).getMessage());
        assertTrue(assertThrows(InvalidValueException.class, () -> open("secret", "file:" + folder.resolve("none")))
                .getMessage().contains("NoSuchFileException"));
    }

    @Test
    void nobodySeesSecrets() throws Exception {
        InvalidValueException bare = assertThrows(InvalidValueException.class, () -> open("secret", SECRET));
        assertFalse(bare.getMessage().contains(SECRET), bare.getMessage());
        answer(500);
        Path letters = folder.resolve("webhook-dead-letters.jsonl");
        try (WebhookSink sink = open("secret", "env:HOOK_SECRET", "attempts", "1")) {
            assertEquals("webhook of " + address(""), sink.toString());
            UndeliverableException failure = assertThrows(UndeliverableException.class, () -> sink.accept(signal(0)));
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                assertFalse(cause.toString().contains("secret-"), cause.toString());
                assertFalse(cause.toString().contains(SECRET), cause.toString());
            }
        }
        assertFalse(Files.readString(letters).contains("secret-"));
        assertFalse(Files.readString(letters).contains(SECRET));
        assertEquals("(not shown)", new Secret(SECRET).toString());
    }

    @Test
    void anInterruptionLeavesTheSignalWithWhoeverHandedItOver() throws Exception {
        try (WebhookSink sink = open()) {
            Thread.currentThread().interrupt();
            assertThrows(RuntimeException.class, () -> sink.accept(signal(0)));
            assertTrue(Thread.interrupted());
        }
        assertFalse(Files.exists(folder.resolve("webhook-dead-letters.jsonl")));
    }
}
