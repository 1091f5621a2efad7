/* SPDX-License-Identifier: MIT */
import {compact} from './format.js';
import {Layer} from './layer.js';

/** Width of the strip at the right edge in CSS pixels, on wide and narrow charts. */
export function profileWidth(chartWidth) {
  return chartWidth < 560 ? 64 : 132;
}

/**
 * The profile of one column at the right edge: a bar a row, and from the price outwards the sum so far of each side
 * as a curve. It reads the grid, so it shows the column under the crosshair at once.
 */
export class ProfileLayer extends Layer {
  constructor(theme) {
    super();
    this.theme = theme;
    this.grid = null;
    this.column = -1;
    this.shown = true;
    this.pane('top', 'useBitmapCoordinateSpace', scope => this.draw(scope));
  }

  draw({context, bitmapSize, mediaSize, horizontalPixelRatio: across, verticalPixelRatio: down}) {
    const column = this.grid?.columns[this.column];
    if (!this.shown || !column) return;
    const colours = this.theme();
    const width = profileWidth(mediaSize.width) * across;
    const left = bitmapSize.width - width;
    context.save();
    context.fillStyle = colours.strip;
    context.fillRect(left, 0, width, bitmapSize.height);
    context.fillStyle = colours.line;
    context.fillRect(left, 0, across, bitmapSize.height);
    const largest = Math.max(Number.MIN_VALUE, largestOf(column.long), largestOf(column.short));
    const total = Math.max(Number.MIN_VALUE, totalOf(column.long), totalOf(column.short));
    this.bars(context, column.long, colours.long, left, width, largest, down);
    this.bars(context, column.short, colours.short, left, width, largest, down);
    this.curve(context, column.long, colours.long, left, width, total, down, false);
    this.curve(context, column.short, colours.short, left, width, total, down, true);
    if (width > 100 * across) this.caption(context, `bar ≤ ${compact(largest)}  Σ ≤ ${compact(total)}`, left, across, down);
    context.restore();
  }

  /** On a ground of its own, since bars may reach under it. */
  caption(context, text, left, across, down) {
    const colours = this.theme();
    context.font = `${10 * down}px ${colours.font}`;
    context.textBaseline = 'top';
    context.textAlign = 'left';
    context.fillStyle = colours.background;
    context.fillRect(left + across, 0, context.measureText(text).width + 10 * across, 18 * down);
    context.fillStyle = colours.quiet;
    context.fillText(text, left + 6 * across, 5 * down);
  }

  bars(context, values, colour, left, width, largest, down) {
    context.fillStyle = colour;
    context.globalAlpha = 0.75;
    for (let k = 1; k < values.length; k++) {
      if (values[k] <= 0) continue;
      const row = values[0] + k - 1;
      const top = this.y(row + 1, down);
      const length = (width - 8) * 0.92 * Math.sqrt(values[k] / largest);
      context.fillRect(left + width - length, top, length, Math.max(1, this.y(row, down) - top - (down > 1 ? 1 : 0.5)));
    }
    context.globalAlpha = 1;
  }

  /* The sum starts at the price: upwards over short levels, downwards over long ones. */
  curve(context, values, colour, left, width, total, down, upwards) {
    if (values.length === 0) return;
    context.strokeStyle = colour;
    context.lineWidth = 1.5 * down;
    context.beginPath();
    let sum = 0;
    const count = values.length - 1;
    for (let step = 0; step <= count; step++) {
      if (step > 0) sum += values[upwards ? step : count + 1 - step];
      const row = upwards ? values[0] + step : values[0] + count - step;
      const x = left + width - 8 - (width - 16) * 0.96 * (sum / total);
      context.lineTo(x, this.y(row, down));
    }
    context.stroke();
  }

  y(row, down) {
    return this.series.priceToCoordinate(this.grid.edges[row]) * down;
  }
}

function largestOf(values) {
  let largest = 0;
  for (let k = 1; k < values.length; k++) if (values[k] > largest) largest = values[k];
  return largest;
}

function totalOf(values) {
  let sum = 0;
  for (let k = 1; k < values.length; k++) sum += values[k];
  return sum;
}
