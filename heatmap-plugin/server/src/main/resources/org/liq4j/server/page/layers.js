/* SPDX-License-Identifier: MIT */
import {read} from './api.js';
import {price} from './format.js';
import {Layer} from './layer.js';
import {colours} from './theme.js';

/** Radius of a badge in CSS pixels, and its distance from the bar. */
const RADIUS = 7.5;
const DISTANCE = 14;

/**
 * Signals and markers of overlays at their columns: an entry is a filled badge with the side's letter, an exit a
 * hollow one. Badges are drawn on a ring of the background, so that they read on every colour of the heatmap.
 */
export class SignalLayer extends Layer {
  constructor() {
    super();
    this.grid = null;
    this.signals = [];
    this.markers = [];
    this.pane('top', 'useMediaCoordinateSpace', scope => this.draw(scope));
  }

  /** What was signalled within a column, in words. */
  textsAt(column) {
    const within = each => this.grid.indexAt(each.at) === column;
    return [...this.signals.filter(within).map(words),
      ...this.markers.filter(within).map(each => each.text)];
  }

  draw({context, mediaSize}) {
    const paint = colours();
    context.font = `bold 9px ${paint.font}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    for (const signal of this.signals) {
      const long = signal.side === 'LONG';
      const entry = signal.kind === 'ENTRY';
      this.badge(context, signal.at, long === entry, entry ? (long ? 'L' : 'S') : '×', long ? paint.accent : paint.short, entry, mediaSize);
    }
    for (const marker of this.markers) this.dot(context, marker, paint);
  }

  badge(context, at, below, text, colour, filled, size) {
    const index = this.grid?.indexAt(at);
    const column = this.grid?.columns[index];
    if (!column || column.close === null) return;
    const x = this.chart.timeScale().logicalToCoordinate(index);
    if (x === null || x < -RADIUS || x > size.width + RADIUS) return;
    const y = this.series.priceToCoordinate(below ? column.low : column.high) + (below ? DISTANCE : -DISTANCE);
    const paint = colours();
    circle(context, x, y, RADIUS + 1.5, paint.background);
    circle(context, x, y, RADIUS, colour);
    if (!filled) circle(context, x, y, RADIUS - 1.5, paint.background);
    context.fillStyle = filled ? paint.background : colour;
    context.fillText(text, x, y + 0.5);
  }

  dot(context, marker, paint) {
    const index = this.grid?.indexAt(marker.at) ?? -1;
    if (index < 0 || index >= this.grid.length) return;
    const x = this.chart.timeScale().logicalToCoordinate(index);
    const y = this.series.priceToCoordinate(marker.price);
    circle(context, x, y, 5, paint.background);
    circle(context, x, y, 3.5, paint.overlays[0]);
  }
}

/** A signal in words, with the orders that rest after an entry. */
function words(signal) {
  const orders = ['stop', 'target'].filter(order => order in signal).map(order => `, ${order} ${price(signal[order])}`).join('');
  return `${signal.kind === 'ENTRY' ? 'Enter' : 'Exit'} ${signal.side.toLowerCase()}: ${signal.text}${orders}`;
}

function circle(context, x, y, radius, colour) {
  context.fillStyle = colour;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}

/** Overlays of plugins that the view chose: title, lines, bands and markers each. */
export function overlaysOf(view, span, signal) {
  return Promise.all(view.list('overlays').map(name => read('overlay', {...span, name}, signal)));
}

/** Signals of the strategy that the view chose. */
export async function signalsOf(view, span, signal) {
  if (view.strategy === '') return [];
  const answer = await read('signals', {...span, strategy: view.strategy}, signal);
  return answer.signals;
}
