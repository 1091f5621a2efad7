/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.liq4j.api.heatmap.DataQuality;
import org.liq4j.api.market.Candle;
import org.liq4j.api.overlay.HeatmapFrame;

/** What the events of a stream of frames hold, each one line of JSON. */
final class FrameJson {

    private final InstantSource clock;

    FrameJson(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * A full frame: the answer of {@code /heatmap} with the reading.
     *
     * @param moment
     *            the last bar of the frame
     */
    String full(AsOf moment, String model, DataQuality quality, HeatmapFrame.Full frame) {
        HeatPicture picture = new HeatPicture(frame.heatmap(), frame.forming());
        return text(Json.object(json -> {
            HeatmapResource.head(json, moment.market(), model, quality.unit());
            json.time("from", moment.firstStart()).time("to", moment.end());
            HeatmapJson.write(json, picture, SideChoice.BOTH);
            json.object("quality",
                    one -> QualityJson.write(one, moment, quality, VenueFilter.all(moment.market())));
            reading(json, moment, frame, frame.heatmap().columnLength());
        }));
    }

    /**
     * What a bar has added.
     *
     * @param moment
     *            that bar
     */
    String delta(AsOf moment, Duration columnLength, HeatmapFrame.Delta frame) {
        Candle bar = moment.history().candle(moment.bars() - 1);
        return text(Json.object(json -> {
            if (!frame.completed().isEmpty()) {
                json.time("firstEnd", frame.completed().getFirst().end());
            }
            HeatmapJson.write(json, frame.completed(), SideChoice.BOTH);
            frame.forming().ifPresent(
                    column -> json.object("forming", one -> HeatmapJson.writeForming(one, column)));
            json.array("candle",
                    candle -> candle.whole(bar.endTime().toEpochMilli()).number(bar.open()).number(bar.high())
                            .number(bar.low()).number(bar.close()).number(bar.volume()));
            reading(json, moment, frame, columnLength);
        }));
    }

    private void reading(Json json, AsOf moment, HeatmapFrame frame, Duration columnLength) {
        frame.reading().ifPresent(reading -> json.object("reading", one -> {
            ReadingJson.write(one, moment, reading);
            ReadingJson.writeAge(one, moment.market(), moment, clock.instant());
            one.text("notice", ReadingJson.notice(columnLength));
        }));
    }

    /** How the bars come. */
    static String status(String state, Instant at, String message) {
        return text(Json.object(json -> json.text("state", state).time("at", at).text("message", message)));
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
