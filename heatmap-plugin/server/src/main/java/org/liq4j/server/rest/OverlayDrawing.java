/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.liq4j.api.overlay.OverlayElement;
import org.liq4j.api.overlay.OverlayElement.BandPiece;
import org.liq4j.api.overlay.OverlayElement.LinePoint;
import org.liq4j.api.overlay.OverlayElement.Marker;

/** The elements of a layer, collected by what they belong to. */
final class OverlayDrawing {

    private final Map<String, List<Placed<LinePoint>>> lines = new LinkedHashMap<>();
    private final Map<String, List<Placed<BandPiece>>> bands = new LinkedHashMap<>();
    private final List<Placed<Marker>> markers = new ArrayList<>();

    /** An element and the end of its bar. */
    private record Placed<E>(long end, E element) {
    }

    void add(long end, OverlayElement element) {
        switch (element) {
            case LinePoint point ->
                lines.computeIfAbsent(point.line(), name -> new ArrayList<>()).add(new Placed<>(end, point));
            case BandPiece piece ->
                bands.computeIfAbsent(piece.band(), name -> new ArrayList<>()).add(new Placed<>(end, piece));
            case Marker marker -> markers.add(new Placed<>(end, marker));
        }
    }

    void write(Json json) {
        json.array("lines", array -> lines.forEach((name, points) -> array.element(line -> line.text("name", name)
                .array("points", all -> points.forEach(point -> all
                        .array(one -> one.whole(point.end()).number(point.element().price())))))));
        json.array("bands", array -> bands.forEach((name, pieces) -> array.element(band -> band.text("name", name)
                .array("pieces", all -> pieces.forEach(piece -> all.array(one -> one.whole(piece.end())
                        .number(piece.element().low()).number(piece.element().high())))))));
        json.array("markers", array -> markers.forEach(marker -> array.element(one -> one.whole("at", marker.end())
                .number("price", marker.element().price()).text("text", marker.element().text()))));
    }
}
