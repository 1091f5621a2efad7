/* SPDX-License-Identifier: MIT */
import {read} from './api.js';
import {debounced, element, fill} from './dom.js';
import {bandLabel, compact, duration, notional, percent, price, signedPercent, time} from './format.js';

/** Cells whose details are kept, so that moving back does not ask again. */
const KEPT = 200;

/** Milliseconds after which the details of a forming column, or what failed, are asked for again. */
const RENEWED = 1000;

/**
 * What is under the crosshair: from the grid at once, and a moment later what only the server knows, the mix of
 * leverage and the cluster's age.
 */
export class Tooltip {
  constructor(host, announce) {
    this.host = host;
    this.announce = announce;
    this.details = new Map();
    this.shown = '';
    this.pending = '';
    this.ask = debounced(120, (key, ...rest) => this.fetch(key, ...rest));
  }

  hide() {
    this.host.hidden = true;
    this.shown = '';
  }

  /** Forgets kept details, for another grid has come. A column that closes changes none of those before it. */
  forget() {
    this.details.clear();
    this.shown = '';
    this.pending = '';
  }

  /** Shows a cell of a grid at a point of the chart; `query` names instrument and model. */
  show(grid, cell, point, query, notes = [], spoken = false) {
    if (cell.row < 0 || grid.columns[cell.column].close === null) return this.hide();
    const key = `${query.instrument}|${query.model}|${grid.end(cell.column)}|${cell.row}|${grid.edges[cell.row]}`;
    const render = () => {
      fill(this.host, content(grid, cell, this.details.get(key)?.detail, notes));
      this.place(point);
    };
    this.shown = key;
    this.host.hidden = false;
    render();
    const forming = grid.isForming(cell.column);
    if (this.isDue(key, forming) && this.pending !== key) {
      this.pending = key;
      const at = forming ? undefined : grid.end(cell.column);
      this.ask(key, {...query, at, low: grid.edges[cell.row], high: grid.edges[cell.row + 1]}, forming, render);
    }
    if (spoken) this.announce.textContent = sentence(grid, cell);
  }

  isDue(key, forming) {
    const known = this.details.get(key);
    return !known || known.forming !== forming
      || (forming || known.detail.failed) && performance.now() - known.time > RENEWED;
  }

  async fetch(key, values, forming, render) {
    this.reading?.abort();
    const reading = this.reading = new AbortController();
    let detail;
    try {
      detail = await read('cell', values, reading.signal);
    } catch (error) {
      detail = {failed: error.why ?? String(error)};
    }
    // Given up for another cell, or for another grid.
    if (reading.signal.aborted || this.pending !== key) return;
    this.pending = '';
    this.details.delete(key);
    this.details.set(key, {detail, forming, time: performance.now()});
    if (this.details.size > KEPT) this.details.delete(this.details.keys().next().value);
    if (this.shown === key) render();
  }

  place(point) {
    const box = this.host.parentElement.getBoundingClientRect();
    const own = this.host.getBoundingClientRect();
    const right = point.x + 18 + own.width < box.width - 8;
    this.host.style.left = `${Math.max(4, right ? point.x + 18 : point.x - own.width - 18)}px`;
    this.host.style.top = `${Math.max(4, Math.min(point.y - own.height / 2, box.height - own.height - 4))}px`;
  }
}

function content(grid, cell, detail, notes) {
  const column = grid.columns[cell.column];
  const long = grid.long(cell.column, cell.row);
  const short = grid.short(cell.column, cell.row);
  const low = grid.edges[cell.row];
  const high = grid.edges[cell.row + 1];
  const distance = column.close > 0 ? Math.sqrt(low * high) / column.close - 1 : undefined;
  return [
    element('div', {class: 'tip-head'}, element('b', {}, `${price(low)} – ${price(high)}`),
      element('span', {}, signedPercent(distance, 1))),
    element('div', {class: 'tip-time'}, `${time(grid.end(cell.column))} UTC${grid.isForming(cell.column) ? ' · forming' : ''}`),
    line('Long', long, grid.unit, 'long'), line('Short', short, grid.unit, 'short'),
    detail ? details(detail, grid.unit) : element('div', {class: 'tip-wait'}, 'Leverage and age …'),
    ...notes.map(note => element('div', {class: 'tip-note'}, note)),
    element('div', {class: 'tip-foot'},
      element('span', {}, `Column  ▼ ${compact(column.totalLong)}  ▲ ${compact(column.totalShort)}`),
      element('span', {class: 'modelled'}, 'modelled')),
  ];
}

function line(name, value, unit, kind) {
  return element('div', {class: 'tip-line'}, element('i', {class: kind}), element('span', {}, name),
    element('b', {class: value > 0 ? '' : 'none', 'data-value': value}, value > 0 ? notional(value, unit) : 'none'));
}

function details(detail, unit) {
  if (detail.failed) return element('div', {class: 'tip-wait'}, `No details: ${detail.failed}`);
  const parts = [];
  const total = (detail.leverage ?? []).reduce((sum, band) => sum + band.long + band.short, 0);
  if (total > 0) {
    parts.push(element('div', {class: 'mix'}, detail.leverage.map((band, i) => {
      const share = (band.long + band.short) / total;
      const bar = element('span', {class: `mix-${i % 5}`}, share > 0.2 ? bandLabel(band) : '');
      bar.style.flexGrow = String(share);
      return bar;
    })));
    parts.push(element('div', {class: 'tip-note'}, detail.leverage.filter(band => band.long + band.short > 0)
      .map(band => `${bandLabel(band)} ${percent((band.long + band.short) / total)}`).join('   ')));
  }
  const cluster = detail.cluster;
  if (cluster) {
    parts.push(element('div', {class: 'tip-note'},
      `Cluster ${notional(cluster.notional, unit)}, ${duration(cluster.ageMillis)} old, ${cluster.status.toLowerCase()}`
      + (cluster.consumed > 0 ? `, ${percent(cluster.consumed)} consumed` : '') + (cluster.stale ? ', stale' : '')));
  }
  if (parts.length === 0) parts.push(element('div', {class: 'tip-note'}, 'No levels in this band'));
  return element('div', {class: 'tip-details', 'data-long': detail.long, 'data-short': detail.short}, parts);
}

function sentence(grid, cell) {
  const long = grid.long(cell.column, cell.row);
  const short = grid.short(cell.column, cell.row);
  return `${time(grid.end(cell.column))}, ${price(grid.edges[cell.row])} to ${price(grid.edges[cell.row + 1])}: `
    + `long ${notional(long, grid.unit)}, short ${notional(short, grid.unit)}, modelled`;
}
