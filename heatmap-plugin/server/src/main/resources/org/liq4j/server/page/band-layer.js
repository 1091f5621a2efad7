/* SPDX-License-Identifier: MIT */
import {compact, distance} from './format.js';
import {Layer} from './layer.js';
import {profileWidth} from './profile-layer.js';

/** Height of a label in CSS pixels. */
const LABEL = 17;

/**
 * Bands over the heatmap: pinned clusters, bands of overlay plugins, and labels of today's clusters beside the
 * profile. Labels never lie on each other: the larger cluster keeps its place, a smaller one that has none is left out.
 */
export class BandLayer extends Layer {
  constructor(theme) {
    super();
    this.theme = theme;
    this.grid = null;
    this.clusters = [];
    this.pins = [];
    this.overlays = [];
    this.strip = true;
    this.pane('normal', 'useMediaCoordinateSpace', scope => this.drawBands(scope));
    this.pane('top', 'useMediaCoordinateSpace', scope => this.drawLabels(scope));
  }

  drawBands({context, mediaSize}) {
    if (!this.grid) return;
    const colours = this.theme();
    const right = mediaSize.width - (this.strip ? profileWidth(mediaSize.width) : 0);
    this.overlays.forEach((overlay, i) => {
      context.fillStyle = colours.overlays[i % colours.overlays.length];
      context.globalAlpha = 0.3;
      for (const band of overlay.bands ?? []) this.pieces(context, band.pieces);
      context.globalAlpha = 1;
    });
    for (const pin of this.pins) {
      const top = this.series.priceToCoordinate(pin.high);
      const bottom = this.series.priceToCoordinate(pin.low);
      const height = Math.max(3, bottom - top);
      const left = Math.max(0, this.x(pin.born) ?? 0);
      context.strokeStyle = colours.pin;
      context.lineWidth = 1.5;
      context.setLineDash(pin.gone ? [2, 4] : []);
      context.strokeRect(left, top - 1, right - left + 2, height + 2);
      context.setLineDash([]);
    }
  }

  pieces(context, pieces) {
    const step = this.chart.timeScale().options().barSpacing;
    // Bars are finer than columns: the last piece within a column stands for it.
    const shown = new Map(pieces.map(piece => [this.grid.indexAt(piece[0]), piece]));
    for (const [end, low, high] of shown.values()) {
      const x = this.x(end);
      if (x === undefined) continue;
      const top = this.series.priceToCoordinate(high);
      context.fillRect(x - step / 2, top, step, Math.max(1, this.series.priceToCoordinate(low) - top));
    }
  }

  x(millis) {
    const index = this.grid.indexAt(millis);
    const x = this.chart.timeScale().logicalToCoordinate(Math.min(Math.max(index, -1e6), 1e6));
    return x === null ? undefined : x;
  }

  drawLabels({context, mediaSize}) {
    const colours = this.theme();
    const right = mediaSize.width - (this.strip ? profileWidth(mediaSize.width) : 0) - 8;
    const taken = [];
    context.font = `11px ${colours.font}`;
    context.textBaseline = 'middle';
    for (const pin of this.pins) this.label(context, `Pinned · ${pinText(pin)}`, pin.side, pin.low, pin.high, right, taken, colours, mediaSize);
    for (const cluster of this.clusters) {
      if (this.pins.some(pin => pin.id === cluster.id)) continue;
      this.label(context, clusterText(cluster), cluster.side, cluster.low, cluster.high, right, taken, colours, mediaSize);
    }
  }

  label(context, text, side, low, high, right, taken, colours, size) {
    const middle = (this.series.priceToCoordinate(low) + this.series.priceToCoordinate(high)) / 2;
    const free = [0, -0.6, 0.6, -1.1, 1.1].map(shift => middle + shift * LABEL)
      .find(y => y > LABEL && y < size.height - LABEL && taken.every(other => Math.abs(other - y) >= LABEL));
    if (free === undefined) return;
    taken.push(free);
    const width = context.measureText(text).width + 22;
    context.fillStyle = colours.label;
    context.beginPath();
    context.roundRect(right - width, free - LABEL / 2 + 1, width, LABEL - 2, 4);
    context.fill();
    context.fillStyle = side === 'LONG' ? colours.long : colours.short;
    triangle(context, right - width + 9, free, side === 'LONG');
    context.fillStyle = colours.text;
    context.textAlign = 'left';
    context.fillText(text, right - width + 17, free + 0.5);
  }
}

/* The side is told by shape as well as by colour: longs are liquidated as price falls. */
function triangle(context, x, y, down) {
  const sign = down ? 1 : -1;
  context.beginPath();
  context.moveTo(x - 3.5, y - 2.5 * sign);
  context.lineTo(x + 3.5, y - 2.5 * sign);
  context.lineTo(x, y + 3 * sign);
  context.fill();
}

function clusterText(cluster) {
  const parts = [compact(cluster.notional), distance(cluster)];
  if (cluster.status !== 'ACTIVE') parts.push(cluster.status.toLowerCase());
  if (cluster.stale) parts.push('stale');
  return parts.join('  ');
}

function pinText(pin) {
  if (pin.gone) return `${compact(pin.notional)} → cleared`;
  if (pin.now === undefined) return compact(pin.notional);
  return `${compact(pin.notional)} → ${compact(pin.now)}`;
}
