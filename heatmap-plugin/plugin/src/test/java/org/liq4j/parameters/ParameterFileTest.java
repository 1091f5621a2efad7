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
    void whatIsWrongIsNamedWithItsLine() throws IOException {
        assertEquals("line 2, format = liq4j-parameters-9: must be liq4j-parameters-1",
                told(changed("liq4j-parameters-1", "liq4j-parameters-9")));
        assertEquals("line 3, model = other: must be open-interest", told(changed("\"open-interest\"", "\"other\"")));
        assertEquals("line 16, settings.wickRetention = 1.5: must satisfy 0 <= wickRetention <= 1",
                told(changed("\"wickRetention\" : 0.25", "\"wickRetention\" : 1.5")));
        assertEquals("line 10, training.files[0].sha256 = 0f: must be 64 lower-case hexadecimal digits",
                told(changed("0f".repeat(32), "0f")));
        assertEquals("line 13, settings.wickRetention: must be given",
                told(changed("\"wickRetention\" : 0.25,", "")));
        assertTrue(told(changed("\"wickRetention\"", "\"moonPhase\" : 1, \"wickRetention\""))
                .startsWith("line 16, settings.moonPhase: is unknown (there are: gridWidth, "));
        assertEquals("line 42, settings.cohorts[1].turnover = \"much\": must be a number",
                told(changed("\"turnover\" : 17.0", "\"turnover\" : \"much\"")));
        assertEquals("line 17, settings.maximumOpenInterestAge = \"90 minutes\": must be a duration in ISO-8601,"
                + " for example PT8H", told(changed("PT1H30M", "90 minutes")));
        assertEquals("line 26, settings.leverageEdges[0] = null: must be a number",
                told(changed("\"leverageEdges\" : [ 5.0, 25.0 ]", "\"leverageEdges\" : [ null ]")));
        assertTrue(told(changed("\"tiers\" : [ ]", "\"tiers\" : [ null ]"))
                .contains("settings.cohorts[1].tiers[0] = null: must be an object"));
        assertEquals("line 39, settings.cohorts[1]: cohort = quick: must have either tiers or bands",
                told(changed("\"tiers\" : [ ]", "\"tiers\" : [ {\"leverage\": 3, \"weight\": 1} ]")));
    }

    @Test
    void whatIsNoJsonIsNamedWithItsLine() throws IOException {
        assertTrue(changed("}", "").contains("must be JSON"));
        assertTrue(told(changed("\"wickRetention\"", "\"gridWidth\" : 1, \"wickRetention\""))
                .startsWith("line 16: must be JSON: Duplicate"));
        assertTrue(changed("\"tiers\" : [ ]", "\"tiers\" : " + "[".repeat(2_000)).startsWith(file.toString()));
        for (String text : List.of("", " ", "7", "[]", "{} {}", "null")) {
            Files.writeString(file, text);
            assertThrows(ParameterDataException.class, () -> ParameterFile.read(file), text);
        }
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() throws IOException {
        ParameterFile.write(file, ALL);
        Files.writeString(file, Files.readString(file).replace("\"wickRetention\" : 0.25", "\"wickRetention\" : 1.5")
                .replace("\"crowdedSideTilt\" : 0.5", "\"crowdedSideTilt\" : 9")
                .replace("\"model\" : \"open-interest\",", "")
                .replace("\"share\" : 0.25", "\"share\" : -1")
                .replace("\"turnover\" : 17.0", "\"turnover\" : \"much\"")
                .replace("BINANCE:BTCUSDT", "BTCUSDT"));
        ParameterDataException failure = assertThrows(ParameterDataException.class, () -> ParameterFile.read(file));
        assertEquals(file + ": 6 problems", firstLine(String.valueOf(failure.getMessage())));
        List<String> problems = String.valueOf(failure.getMessage()).lines().skip(1).toList();
        assertEquals(6, problems.size(), problems::toString);
        for (String place : List.of("model: must be given", "training.instrument = BTCUSDT: ",
                "settings.cohorts[0].share = -1.0: ", "settings.cohorts[1].turnover = \"much\": ",
                "settings.wickRetention = 1.5: ", "settings.crowdedSideTilt = 9.0: ")) {
            assertTrue(problems.stream().anyMatch(problem -> problem.contains(place)), place + " in " + problems);
        }
    }

    private String told(String message) {
        return message.replaceFirst("^" + Pattern.quote(file.toString()) + ": ", "");
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
