/* SPDX-License-Identifier: MIT */
import {Layer} from './layer.js';

/**
 * Draws the painted cells under the candles. Time is one logical step a column. If the rows are evenly spaced on the
 * chart's price scale (which the server is asked for), the whole picture is drawn at once; otherwise, as after a
 * change of scale until the next answer, each row is drawn at its own place.
 */
export class HeatLayer extends Layer {
  constructor(raster, view) {
    super();
    this.raster = raster;
    this.view = view;
    this.grid = null;
    this.drawn = 0;
    this.pane('bottom', 'useBitmapCoordinateSpace', scope => this.draw(scope));
  }

  /** The price scale keeps room for levels on both sides of the candles. */
  autoscaleInfo(from, to) {
    const grid = this.grid;
    if (!grid || grid.length === 0) return null;
    const {low, high} = tradedRange(grid, Math.max(0, Math.floor(from)), Math.min(grid.length - 1, Math.ceil(to)));
    if (!(low > 0)) return null;
    const room = Math.max(0.035, Math.min(0.12, 0.3 * Math.log(high / low)));
    const edges = grid.edges;
    return {priceRange: {
      minValue: Math.min(low, Math.max(edges[0], low * (1 - room))),
      maxValue: Math.max(high, Math.min(edges[edges.length - 1], high * (1 + room))),
    }};
  }

  draw({context, bitmapSize, horizontalPixelRatio, verticalPixelRatio}) {
    const grid = this.grid;
    const raster = this.raster;
    if (!grid || raster.columns === 0 || grid.length !== raster.columns) return;
    const scale = this.chart.timeScale();
    const left = scale.logicalToCoordinate(0);
    const right = scale.logicalToCoordinate(1);
    if (left === null || right === null) return;
    const step = (right - left) * horizontalPixelRatio;
    const start = left * horizontalPixelRatio - step / 2;
    const first = Math.max(0, Math.floor(-start / step));
    const last = Math.min(raster.columns, Math.ceil((bitmapSize.width - start) / step));
    if (last <= first) return;
    const y = row => this.series.priceToCoordinate(grid.edges[row]) * verticalPixelRatio;
    const bottom = y(0);
    const top = y(grid.rows);
    const row = (bottom - top) / grid.rows;
    context.save();
    // A picture drawn smaller than its pixels needs averaging, or columns and rows would drop out.
    context.imageSmoothingEnabled = this.view.smooth || step < 1 || row < 1;
    context.imageSmoothingQuality = 'medium';
    const x = start + first * step;
    const width = (last - first) * step;
    const middle = y(grid.rows >> 1);
    const even = bottom - (grid.rows >> 1) * row;
    if (Math.abs(middle - even) < 1) {
      context.drawImage(raster.canvas, first, 0, last - first, raster.rows, x, top, width, bottom - top);
    } else {
      let below = bottom;
      for (let r = 0; r < grid.rows; r++) {
        const above = y(r + 1);
        if (above < bitmapSize.height && below > 0) {
          context.drawImage(raster.canvas, first, raster.rows - 1 - r, last - first, 1, x, above, width, below - above);
        }
        below = above;
      }
    }
    context.restore();
    this.drawn++;
  }
}

/** Lowest low and highest high of columns. */
export function tradedRange(grid, from, to) {
  let low = Infinity;
  let high = -Infinity;
  for (let i = from; i <= to; i++) {
    const column = grid.columns[i];
    if (!column || column.low === null) continue;
    if (column.low < low) low = column.low;
    if (column.high > high) high = column.high;
  }
  return {low, high};
}
