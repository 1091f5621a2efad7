/* SPDX-License-Identifier: MIT */
import {read} from './api.js';
import {HeatGrid} from './grid.js';

/** Rows asked for: about two and a half pixels each, within what stays quick to draw and to send. */
export function rowsFor(height) {
  return Math.min(400, Math.max(80, Math.round(height / 2.5)));
}

/** The parameters of the heatmap that a view asks for. */
export function heatParameters(view, instrument, rows) {
  const span = view.span(instrument);
  return {
    instrument: instrument.id, model: view.modelSpec(),
    from: view.range === 'all' && span.live ? undefined : span.from, to: span.live ? undefined : span.to,
    column: view.range === 'all' && view.column === 'auto' ? undefined : span.column,
    columns: view.range === 'all' && view.column === 'auto' ? 400 : undefined,
    rows, scale: view.scale,
    low: view.low > 0 ? view.low : undefined, high: view.high > view.low ? view.high : undefined,
    side: view.side, venues: view.venues,
  };
}

/** Whether only some bands of leverage or venues are shown, which live frames do not know. */
export function isFiltered(view, instrument) {
  return view.side !== 'both' || view.venues !== '' || leverageRuns(view, instrument).length !== 1
    || leverageRuns(view, instrument)[0].leverageFrom !== undefined;
}

/**
 * Chosen leverage bands as ranges for the server: neighbours are one range. All bands chosen is one range without
 * bounds.
 */
export function leverageRuns(view, instrument) {
  const bands = instrument.leverages ?? [];
  const off = new Set(view.list('bands'));
  const on = bands.filter(band => !off.has(bandName(band)));
  if (on.length === bands.length) return [{}];
  const runs = [];
  for (const band of on) {
    const last = runs[runs.length - 1];
    if (last && last.leverageTo >= band.from) last.leverageTo = band.to;
    else runs.push({leverageFrom: band.from, leverageTo: band.to});
  }
  return runs;
}

/** Name of a leverage band in links. */
export function bandName(band) {
  return `${band.from}-${band.to ?? ''}`;
}

/**
 * Reads the grid of a view. Bands that do not adjoin are read one by one and added, for notional is additive. Without
 * any band the grid is empty of heat but still has its prices.
 */
export async function readGrid(parameters, runs, signal) {
  const asked = runs.length > 0 ? runs : [{}];
  const answers = await Promise.all(asked.map(run => read('heatmap', {...parameters, ...run}, signal)));
  const grid = new HeatGrid(answers[0]);
  if (runs.length === 0) {
    for (const column of grid.columns) Object.assign(column, {long: [], short: [], totalLong: 0, totalShort: 0});
  }
  answers.slice(1).forEach(answer => grid.add(new HeatGrid(answer)));
  return grid;
}
