/* SPDX-License-Identifier: MIT */
package org.liq4j.parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.LeverageBand;
import org.liq4j.api.heatmap.TrainingData;
import org.liq4j.api.heatmap.TrainingData.DataFile;
import org.liq4j.api.market.Instrument;
import org.liq4j.margin.VolatilityMaintenance;
import org.liq4j.model.CohortSettings;
import org.liq4j.model.LevelDensity.DistanceBand;
import org.liq4j.model.LevelDensity.DistanceBands;
import org.liq4j.model.LevelDensity.LeverageTiers;
import org.liq4j.model.OpenInterestSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ParameterFileTest {

    private static final TrainingData TRAINING = new TrainingData(Instrument.parse("BINANCE:BTCUSDT"),
            Instant.parse("2026-03-15T00:00:00Z"), Instant.parse("2026-03-18T00:00:00Z"),
            List.of(new DataFile("bars.csv", "0f".repeat(32))));

    private static final ModelParameters ALL = new ModelParameters(TRAINING, new OpenInterestSettings(2e-4,
            List.of(new CohortSettings("slow", 0.25,
                    new LeverageTiers(List.of(3.0, 1.0 / 3 + 9), List.of(0.7, 1e-9)), 0.1 + 0.2),
                    new CohortSettings("quick", 0.75,
                            new DistanceBands(List.of(new DistanceBand(0.001, 0.01, 0),
                                    new DistanceBand(0.01, 0.0500001, 3))),
                            17)),
            12_345.6, 0.25, Duration.ofMinutes(90)).withCrowdedSideTilt(0.5).withFundingInterval(Duration.ofHours(8))
            .withMaintenance(VolatilityMaintenance.upTo(3)).withLeverageBands(LeverageBand.between(5, 25)));

    @TempDir
    private Path folder = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("parameters.json");
    }

    @Test
    void whatIsWrittenIsReadToTheLastBit() throws IOException {
        for (ModelParameters parameters : List.of(ALL, new ModelParameters(TRAINING, OpenInterestSettings.DEFAULT))) {
            ParameterFile.write(file, parameters);
            assertEquals(parameters, ParameterFile.read(file));
        }
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    private String changed(String from, String to) throws IOException {
        ParameterFile.write(file, ALL);
        String json = Files.readString(file);
        assertTrue(json.contains(from), json);
        Files.writeString(file, json.replace(from, to));
        return String.valueOf(assertThrows(ParameterDataException.class, () -> ParameterFile.read(file)).getMessage());
    }

    @Test
    void whatIsWrongIsNamed() throws IOException {
        assertEquals(file + ": format = liq4j-parameters-9: must be liq4j-parameters-1",
                changed("liq4j-parameters-1", "liq4j-parameters-9"));
        assertEquals(file + ": model = other: must be open-interest", changed("\"open-interest\"", "\"other\""));
        assertEquals(file + ": wickRetention = 1.5: must satisfy 0 <= wickRetention <= 1",
                changed("\"wickRetention\" : 0.25", "\"wickRetention\" : 1.5"));
        assertEquals(file + ": sha256 = 0f: must be 64 lower-case hexadecimal digits",
                firstLine(changed("0f".repeat(32), "0f")).replaceFirst("line \\d+, .*problem: ", ""));
        assertEquals("settings.wickRetention: Missing creator property 'wickRetention'",
                placed(changed("\"wickRetention\" : 0.25,", "")));
        assertEquals("settings.moonPhase: Unrecognized property \"moonPhase\"",
                placed(changed("\"wickRetention\"", "\"moonPhase\" : 1, \"wickRetention\"")));
        assertEquals("settings.cohorts[1].turnover: Cannot deserialize value of type `double` from String \"much\":"
                + " not a valid `double` value", placed(changed("\"turnover\" : 17.0", "\"turnover\" : \"much\"")));
        assertTrue(
                changed("\"leverageEdges\" : [ 5.0, 25.0 ]", "\"leverageEdges\" : [ null ]").contains("leverageEdges"));
        assertTrue(changed("\"tiers\" : [ ]", "\"tiers\" : [ null ]").contains("tiers"));
        assertEquals(file + ": cohort = quick: must have either tiers or bands",
                changed("\"tiers\" : [ ]", "\"tiers\" : [ {\"leverage\": 3, \"weight\": 1} ]"));
        assertTrue(changed("}", "").contains("must be JSON"));
        assertTrue(changed("\"tiers\" : [ ]", "\"tiers\" : " + "[".repeat(2_000)).startsWith(file.toString()));
    }

    private String placed(String message) {
        return message.replaceFirst("^" + Pattern.quote(file.toString()) + ": (line \\d+, )?", "");
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertEquals(file + ": no such file",
                assertThrows(ParameterDataException.class, () -> ParameterFile.read(file)).getMessage());
    }

    @Test
    void aMultiplierOfOnesOwnCannotBeWritten() {
        ModelParameters own = new ModelParameters(TRAINING, OpenInterestSettings.DEFAULT.withMaintenance(
                new VolatilityMaintenance(Duration.ofHours(1), Duration.ofDays(1), turbulence -> 2)));
        assertThrows(InvalidValueException.class, () -> ParameterFile.write(file, own));
        assertTrue(Files.notExists(file));
    }

    @Test
    void barsUpToTheEndOfTrainingHaveBeenSeen() {
        assertTrue(TRAINING.hasSeen(TRAINING.until()));
        assertEquals(false, TRAINING.hasSeen(TRAINING.until().plusSeconds(60)));
        assertThrows(InvalidValueException.class,
                () -> new TrainingData(TRAINING.instrument(), TRAINING.until(), TRAINING.until(), List.of()));
    }
}
