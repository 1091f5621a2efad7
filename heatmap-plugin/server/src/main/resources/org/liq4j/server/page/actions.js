/* SPDX-License-Identifier: MIT */
import {byId} from './dom.js';
import {saveCells, savePicture} from './export.js';
import {interval, time} from './format.js';
import {bindKeys, nextRange} from './keyboard.js';
import {SCHEMES} from './palette.js';
import {clusterAt, togglePin} from './pins.js';
import {isDark} from './theme.js';

/** What the reader does with pointer, keys and buttons. */
export function bindActions(page) {
  const {view, heatChart} = page;
  const chart = heatChart.chart;
  let cell;
  let byKey = false;

  chart.subscribeCrosshairMove(event => {
    if (byKey) return;
    cell = event.paneIndex === 0 || event.paneIndex === undefined ? heatChart.under(event.point) : undefined;
    if (!cell) {
      page.tooltip.hide();
      if (page.grid) heatChart.profile.show({grid: page.grid, column: page.grid.lastPriced(), shown: view.profile});
      return;
    }
    page.tooltip.show(page.grid, cell, event.point, page.query(), heatChart.signals.textsAt(cell.column));
    heatChart.profile.show({grid: page.grid, column: cell.column, shown: view.profile});
  });
  chart.subscribeClick(event => {
    const under = heatChart.under(event.point);
    const cluster = under && event.paneIndex === 0 ? clusterAt(page.clusters, under.price) : undefined;
    if (cluster) togglePin(view, cluster);
  });

  const actions = {
    move(columns, rows) {
      const grid = page.grid;
      if (!grid || grid.length === 0) return;
      const from = cell ?? {column: grid.lastPriced(), row: grid.rowAt(grid.columns[grid.lastPriced()]?.close)};
      const column = clamp(from.column + columns, 0, grid.length - 1);
      const row = clamp(from.row + rows, 0, grid.rows - 1);
      const price = (grid.edges[row] + grid.edges[row + 1]) / 2;
      cell = {column, row, price};
      byKey = true;
      chart.setCrosshairPosition(price, grid.end(column) / 1000, heatChart.prices);
      byKey = false;
      const x = chart.timeScale().logicalToCoordinate(column);
      const y = heatChart.prices.priceToCoordinate(price);
      page.tooltip.show(grid, cell, {x, y}, page.query(), heatChart.signals.textsAt(column), true);
      heatChart.profile.show({grid, column, shown: view.profile});
    },
    pin() {
      const cluster = cell && clusterAt(page.clusters, cell.price);
      if (cluster) togglePin(view, cluster);
      else byId('announce').textContent = 'No cluster under the crosshair';
    },
    leave() {
      cell = undefined;
      chart.clearCrosshairPosition();
      page.tooltip.hide();
    },
    zoomIn: () => zoom(0.7),
    zoomOut: () => zoom(1 / 0.7),
    fit() {
      if (view.from > 0) view.change({from: 0, to: 0, low: 0, high: 0});
      else heatChart.fit();
    },
    refine: () => refine(page),
    shorter: () => view.change({range: nextRange(view.range, -1), from: 0, to: 0, low: 0, high: 0}),
    longer: () => view.change({range: nextRange(view.range, 1), from: 0, to: 0, low: 0, high: 0}),
    heat() {
      page.heatShown = !page.heatShown;
      page.repaint();
    },
    colours: () => view.change({scheme: SCHEMES[(SCHEMES.findIndex(([name]) => name === view.scheme) + 1) % SCHEMES.length][0]}),
    absolute: () => page.legend.setAbsolute(!view.absolute),
    scale: () => view.change({scale: view.scale === 'log' ? 'linear' : 'log'}),
    panel: () => view.change({panel: !view.panel}),
    theme: () => view.change({theme: isDark() ? 'light' : 'dark'}),
    async link() {
      view.remember();
      try {
        await navigator.clipboard.writeText(location.href);
        flash(byId('link'), 'Copied');
      } catch {
        flash(byId('link'), 'In the address bar');
      }
    },
    picture: () => page.grid && savePicture(heatChart, title(page), name(page)),
    cells: () => page.grid && saveCells(page.grid, name(page)),
  };

  function zoom(factor) {
    const scale = chart.timeScale();
    const shown = scale.getVisibleLogicalRange();
    if (!shown) return;
    const middle = cell?.column ?? (shown.from + shown.to) / 2;
    scale.setVisibleLogicalRange({from: middle - (middle - shown.from) * factor, to: middle + (shown.to - middle) * factor});
  }

  bindKeys(actions);
  for (const [id, action] of [['link', 'link'], ['export-png', 'picture'], ['export-csv', 'cells'], ['theme', 'theme'],
    ['panel-toggle', 'panel']]) {
    byId(id).addEventListener('click', () => actions[action]());
  }
}

/* Reads the span and the prices on screen at full resolution, or goes back to the range chosen. */
function refine(page) {
  const {view, heatChart, grid} = page;
  if (view.from > 0) return view.change({from: 0, to: 0, low: 0, high: 0, column: 'auto'});
  const shown = heatChart.chart.timeScale().getVisibleLogicalRange();
  const prices = heatChart.prices.priceScale().getVisibleRange();
  if (!grid || !shown || !prices) return undefined;
  const first = clamp(Math.floor(shown.from), 0, grid.length - 1);
  const last = clamp(Math.ceil(shown.to), 0, grid.length - 1);
  if (last <= first) return undefined;
  return view.change({from: grid.end(first) - grid.columnMillis, to: Math.min(grid.end(last), page.instrument.to),
    low: Number(prices.from.toPrecision(6)), high: Number(prices.to.toPrecision(6)), column: 'auto'});
}

function title(page) {
  const grid = page.grid;
  return `${page.instrument.id}  ·  modelled liquidation heatmap, ${page.view.modelSpec()}  ·  ${interval(grid.columnMillis)} columns to ${time(grid.end(grid.length - 1))} UTC  ·  liq4j`;
}

function name(page) {
  return `liq4j-${page.instrument.symbol}-${page.view.range}-${time(page.grid.end(page.grid.length - 1)).replace(/[ :]/g, '-')}`
    .replace(/[^A-Za-z0-9._-]/g, '');
}

function flash(button, text) {
  const usual = button.textContent;
  button.textContent = text;
  setTimeout(() => { button.textContent = usual; }, 1200);
}

function clamp(value, low, high) {
  return Math.min(high, Math.max(low, value));
}
