/* SPDX-License-Identifier: MIT */
import {read} from './api.js';
import {Alerts} from './alerts.js';
import {HeatChart} from './chart.js';
import {Controls} from './controls.js';
import {byId, debounced, element, fill} from './dom.js';
import {heatParameters, isFiltered, leverageRuns, readGrid, rowsFor} from './heat-request.js';
import {bindActions} from './actions.js';
import {Legend} from './legend.js';
import {LiveFeed, asDelta} from './live.js';
import {overlaysOf, signalsOf} from './layers.js';
import {Messages} from './messages.js';
import {tables} from './palette.js';
import {Panel} from './panel.js';
import {Panes} from './panes.js';
import {drawClusters, drawPins, follow} from './pins.js';
import {HeatRaster} from './raster.js';
import {drawHistory, drawQuality, drawReading} from './reading.js';
import {choose, isDark, onSystemChange} from './theme.js';
import {Tooltip} from './tooltip.js';

/** Changes after which the heatmap is read anew. */
const HEAT = ['instrument', 'range', 'from', 'to', 'low', 'high', 'column', 'scale', 'model', 'parameters', 'side', 'bands', 'venues'];

/** Columns that a full frame brings: those that may close between two connections. */
const CATCH_UP = 60;

/** The page: it holds the parts, reads what the view asks for and hands it to them. */
export class Page {
  constructor(view, catalog) {
    this.view = view;
    this.catalog = catalog;
    this.grid = null;
    this.clusters = [];
    this.heatShown = true;
    this.raster = new HeatRaster();
    this.heatChart = new HeatChart(byId('chart'), this.raster, view);
    this.controls = new Controls(view);
    this.panel = new Panel(byId('panel'), view);
    this.legend = new Legend(byId('legend'), view);
    this.tooltip = new Tooltip(byId('tooltip'), byId('announce'));
    this.panes = new Panes(this.heatChart.chart);
    this.alerts = new Alerts(this.panel.alerts.body, byId('announce'));
    this.messages = new Messages(this.panel.messages, byId('announce'));
    this.live = new LiveFeed({state: (state, message) => this.showStatus(state, message),
      full: frame => this.takeFull(frame), delta: frame => this.takeDelta(frame)});
    this.after = debounced(1500, () => this.readAround());
    this.extrasAfter = debounced(3000, () => this.readExtras());
    this.again = debounced(400, () => this.load(false));
    this.problems = new Map();
  }

  async start() {
    this.view.onChange(changed => this.changed(changed));
    onSystemChange(() => this.restyle());
    addEventListener('hashchange', () => {
      this.view.read(location.hash);
      this.restyle();
      this.load(true);
    });
    bindActions(this);
    await this.load(true);
  }

  get instrument() {
    return this.catalog.instruments.find(each => each.id === this.view.instrument) ?? this.catalog.instruments[0];
  }

  /** Instrument and model as requests name them. */
  query() {
    return {instrument: this.instrument.id, model: this.view.modelSpec()};
  }

  changed(changed) {
    const has = keys => keys.some(key => changed.has(key));
    if (has(['instrument', 'model', 'parameters'])) this.alerts.reset();
    if (has(HEAT)) {
      if (changed.has('scale')) this.heatChart.restyle();
      this.load(has(['instrument', 'range', 'from', 'to', 'low', 'high', 'column', 'scale']));
      return;
    }
    if (changed.has('theme')) this.restyle();
    if (has(['scheme', 'absolute', 'minimum', 'peak', 'top'])) this.repaint();
    if (has(['kind', 'spot'])) this.heatChart.restyle();
    if (has(['labels', 'profile', 'smooth', 'pins'])) this.showLayers();
    if (has(['panes', 'indicator', 'overlays', 'strategy'])) this.readExtras();
    if (changed.has('history')) this.readHistory();
    byId('panel').hidden = !this.view.panel;
    byId('panel-toggle').setAttribute('aria-expanded', String(this.view.panel));
    if (has(['kind', 'spot', 'labels', 'profile', 'smooth', 'panes', 'overlays', 'strategy', 'indicator'])) this.panel.draw(this.catalog, this.instrument);
  }

  /** Reads the heatmap of the view; what is still under way for an older view is given up. */
  async load(fit) {
    this.loading?.abort();
    const loading = this.loading = new AbortController();
    const instrument = this.instrument;
    // A link leaves out what is usual; the instrument's own model is the usual one.
    if (this.view.model === '') this.view.model = instrument.model;
    this.controls.draw(this.catalog, instrument);
    this.panel.draw(this.catalog, instrument);
    byId('panel').hidden = !this.view.panel;
    this.live.close();
    this.messages.stop();
    this.notice('Loading the heatmap …', true);
    if (!this.grid) fill(byId('reading'), element('p', {class: 'note'}, 'Reading the model …'));
    this.showStatus('LOADING', '');
    const rows = rowsFor(this.heatChart.host.clientHeight);
    try {
      const grid = await readGrid(heatParameters(this.view, instrument, rows), leverageRuns(this.view, instrument), loading.signal);
      if (loading.signal.aborted) return;
      this.problem('heatmap', '');
      this.tooltip.hide();
      this.show(grid, fit);
      this.follow(grid, rows);
      this.readExtras();
      this.readAround();
      this.readHistory();
    } catch (error) {
      if (error.name === 'AbortError') return;
      this.showStatus('ERROR', error.message);
      this.problem('heatmap', error.message);
      this.notice(this.grid ? '' : 'No heatmap to show');
    }
  }

  show(grid, fit) {
    this.grid = grid;
    this.tooltip.forget();
    const answered = performance.now();
    this.legend.measure(grid);
    this.paint();
    this.heatChart.show(grid, fit);
    this.showLayers();
    drawQuality(this.panel.quality.body, grid.quality);
    const empty = grid.lastPriced() < 0;
    this.notice(empty ? 'No prices in this range: choose a longer one' : this.legend.maximum > 0 ? '' : 'The model shows no levels here');
    requestAnimationFrame(() => { this.firstPaint = performance.now() - answered; });
  }

  paint() {
    if (!this.grid) return;
    const minimum = this.heatShown ? this.legend.minimum() : Infinity;
    this.raster.paint(this.grid, tables(this.view.scheme, isDark()), minimum, this.legend.peak());
  }

  /** Paints again from the grid at hand, for other colours. */
  repaint() {
    this.legend.draw();
    this.paint();
    this.heatChart.heat.requestUpdate?.();
  }

  restyle() {
    choose(this.view.theme);
    this.heatChart.restyle();
    this.repaint();
    this.showLayers();
    if (this.grid) this.readExtras();
  }

  showLayers(column = this.grid?.lastPriced()) {
    if (!this.grid) return;
    follow(this.view.pins, this.clusters);
    this.heatChart.profile.show({grid: this.grid, column, shown: this.view.profile});
    this.heatChart.bands.show({pins: this.view.pins, strip: this.view.profile,
      clusters: this.view.labels ? largest(this.clusters, 'SHORT').concat(largest(this.clusters, 'LONG')) : []});
    drawPins(this.panel.pins.body, this.view);
    drawClusters(this.panel.clusters.body, this.clusters, this.view);
  }

  /** Follows the market if the view ends now and the server is live. */
  follow(grid, rows) {
    const span = this.view.span(this.instrument);
    if (!span.live) return this.showStatus('PAST', 'a past span; choose a range to come back to now');
    if (!this.instrument.live && !this.instrument.replay) return this.showStatus('ENDED', 'history only');
    this.messages.follow(this.instrument.id);
    this.filtered = isFiltered(this.view, this.instrument);
    return this.live.open({...this.query(), column: span.column, rows, scale: grid.scale, low: grid.edges[0],
      high: grid.edges[grid.rows], columns: CATCH_UP});
  }

  /* A full frame holds the newest columns: what closed since the heatmap was read, or while the connection was gone. */
  takeFull(frame) {
    this.takeDelta(asDelta(frame));
  }

  takeDelta(frame) {
    if (frame.candle) {
      this.alerts.bar(frame.candle, this.view.pins);
      this.alerts.range(frame.candle[3], frame.candle[2]);
    }
    if (frame.reading) this.takeReading(frame.reading);
    this.after();
    // Frames carry all sides, venues and leverages: a filtered view is read anew, once a column has closed.
    if (this.filtered) {
      if (frame.open.length > 0) this.again();
      return;
    }
    const scale = this.heatChart.chart.timeScale();
    const before = this.grid.length;
    if (!this.grid.apply(frame)) return void this.again();
    this.legend.measure(this.grid);
    this.paint();
    const visible = scale.getVisibleLogicalRange();
    this.heatChart.show(this.grid, false);
    const grown = this.grid.length - before;
    if (grown > 0) this.extrasAfter();
    if (visible && visible.to > before) scale.setVisibleLogicalRange({from: visible.from + grown, to: visible.to + grown});
    this.showLayers();
  }

  takeReading(reading) {
    this.alerts.reading(reading);
    drawReading(byId('reading'), reading, this.grid?.unit);
  }

  /** Reading, clusters: what belongs to the newest instant. */
  async readAround() {
    const signal = this.loading.signal;
    const grid = this.grid;
    const last = grid.lastPriced();
    const live = this.view.span(this.instrument).live;
    const at = live || last < 0 ? undefined : grid.end(last);
    await this.attempt('clusters', async () => {
      const answer = await read('clusters', {...this.query(), at, side: 'both', limit: 20}, signal);
      this.clusters = [...answer.clusters].sort((one, other) => other.notional - one.notional);
      this.alerts.clusters(answer.at, answer.clusters, grid.unit);
      this.showLayers();
    });
    await this.attempt('reading', async () => {
      const column = this.view.span(this.instrument).column;
      this.takeReading(await read('reading', {...this.query(), column, at}, signal));
    });
  }

  async readHistory() {
    await this.attempt('readings', async () => {
      const answer = await read('readings', {...this.query(), every: this.view.history}, this.loading.signal);
      drawHistory(byId('history'), answer.readings, this.view, this.grid?.unit);
    });
  }

  /** Panes, overlays and signals. */
  async readExtras() {
    this.extras?.abort();
    const {signal} = this.extras = new AbortController();
    const grid = this.grid;
    await this.attempt('panes', async () => {
      const missing = await this.panes.show(this.view, grid, this.query(), signal);
      if (missing.length > 0) this.problem('panes', missing.join(' · '));
    });
    await this.attempt('overlays', async () => {
      const span = {...this.query(), from: grid.firstEnd - grid.columnMillis, to: grid.end(grid.length - 1)};
      const overlays = await overlaysOf(this.view, span, signal);
      const signals = await signalsOf(this.view, span, signal);
      if (!signal.aborted) this.heatChart.showOverlays(overlays, signals);
    });
  }

  /** Does one of the readings beside the heatmap; a failure is shown and the others go on. */
  async attempt(name, action) {
    try {
      this.problem(name, '');
      await action();
    } catch (error) {
      if (error.name !== 'AbortError') this.problem(name, error.message);
    }
  }

  problem(name, text) {
    if (text === '') this.problems.delete(name);
    else this.problems.set(name, text);
    fill(byId('problems'), [...this.problems].map(([key, message]) => element('p', {}, message,
      key === 'heatmap' ? element('button', {type: 'button', onclick: () => this.load(true)}, 'Try again') : undefined)));
  }

  notice(text, busy = false) {
    const host = byId('notice');
    host.hidden = text === '';
    host.classList.toggle('busy', busy);
    host.textContent = text;
  }

  showStatus(state, message) {
    const words = {LOADING: 'Loading', CONNECTING: 'Connecting', LIVE: 'Live', STALE: 'Stale', ENDED: 'Ended',
      RECONNECTING: 'Reconnecting', PAST: 'Past', ERROR: 'Error'};
    const host = byId('status');
    host.dataset.state = state;
    host.title = message;
    fill(host.lastElementChild, words[state] ?? state);
    host.lastElementChild.setAttribute('aria-label', `${words[state] ?? state}${message ? `: ${message}` : ''}`);
  }
}

/* The clusters of a side that get a label, the heaviest first. */
function largest(clusters, side) {
  return clusters.filter(cluster => cluster.side === side).slice(0, 5);
}
