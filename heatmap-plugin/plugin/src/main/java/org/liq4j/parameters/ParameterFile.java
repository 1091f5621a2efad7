/* SPDX-License-Identifier: MIT */
package org.liq4j.parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.liq4j.api.InvalidValueException;

/**
 * Reads and writes parameters as JSON. Every key must be there and none may be unknown; a file is written whole or not at all.
 */
public final class ParameterFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .changeDefaultNullHandling(nulls -> JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .enable(SerializationFeature.INDENT_OUTPUT).build();

    private ParameterFile() {
    }

    /**
     * Reads a file.
     *
     * @throws ParameterDataException
     *             if it cannot be read or breaks a rule
     */
    public static ModelParameters read(Path file) {
        try {
            return MAPPER.readValue(Files.readAllBytes(file), ParameterJson.class).parameters();
        } catch (NoSuchFileException e) {
            throw new ParameterDataException(file, "no such file");
        } catch (IOException e) {
            throw new ParameterDataException(file, "cannot be read: " + e);
        } catch (DatabindException e) {
            throw new ParameterDataException(file, place(e) + ": " + firstSentence(e.getOriginalMessage()));
        } catch (JacksonException e) {
            throw new ParameterDataException(file,
                    (line(e) < 1 ? "the file" : "line " + line(e)) + ": must be JSON: " + e.getOriginalMessage());
        } catch (InvalidValueException e) {
            throw new ParameterDataException(file, e);
        }
    }

    private static String place(DatabindException e) {
        String path = e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
        int line = line(e);
        return (line < 1 ? "" : "line " + line + ", ") + (path.isEmpty() ? "the file" : path.replace(".[", "["));
    }

    /** From 1; 0 where it is not told, as for a value that is nested too deep. */
    private static int line(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        return location == null ? 0 : location.getLineNr();
    }

    /** What follows is about Java classes. */
    private static String firstSentence(String message) {
        int end = message.indexOf(" (");
        return end < 0 ? message : message.substring(0, end);
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
