/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

import org.liq4j.api.extension.LiquidationModelFactory;
import org.liq4j.api.heatmap.ClusterReading;
import org.liq4j.api.heatmap.RegimeThresholds;
import org.liq4j.api.plugin.ResolvedExtension;
import org.liq4j.overlay.LiveOverlayFeed;
import org.liq4j.server.Answer;
import org.liq4j.server.Query;
import org.liq4j.server.Resource;
import org.liq4j.server.market.ServedMarkets;

/** {@code /readings}: the reading at the end of each day, week (Sunday's end) or month, in UTC, oldest first. */
final class ReadingsResource implements Resource {

    private static final int MOST_READINGS = 1000;

    private final ServedMarkets markets;
    private final ModelRuns runs;

    ReadingsResource(ServedMarkets markets, ModelRuns runs) {
        this.markets = markets;
        this.runs = runs;
    }

    /** From one snapshot to the next. */
    private enum Period {
        DAY, WEEK, MONTH;

        /** The first day after the period in which a day lies. */
        LocalDate end(LocalDate day) {
            return switch (this) {
                case DAY -> day.plusDays(1);
                case WEEK -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
                case MONTH -> day.with(TemporalAdjusters.firstDayOfNextMonth());
            };
        }
    }

    @Override
    public String path() {
        return Api.BASE + "readings";
    }

    @Override
    public Answer answer(Query query) {
        RequestParameters asked = new RequestParameters(query, List.of("instrument", "model", "every"));
        AsOf latest = AsOf.latest(asked.market(markets));
        ResolvedExtension<LiquidationModelFactory> model = runs.model(asked);
        List<AsOf> ends = ends(latest, asked.choice("every", Period.MONTH));
        List<ClusterReading> readings = ends.stream().map(end -> ClusterReading.of(runs.profile(end, model),
                LiveOverlayFeed.READING_FRACTION, RegimeThresholds.DEFAULT)).toList();
        return Answer.json(Json.object(json -> {
            json.text("instrument", latest.market().instrument().toString()).text("model", model.toString())
                    .flag("modelled", true);
            json.array("readings", array -> {
                for (int i = 0; i < readings.size(); i++) {
                    AsOf end = ends.get(i);
                    ClusterReading reading = readings.get(i);
                    array.element(one -> ReadingJson.write(one, end, reading));
                }
            });
        }));
    }

    /** The last bars of the periods that have ended, the newest {@value #MOST_READINGS} of them. */
    private static List<AsOf> ends(AsOf latest, Period period) {
        List<AsOf> ends = new ArrayList<>();
        LocalDate day = LocalDate.ofInstant(latest.firstStart(), ZoneOffset.UTC);
        int bars = 0;
        while (true) {
            day = period.end(day);
            var end = day.atStartOfDay(ZoneOffset.UTC).toInstant();
            if (end.isAfter(latest.end())) {
                return ends.subList(Math.max(0, ends.size() - MOST_READINGS), ends.size());
            }
            int index = latest.lastIndex(end);
            if (index >= bars) {
                bars = index + 1;
                ends.add(new AsOf(latest.market(), latest.history(), bars));
            }
        }
    }
}
