/* SPDX-License-Identifier: MIT */
import {read} from './api.js';
import {onColumns} from './chart.js';
import {compact, interval, percent} from './format.js';
import {colours} from './theme.js';

const charts = globalThis.LightweightCharts;

/** The panes offered: name and label. */
export const PANES = [['regime', 'Regime'], ['cvd', 'CVD'], ['rsi', 'RSI'], ['openInterest', 'Open interest'],
  ['funding', 'Funding']];

/** Height in CSS pixels that prices keep, and what a pane adds. */
const LEAST_HEIGHT = 380;
const PANE_HEIGHT = 76;

/** Columns over which the RSI is taken. */
const RSI_COLUMNS = 14;

/** Panes below the price: each is a series on the columns of the heatmap, so that all share one time scale. */
export class Panes {
  constructor(chart) {
    this.chart = chart;
    this.series = [];
  }

  clear() {
    for (const series of this.series) this.chart.removeSeries(series);
    this.series = [];
  }

  /** Reads and draws what the view chose; returns what could not be drawn and why. */
  async show(view, grid, query, signal) {
    const names = view.list('panes').filter(name => PANES.some(([known]) => known === name));
    const span = {...query, from: grid.firstEnd - grid.columnMillis, to: grid.end(grid.length - 1)};
    const candles = names.some(name => ['cvd', 'rsi', 'openInterest', 'funding'].includes(name))
      ? read('candles', {instrument: span.instrument, from: span.from, to: span.to, interval: interval(grid.columnMillis)}, signal) : undefined;
    const indicators = [...names, ...(view.indicator ? ['indicator'] : [])];
    const drawn = await Promise.allSettled(indicators.map(name => this.points(name, view, grid, span, candles, signal)));
    if (signal.aborted) return [];
    this.clear();
    const problems = [];
    drawn.forEach((outcome, i) => {
      const label = indicators[i] === 'indicator' ? view.indicator : PANES.find(([name]) => name === indicators[i])[1];
      if (outcome.status === 'rejected') problems.push(`${label}: ${outcome.reason.why ?? outcome.reason}`);
      else if (outcome.value.every(point => point.value === undefined)) problems.push(`${label}: the data have none for this span`);
      else this.add(indicators[i], label, outcome.value);
    });
    return problems;
  }

  async points(name, view, grid, span, candles, signal) {
    if (name === 'regime') {
      const answer = await read('indicator', {...span, name: 'cluster-ratio'}, signal);
      return onColumns(grid, answer.line.map(([end, ratio]) => [end, Math.log2(ratio)])).map(coloured);
    }
    if (name === 'indicator') {
      const answer = await read('indicator', {...span, name: view.indicator}, signal);
      return onColumns(grid, answer.line);
    }
    const answer = await candles;
    const at = column => answer.columns.indexOf(column);
    const row = column => answer.candles.filter(each => each[at(column)] !== null).map(each => [each[0], each[at(column)]]);
    if (name === 'openInterest') return onColumns(grid, row('openInterest'));
    if (name === 'funding') return onColumns(grid, row('fundingRate')).map(point => signed(point));
    if (name === 'rsi') return onColumns(grid, relativeStrength(row('close'), RSI_COLUMNS));
    return onColumns(grid, cumulativeDelta(answer.candles, at('volume'), at('takerBuyVolume')));
  }

  add(name, label, points) {
    const paint = colours();
    const pane = this.series.length + 1;
    const common = {priceLineVisible: false, lastValueVisible: true, title: ''};
    const bars = name === 'regime' || name === 'funding';
    const format = {
      regime: value => `${compact(Math.pow(2, value))}×`, funding: value => percent(value, 4), cvd: compact,
      openInterest: compact, rsi: value => value.toFixed(0), indicator: value => compact(value),
    }[name];
    const series = bars
      ? this.chart.addSeries(charts.HistogramSeries, {...common, base: 0, color: paint.neutral}, pane)
      : this.chart.addSeries(charts.LineSeries, {...common, lineWidth: 1.5, color: paint.quiet, crosshairMarkerRadius: 3}, pane);
    series.priceScale().applyOptions({mode: charts.PriceScaleMode.Normal, scaleMargins: {top: 0.26, bottom: 0.08}});
    series.applyOptions({priceFormat: {type: 'custom', formatter: format, minMove: 1e-8}});
    series.setData(points);
    if (name === 'rsi') for (const level of [30, 70]) {
      series.createPriceLine({price: level, color: paint.line, lineWidth: 1, axisLabelVisible: false});
    }
    const host = this.chart.panes()[pane];
    host.setStretchFactor(name === 'regime' ? 0.085 : 0.13);
    charts.createTextWatermark(host, {horzAlign: 'left', vertAlign: 'top',
      lines: [{text: ` ${title(name, label)}`, color: paint.quiet, fontSize: 11, fontFamily: paint.font}]});
    this.chart.panes()[0].setStretchFactor(1);
    this.series.push(series);
    // Panes make the chart longer, so that they do not take the room of the prices.
    this.chart.chartElement().parentElement.style.minHeight = `${LEAST_HEIGHT + PANE_HEIGHT * this.series.length}px`;
  }
}

function title(name, label) {
  return {regime: 'Regime: short above over long below, within 5 %', cvd: 'CVD, coins', rsi: `RSI ${RSI_COLUMNS} of the columns`,
    openInterest: 'Open interest, coins', funding: 'Funding rate'}[name] ?? label;
}

/* Thresholds of the regime are twice and half. */
function coloured(point) {
  if (point.value === undefined) return point;
  const paint = colours();
  return {...point, color: point.value > 1 ? paint.short : point.value < -1 ? paint.long : paint.neutral};
}

function signed(point) {
  if (point.value === undefined) return point;
  return {...point, color: point.value < 0 ? colours().short : colours().long};
}

/** Taker buys less taker sells, summed; a column without taker volume adds nothing and has no point. */
export function cumulativeDelta(rows, volume, takerBuy) {
  let sum = 0;
  return rows.filter(row => row[takerBuy] !== null && row[volume] !== null)
    .map(row => [row[0], sum += 2 * row[takerBuy] - row[volume]]);
}

/** Wilder's relative strength index of closes; the first `bars` have none. */
export function relativeStrength(closes, bars) {
  let gain = 0;
  let loss = 0;
  const line = [];
  for (let i = 1; i < closes.length; i++) {
    const change = closes[i][1] - closes[i - 1][1];
    const weight = i <= bars ? i : bars;
    gain += (Math.max(change, 0) - gain) / weight;
    loss += (Math.max(-change, 0) - loss) / weight;
    if (i >= bars) line.push([closes[i][0], gain + loss === 0 ? 50 : 100 * gain / (gain + loss)]);
  }
  return line;
}
