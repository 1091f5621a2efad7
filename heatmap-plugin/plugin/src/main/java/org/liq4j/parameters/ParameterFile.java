/* SPDX-License-Identifier: MIT */
package org.liq4j.parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.liq4j.api.InvalidValueException;

/**
 * Reads and writes parameters as JSON. Every key must be there and none may be unknown; a file is written whole or not at all.
 */
public final class ParameterFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(SerializationFeature.INDENT_OUTPUT).build();

    private ParameterFile() {
    }

    /**
     * Reads a file.
     *
     * @throws ParameterDataException
     *             if it cannot be read or breaks rules, all of which are named
     */
    public static ModelParameters read(Path file) {
        ParameterReader reader = new ParameterReader();
        ModelParameters parameters = reader.read(json(file));
        if (!reader.problems().isEmpty()) {
            throw new ParameterDataException(file, reader.problems());
        }
        return parameters;
    }

    private static LocatedJson json(Path file) {
        try (JsonParser parser = MAPPER.createParser(Files.readAllBytes(file))) {
            if (parser.nextToken() == null) {
                throw new ParameterDataException(file, "line 1: must be JSON: the file is empty");
            }
            LocatedJson json = LocatedJson.read(parser);
            if (parser.nextToken() != null) {
                throw new ParameterDataException(file,
                        "line " + parser.currentTokenLocation().getLineNr() + ": must be JSON: the file must end here");
            }
            return json;
        } catch (NoSuchFileException e) {
            throw new ParameterDataException(file, "no such file");
        } catch (IOException e) {
            throw new ParameterDataException(file, "cannot be read: " + e);
        } catch (JacksonException e) {
            throw new ParameterDataException(file,
                    (line(e) < 1 ? "the file" : "line " + line(e)) + ": must be JSON: " + e.getOriginalMessage());
        }
    }

    /** From 1; 0 where it is not told, as for a value that is nested too deep. */
    private static int line(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        return location == null ? 0 : location.getLineNr();
    }

    /**
     * Writes a file, in the place of an earlier one.
     *
     * @throws InvalidValueException
     *             if the parameters have a part that a file cannot hold
     * @throws IOException
     *             if it cannot be written; an earlier one is then as it was
     */
    public static void write(Path file, ModelParameters parameters) throws IOException {
        byte[] json = MAPPER.writeValueAsBytes(ParameterJson.of(parameters));
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null) {
            throw new IOException(file + " is no file");
        }
        Path written = folder.resolve("." + file.getFileName() + ".part");
        try {
            Files.write(written, json);
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(written);
        }
    }
}
