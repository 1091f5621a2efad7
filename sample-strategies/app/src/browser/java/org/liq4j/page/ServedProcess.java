/* SPDX-License-Identifier: MIT */
package org.liq4j.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code liq4j serve} in a process of its own, so that it can be ended and started again as a user would. */
final class ServedProcess implements AutoCloseable {

    private final Process process;
    private final int port;

    private ServedProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts the command without a token. */
    static ServedProcess start(String... options) throws IOException {
        return startClosed("", options);
    }

    /**
     * Starts the command and waits for the line that says where it listens.
     *
     * @param token
     *            that clients must show; none if empty
     * @param options
     *            of {@code serve}
     */
    static ServedProcess startClosed(String token, String... options) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dguice_custom_class_loading=CHILD",
                "-cp", System.getProperty("java.class.path"), "org.liq4j.command.Main", "serve", "--json"));
        line.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().remove("LIQ4J_TOKEN");
        if (!token.isEmpty()) {
            builder.environment().put("LIQ4J_TOKEN", token);
        }
        Process process = builder.start();
        BufferedReader out = process.inputReader();
        String first = out.readLine();
        if (first == null) {
            throw new IOException("liq4j serve ended without saying where it listens");
        }
        JsonNode start = JsonMapper.shared().readTree(first);
        return new ServedProcess(process, start.get("port").asInt());
    }

    /** Port at which it listens. */
    int port() {
        return port;
    }

    /** Address of the page. */
    String url() {
        return "http://127.0.0.1:" + port + "/";
    }

    /** Ends the server as Ctrl-C does. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
