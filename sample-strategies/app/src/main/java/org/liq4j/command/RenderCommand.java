/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import com.google.inject.Inject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.liq4j.api.InvalidDataException;
import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;
import org.liq4j.api.heatmap.HeatmapGrid;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.RowScale;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.plugin.UserDirectory;
import org.liq4j.external.ExternalHeatmaps;
import org.liq4j.external.HeatmapReply;
import org.liq4j.history.MarketHistory;
import org.liq4j.picture.ColourScheme;
import org.liq4j.picture.Ground;
import org.liq4j.picture.HeatmapPicture;
import org.liq4j.picture.PictureCaption;
import org.liq4j.picture.PictureStyle;
import org.liq4j.resample.HeatmapBuilder;
import org.liq4j.resample.HeatmapWindow;
import org.liq4j.resample.PriceRange;
import org.liq4j.store.MarketStore;

/** {@code liq4j render}: the heatmap as a picture. */
@Command(name = "render", description = {
        "Draws the heatmap of a market as a PNG: cells under candles, modelled."}, mixinStandardHelpOptions = true, versionProvider = VersionProvider.class, sortOptions = false)
final class RenderCommand implements Callable<Integer> {

    /** How far the rows reach beyond what was traded. */
    private static final double BEYOND = 0.05;

    private final Console console;
    private final PluginHosts hosts;
    private final MarketStore store;
    private final UserDirectory userDirectory;

    @Mixin
    private final MarketOptions market = new MarketOptions();

    @Mixin
    private final PluginOptions plugins = new PluginOptions();

    @Mixin
    private final ModelChoice model = new ModelChoice();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The picture to write.")
    private Path file = Path.of("heatmap.png");

    @Option(names = "--heatmap", paramLabel = "NAME", description = "Instead of a market: an imported heatmap of another maker as it is, see liq4j data list.")
    private @Nullable String external;

    @Option(names = "--time-columns", paramLabel = "N", defaultValue = "300", description = "Columns over time at most (default: ${DEFAULT-VALUE}).")
    private int columns;

    @Option(names = "--rows", paramLabel = "N", defaultValue = "200", description = "Rows over price, at most 1000 (default: ${DEFAULT-VALUE}).")
    private int rows;

    @Option(names = "--scale", paramLabel = "log|linear", defaultValue = "log", description = "Price axis (default: ${DEFAULT-VALUE}).")
    private RowScale scale = RowScale.LOG;

    @Option(names = "--size", paramLabel = "WIDTHxHEIGHT", defaultValue = "1500x900", description = "Pixels (default: ${DEFAULT-VALUE}).")
    private String size = "1500x900";

    @Option(names = "--scheme", paramLabel = "viridis|cividis|sides", defaultValue = "viridis", description = "Colours (default: ${DEFAULT-VALUE}).")
    private ColourScheme scheme = ColourScheme.VIRIDIS;

    @Option(names = "--ground", paramLabel = "dark|light", defaultValue = "dark", description = "Background of the picture (default: ${DEFAULT-VALUE}).")
    private Ground ground = Ground.DARK;

    @Inject
    RenderCommand(Console console, PluginHosts hosts, MarketStore store, UserDirectory userDirectory) {
        this.console = console;
        this.hosts = hosts;
        this.store = store;
        this.userDirectory = userDirectory;
    }

    @Override
    public Integer call() {
        OutputFile output = OutputFile.of("--out", file,
                Stream.concat(market.files().stream(), model.file().stream()).toList());
        PictureStyle style = UsageException.check("--size", this::style);
        UsageException.check("--time-columns", () -> Require.within("columns", columns, 1, 4000));
        UsageException.check("--rows", () -> Require.within("rows", rows, 1, 1000));
        if (external != null) {
            draw(output, style, external(external), "modelled by another maker");
            return ExitCode.OK;
        }
        PluginHost host = hosts.load(plugins);
        Function<Instrument, LiquidationModel> models = model.models(host);
        LoadedMarket loaded = market.load(console, host, store);
        output.refuse(loaded.files());
        MarketHistory history = loaded.history();
        LiquidationModel made = models.apply(history.instrument());
        Drawing drawing = InvalidDataException.check(() -> {
            HeatmapGrid heatmap = heatmap(history, made);
            return new Drawing(heatmap, caption(loaded, made, heatmap));
        });
        draw(output, style, drawing, "modelled");
        return ExitCode.OK;
    }

    private record Drawing(HeatmapGrid heatmap, PictureCaption caption) {
    }

    private void draw(OutputFile output, PictureStyle style, Drawing drawing, String origin) {
        HeatmapGrid heatmap = drawing.heatmap();
        output.write(png(new HeatmapPicture(heatmap, style, drawing.caption()).image()));
        console.out().println(file + ": " + heatmap.columnCount() + " columns of " + heatmap.columnLength() + ", "
                + heatmap.rowCount() + " rows, " + origin + ", " + heatmap.unit());
    }

    private Drawing external(String name) {
        Path kept = UsageException.check("--heatmap", () -> userDirectory.path().map(ExternalHeatmaps::within)
                .orElseThrow(() -> new InvalidValueException("heatmap", name, "there is no folder of a user"))
                .find(name));
        HeatmapGrid heatmap = HeatmapReply.read(kept);
        return new Drawing(heatmap, new PictureCaption(name + " liquidation heatmap",
                PictureCaption.joined(List.of("of another maker, whose model is not known here",
                        "sides taken from the price", "no forecast")),
                PictureCaption
                        .joined(List.of("imported as it is, until " + heatmap.columnEnd(heatmap.columnCount() - 1),
                                "liq4j " + VersionProvider.version()))));
    }

    private PictureStyle style() {
        if (!size.matches("[0-9]{1,5}x[0-9]{1,5}")) {
            throw new InvalidValueException("size", size, "must be WIDTHxHEIGHT, for example 1500x900");
        }
        int cross = size.indexOf('x');
        return new PictureStyle(Integer.parseInt(size.substring(0, cross)), Integer.parseInt(size.substring(cross + 1)),
                scheme, ground);
    }

    private HeatmapGrid heatmap(MarketHistory history, LiquidationModel made) {
        Instant from = history.endTime(0).minus(history.barDuration());
        Instant to = history.endTime(history.size() - 1);
        HeatmapWindow window = HeatmapWindow.ofColumns(from, to, history.barDuration(), columns);
        PriceRange range = PriceRange.traded(history, window).orElseThrow().widened(BEYOND);
        return new HeatmapBuilder(window, range.rows(scale, rows)).over(history, made);
    }

    private PictureCaption caption(LoadedMarket loaded, LiquidationModel made, HeatmapGrid heatmap) {
        MarketHistory history = loaded.history();
        return new PictureCaption(loaded.instrument().orElse("Instrument not stated") + " liquidation heatmap",
                PictureCaption.joined(List.of("model " + model.name(),
                        "columns of " + heatmap.columnLength().toString().substring(2).toLowerCase(Locale.ROOT),
                        "each the levels at its end", "no forecast")),
                PictureCaption.joined(List.of(loaded.simulated() ? "simulated, no real prices" : "",
                        String.format(Locale.ROOT, "%,d bars until ", history.size())
                                + history.endTime(history.size() - 1),
                        made.profile().quality().brackets(), "liq4j " + VersionProvider.version())));
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
