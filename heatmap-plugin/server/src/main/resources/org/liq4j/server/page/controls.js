/* SPDX-License-Identifier: MIT */
import {byId, options, segments} from './dom.js';
import {COLUMNS, RANGES} from './view.js';

const SCALES = [['log', 'Log', 'Logarithmic prices: equal distances are equal per cents'],
  ['linear', 'Lin', 'Linear prices: equal distances are equal amounts']];

/** The pickers in the top bar: instrument, range, column length and price scale. */
export class Controls {
  constructor(view) {
    this.view = view;
    this.instrument = byId('instrument');
    this.column = byId('column');
    this.range = byId('range-select');
    this.instrument.addEventListener('change', () => view.change({instrument: this.instrument.value, model: '',
      parameters: '', bands: '', venues: '', from: 0, to: 0, low: 0, high: 0}));
    this.column.addEventListener('change', () => view.change({column: this.column.value}));
    this.range.addEventListener('change', () => this.pick(this.range.value));
  }

  pick(range) {
    this.view.change({range, from: 0, to: 0, low: 0, high: 0, column: 'auto'});
  }

  draw(catalog, instrument) {
    const view = this.view;
    options(this.instrument, catalog.instruments.map(each => [each.id, `${each.symbol} · ${name(each)}`]), instrument.id);
    const fixed = view.from > 0 && view.to > view.from;
    const ranges = RANGES.map(([value, label]) => [value, label]);
    segments(byId('range'), 'range', ranges, fixed ? '' : view.range, range => this.pick(range));
    options(this.range, fixed ? [['', 'Own'], ...ranges] : ranges, fixed ? '' : view.range);
    const {from, to, column} = view.span(instrument);
    const fitting = COLUMNS.filter(([value, millis]) => value === view.column
      || (millis >= instrument.barMillis && (to - from) / millis <= 2000 && (to - from) / millis >= 8));
    const auto = view.range === 'all' && !fixed ? 'auto' : `auto (${column})`;
    options(this.column, [['auto', auto], ...fitting.map(([value]) => [value, value])], view.column);
    segments(byId('scale'), 'scale', SCALES, view.scale, scale => view.change({scale}));
  }
}

function name(instrument) {
  return instrument.venue + (instrument.simulated && instrument.venue !== 'SIMULATED' ? ' · simulated' : instrument.replay ? ' · replay' : '');
}
