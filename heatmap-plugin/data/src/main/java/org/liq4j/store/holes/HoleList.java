/* SPDX-License-Identifier: MIT */
package org.liq4j.store.holes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.rows.Hole;
import org.liq4j.api.rows.RowKind;

/**
 * The holes that sources have told of: the file {@code holes.jsonl} beside the stored rows, one JSON object a line, such as
 *
 * <pre>{"instrument":"BINANCE:BTCUSDT","kind":"open-interest","from":"2026-03-15T00:00:00Z","to":"2026-03-16T00:00:00Z",
 * "reason":"not in the archive"}</pre>
 *
 * in one line. Lines are only added. A line that a killed process left half-written is passed over.
 */
public final class HoleList {

    private static final Logger LOG = LoggerFactory.getLogger(HoleList.class);

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path file;

    private HoleList(Path file) {
        this.file = file;
    }

    /** The list in the folder {@code data} of a user's directory, which need not exist. */
    public static HoleList within(Path userDirectory) {
        return new HoleList(userDirectory.resolve("data").resolve("holes.jsonl"));
    }

    /**
     * Adds a hole that lasts, unless it is there.
     *
     * @throws IOException
     *             if it cannot be written
     */
    public void add(Instrument instrument, Hole hole) throws IOException {
        if (holes(instrument).contains(hole)) {
            return;
        }
        Files.createDirectories(file.toAbsolutePath().resolve("..").normalize());
        String line = MAPPER.writeValueAsString(fields(instrument, hole)) + "\n";
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            // A torn line before it must not swallow this one.
            String whole = endsInLine() ? line : "\n" + line;
            channel.write(ByteBuffer.wrap(whole.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
    }

    /**
     * The holes of an instrument, in the order in which they were added.
     *
     * @throws IOException
     *             if the file cannot be read
     */
    public List<Hole> holes(Instrument instrument) throws IOException {
        List<Hole> holes = new ArrayList<>();
        if (Files.exists(file)) {
            // Unlike readAllLines, it does not stop at half a character, which a killed process may have left.
            new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines()
                    .forEach(line -> parsed(line, instrument).filter(hole -> !holes.contains(hole))
                            .ifPresent(holes::add));
        }
        return holes;
    }

    private boolean endsInLine() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return bytes.length == 0 || bytes[bytes.length - 1] == '\n';
    }

    private static Map<String, String> fields(Instrument instrument, Hole hole) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("instrument", instrument.toString());
        fields.put("kind", hole.kind().label());
        fields.put("from", hole.from().toString());
        fields.put("to", hole.to().toString());
        fields.put("reason", hole.reason());
        return fields;
    }

    private Optional<Hole> parsed(String line, Instrument instrument) {
        try {
            JsonNode node = MAPPER.readTree(line);
            String label = node.path("kind").asString("");
            if (!node.path("instrument").asString("").equals(instrument.toString())) {
                return Optional.empty();
            }
            return Arrays.stream(RowKind.values()).filter(kind -> kind.label().equals(label)).findFirst()
                    .map(kind -> Hole.forGood(kind,
                            Instant.parse(node.path("from").asString("")), Instant.parse(node.path("to").asString("")),
                            node.path("reason").asString("")));
        } catch (JacksonException | DateTimeException | InvalidValueException torn) {
            LOG.debug("a line of {} is left out, since it cannot be read: {}", file, line);
            return Optional.empty();
        }
    }
}
