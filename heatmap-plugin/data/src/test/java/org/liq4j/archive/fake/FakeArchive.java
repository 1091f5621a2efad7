/* SPDX-License-Identifier: MIT */
package org.liq4j.archive.fake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;

/** Serves zip files and their checksums over HTTP, with ranges, and with the faults of a script. */
public final class FakeArchive implements AutoCloseable {

    private final MockWebServer server = new MockWebServer();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile FaultScript script = FaultScript.NONE;

    public FakeArchive() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return reply(request);
            }
        });
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://localhost:" + server.getPort();
    }

    public FakeArchive withFaults(FaultScript faults) {
        script = faults;
        return this;
    }

    /** Publishes a table as a zip file of the same name, and its checksum. */
    public FakeArchive publish(String path, String table) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return publishBytes(path, zip(name.replace(".zip", ".csv"), table.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Publishes any bytes, and their checksum. */
    public FakeArchive publishBytes(String path, byte[] bytes) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        files.put(path, bytes);
        return publishRaw(path + ".CHECKSUM", sha256(bytes) + "  " + name + "\n");
    }

    /** Publishes a file without a checksum. */
    public FakeArchive publishRaw(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    /** Paths asked for so far, a range after a blank. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    public void forgetRequests() {
        requests.clear();
        asked.clear();
    }

    private MockResponse reply(RecordedRequest request) {
        String path = request.getUrl().encodedPath().substring(1);
        Optional<String> range = Optional.ofNullable(request.getHeaders().get("Range"));
        requests.add(path + range.map(text -> " " + text).orElse(""));
        int earlier = asked.merge(path, 1, Integer::sum) - 1;
        byte[] bytes = files.get(path);
        if (bytes == null) {
            return new MockResponse.Builder().code(404).body("<Error><Code>NoSuchKey</Code></Error>").build();
        }
        int start = range.map(text -> Integer.parseInt(text.replaceAll("bytes=(\\d+)-", "$1"))).orElse(0);
        Optional<Fault> fault = script.fault(path, earlier);
        return fault.isEmpty() ? plain(bytes, start).build() : faulty(fault.get(), bytes, start).build();
    }

    private static MockResponse.Builder plain(byte[] bytes, int start) {
        if (start == 0) {
            return new MockResponse.Builder().body(new Buffer().write(bytes));
        }
        if (start >= bytes.length) {
            return new MockResponse.Builder().code(416).setHeader("Content-Range", "bytes */" + bytes.length);
        }
        return new MockResponse.Builder().code(206)
                .setHeader("Content-Range", "bytes " + start + "-" + (bytes.length - 1) + "/" + bytes.length)
                .body(new Buffer().write(bytes, start, bytes.length - start));
    }

    private static MockResponse.Builder faulty(Fault fault, byte[] bytes, int start) {
        int left = Math.max(0, bytes.length - start);
        return switch (fault) {
            case CUT -> plain(bytes, start).onResponseBody(new SocketEffect.CloseSocket());
            case HUNG_UP -> plain(bytes, start).onRequestStart(new SocketEffect.CloseSocket());
            case LENGTH_TOO_LONG -> plain(bytes, start).setHeader("Content-Length", left + 100)
                    .onResponseEnd(new SocketEffect.CloseSocket());
            case LENGTH_TOO_SHORT -> plain(bytes, start).setHeader("Content-Length", left / 2)
                    .onResponseEnd(new SocketEffect.CloseSocket());
            case TRUNCATED -> new MockResponse.Builder().body(new Buffer().write(bytes, 0, bytes.length / 2));
            case EMPTY -> new MockResponse.Builder().body("");
            case WRONG_BYTE -> plain(otherwise(bytes), start);
            case WRONG_RANGE -> start == 0
                    ? plain(bytes, 0)
                    : plain(bytes, start).setHeader("Content-Range", "bytes 0-9/" + bytes.length);
            case RANGE_IGNORED -> plain(bytes, 0);
            case LIMITED -> new MockResponse.Builder().code(429).setHeader("Retry-After", "7");
            case BANNED -> new MockResponse.Builder().code(418);
            case FORBIDDEN -> new MockResponse.Builder().code(403);
            case UNAVAILABLE -> new MockResponse.Builder().code(503).body("Service Unavailable.");
        };
    }

    private static byte[] otherwise(byte[] bytes) {
        byte[] other = bytes.clone();
        // Half way lies within the data of a zip and within the digits of a checksum.
        int place = bytes.length > 200 ? bytes.length / 2 : 10;
        other[place] = (byte) (other[place] == '0' ? '1' : '0');
        return other;
    }

    /** A zip file with one entry. */
    public static byte[] zip(String entry, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
