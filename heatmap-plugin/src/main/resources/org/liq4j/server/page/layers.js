/* SPDX-License-Identifier: MIT */
import {read} from './api.js';
import {colours} from './theme.js';

/** Overlays chosen in the view; a marker stands at the column that holds its instant. */
export async function overlaysOf(view, span, signal) {
  const shown = await Promise.all(view.list('overlays').map(name => read('overlay', {...span, name}, signal)));
  const markers = grid => shown.flatMap(overlay => overlay.markers ?? []).map(marker => ({...marker, index: grid.indexAt(marker.at)}))
    .filter(marker => marker.index >= 0 && marker.index < grid.length)
    .map(marker => ({time: grid.end(marker.index) / 1000, position: 'atPriceMiddle', price: marker.price, shape: 'circle',
      size: 0.7, color: colours().overlays[0], text: marker.text}));
  return {shown, markers};
}

/** Signals of the strategy chosen: entries as arrows, exits as squares. */
export async function signalsOf(view, span, signal) {
  if (view.strategy === '') return {markers: () => []};
  const {signals} = await read('signals', {instrument: span.instrument, model: span.model, strategy: view.strategy,
    from: span.from, to: span.to}, signal);
  const paint = colours();
  const markers = grid => signals.map(each => ({...each, index: grid.indexAt(each.at)}))
    .filter(each => each.index >= 0 && each.index < grid.length)
    .map(each => {
      const long = each.side === 'LONG';
      const entry = each.kind === 'ENTRY';
      return {time: grid.end(each.index) / 1000, position: long === entry ? 'belowBar' : 'aboveBar',
        shape: entry ? (long ? 'arrowUp' : 'arrowDown') : 'square', size: entry ? 1.4 : 0.8,
        color: long ? paint.accent : paint.short, text: `${entry ? 'enter' : 'exit'} ${each.side.toLowerCase()}`};
    });
  return {markers};
}
