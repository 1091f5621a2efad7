/* SPDX-License-Identifier: MIT */
package org.liq4j.external;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.HeatmapColumn;
import org.liq4j.api.heatmap.HeatmapGrid;
import org.liq4j.api.heatmap.Side;

/**
 * A user's heatmaps of other makers: one JSON file each in the folder {@code external}, in the form that {@link HeatmapReply}
 * reads. A file is written beside and takes its place in one step.
 */
public final class ExternalHeatmaps {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String EXTENSION = ".json";

    private final Path folder;

    private ExternalHeatmaps(Path folder) {
        this.folder = folder;
    }

    /** Those in a user's directory, which need not exist. */
    public static ExternalHeatmaps within(Path userDirectory) {
        return new ExternalHeatmaps(userDirectory.resolve("external"));
    }

    /** Where the heatmap of a name is, or would be. */
    public Path file(String name) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9_.-]*")) {
            throw new InvalidValueException("name", name, "must match [A-Za-z0-9][A-Za-z0-9_.-]*");
        }
        return folder.resolve(name + EXTENSION);
    }

    /** The files by the names of the heatmaps. */
    public SortedMap<String, Path> files() {
        SortedMap<String, Path> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> paths = Files.list(folder)) {
                paths.forEach(path -> {
                    String name = String.valueOf(path.getFileName());
                    if (name.endsWith(EXTENSION) && !name.startsWith(".")) {
                        files.put(name.substring(0, name.length() - EXTENSION.length()), path);
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(folder + ": cannot be read, " + e, e);
            }
        }
        return files;
    }

    /**
     * The file of a heatmap that is there.
     *
     * @throws InvalidValueException
     *             if there is none of that name
     */
    public Path find(String name) {
        SortedMap<String, Path> files = files();
        Path found = files.get(name);
        if (found == null) {
            throw new InvalidValueException("heatmap", name, "must be one of " + files.keySet());
        }
        return found;
    }

    /**
     * Keeps a heatmap; one of the same name is replaced.
     *
     * @throws IOException
     *             if it cannot be written
     */
    public void put(String name, HeatmapGrid heatmap) throws IOException {
        Path file = file(name);
        Files.createDirectories(folder);
        Path draft = folder.resolve("." + name + ".draft");
        try {
            Files.writeString(draft, MAPPER.writeValueAsString(fields(heatmap)));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static Map<String, Object> fields(HeatmapGrid heatmap) {
        List<Double> prices = new ArrayList<>();
        for (int row = 0; row < heatmap.rowCount(); row++) {
            prices.add(heatmap.rows().centre(row));
        }
        List<List<Number>> cells = new ArrayList<>();
        List<List<Number>> candles = new ArrayList<>();
        for (int c = 0; c < heatmap.columnCount(); c++) {
            HeatmapColumn column = heatmap.columns().get(c);
            candles.add(List.of(column.end().minus(heatmap.columnLength()).getEpochSecond(), column.open(),
                    column.high(), column.low(), column.spot()));
            for (int row = 0; row < heatmap.rowCount(); row++) {
                double notional = heatmap.notional(Side.LONG, c, row) + heatmap.notional(Side.SHORT, c, row);
                if (notional > 0) {
                    cells.add(List.of(c, row, notional));
                }
            }
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("y_axis", prices);
        fields.put("liquidation_leverage_data", cells);
        fields.put("price_candlesticks", candles);
        return fields;
    }
}
