/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ServeCommandTest {

    private static final String TOKEN = "a-token-of-some-length";

    @TempDir
    private Path folder = Path.of("");

    private final HttpClient client = HttpClient.newHttpClient();

    /** The command in a thread of its own, from its first line on until it is interrupted. */
    private static final class Serving implements AutoCloseable {

        private final CompletableFuture<String> firstLine = new CompletableFuture<>();
        private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
        private final StringWriter err = new StringWriter();
        private final Thread thread;

        private Serving(Optional<String> token, String... options) {
            String[] all = Stream.concat(Stream.of("serve", "--port", "0", "--bars", "500"), Stream.of(options))
                    .toArray(String[]::new);
            Console console = new Console(new PrintWriter(new FirstLine(firstLine)), new PrintWriter(err), false);
            thread = new Thread(() -> {
                exitCode.complete(
                        Liq4jCommand.run(console, InstantSource.system(), Path.of("absent"), token, all));
                firstLine.completeExceptionally(new AssertionError(err.toString()));
            }, "serve");
            thread.start();
        }

        private String firstLine() throws Exception {
            return firstLine.get(60, TimeUnit.SECONDS);
        }

        private int end() throws Exception {
            thread.interrupt();
            return exitCode.get(60, TimeUnit.SECONDS);
        }

        @Override
        public void close() {
            thread.interrupt();
            assertDoesNotThrow(() -> exitCode.get(60, TimeUnit.SECONDS));
        }
    }

    private static final class FirstLine extends Writer {

        private final CompletableFuture<String> line;
        private final StringBuilder text = new StringBuilder();

        private FirstLine(CompletableFuture<String> line) {
            this.line = line;
        }

        @Override
        public void write(char[] characters, int from, int count) {
            text.append(characters, from, count);
            if (text.indexOf("\n") >= 0) {
                line.complete(text.toString().strip());
            }
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    }

    private HttpResponse<String> get(String url, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void servesThePageAtTheAddressItPrintsUntilInterrupted() throws Exception {
        try (Serving serving = new Serving(Optional.empty())) {
            String url = serving.firstLine();

            assertTrue(url.matches("http://127\\.0\\.0\\.1:[0-9]+/"), url);
            HttpResponse<String> page = get(url);
            assertEquals(200, page.statusCode());
            assertTrue(page.body().contains("/assets/main.js"), page.body());
            assertEquals(200, get(url + "assets/main.js").statusCode());
            assertEquals(130, serving.end());
            assertThrows(IOException.class, () -> get(url));
        }
    }

    @Test
    void aProgramGetsJsonAndThePageItsModel() throws Exception {
        try (Serving serving = new Serving(Optional.empty(), "--json", "--live", "--pace", "50")) {
            String line = serving.firstLine();

            assertTrue(line.startsWith("{\"url\":\"http://127.0.0.1:"), line);
            assertTrue(line.endsWith("\"instrument\":\"SIMULATED:BTCUSDT\",\"simulated\":true,\"replay\":true,"
                    + "\"modelled\":true}"), line);
        }
        try (Serving serving = new Serving(Optional.empty(), "--model", "candle-decay(leverage=20)")) {
            assertTrue(serving.firstLine().endsWith("/#model=candle-decay&parameters=leverage%3D20"),
                    serving.firstLine());
        }
    }

    @Test
    void theTokenComesFromAFileOfTheOwnerOrTheEnvironment() throws Exception {
        Path file = Files.createFile(folder.resolve("token"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, TOKEN + "\n");
        try (Serving serving = new Serving(Optional.empty(), "--token-file", file.toString())) {
            assertNeedsToken(serving);
        }
        try (Serving serving = new Serving(Optional.of(TOKEN), "--bind", "0.0.0.0")) {
            assertNeedsToken(serving);
        }
    }

    private void assertNeedsToken(Serving serving) throws Exception {
        String line = serving.firstLine();
        String url = line.replace("0.0.0.0", "127.0.0.1");

        assertFalse((line + serving.err).contains(TOKEN));
        assertEquals(401, get(url + "health").statusCode());
        assertFalse(get(url + "health", "Authorization", "Bearer " + TOKEN).statusCode() == 401);
    }

    @Test
    void whatIsUnsafeIsRefused() throws IOException {
        assertUsage("other machines can reach this address; a token is needed", "--bind", "0.0.0.0");
        assertUsage("other machines can reach this address; a token is needed", "--bind", "::");
        assertUsage("must be an address", "--bind", "example.org");
        Path open = Files.createFile(folder.resolve("open"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
        Files.writeString(open, TOKEN);
        assertUsage("must be readable by its owner only", "--token-file", open.toString());
        Path weak = Files.createFile(folder.resolve("weak"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(weak, "hunter2");
        CommandRun run = assertUsage("must be 16 to 256 letters", "--token-file", weak.toString());
        assertFalse(run.err().contains("hunter2"), run.err());
        assertUsage("must be an ordinary file", "--token-file", folder.resolve("absent").toString());
    }

    @Test
    void whatIsWrongIsNamed() {
        assertUsage("--pace: pace = 0.0: must satisfy 0 < pace", "--pace", "0");
        assertUsage("--model: ", "--model", "none");
        assertUsage("--port: port = 70000", "--port", "70000");
        assertUsage("--host-name: name = a/b", "--host-name", "a/b");
    }

    private static CommandRun assertUsage(String message, String... options) {
        CommandRun run = CommandRun.of(Stream.concat(Stream.of("serve", "--bars", "50"), Stream.of(options))
                .toArray(String[]::new));
        assertEquals(2, run.exitCode(), run.err());
        assertTrue(run.err().contains(message), run.err());
        return run;
    }

    @Test
    void aPortThatIsTakenIsNamed() throws Exception {
        try (Serving first = new Serving(Optional.empty())) {
            String port = Integer.toString(URI.create(first.firstLine()).getPort());

            assertUsage("--port = " + port + ": the server cannot listen there", "--port", port);
        }
    }
}
