/* SPDX-License-Identifier: MIT */
import {BandLayer} from './band-layer.js';
import {HeatLayer} from './heat-layer.js';
import {price, priceDigits} from './format.js';
import {SignalLayer} from './layers.js';
import {ProfileLayer, profileWidth} from './profile-layer.js';
import {colours} from './theme.js';

const charts = globalThis.LightweightCharts;

/** The price chart: candles or a close line, with the layers drawn by liq4j around them. */
export class HeatChart {
  constructor(host, raster, view) {
    this.host = host;
    this.view = view;
    this.grid = null;
    this.chart = charts.createChart(host, {
      autoSize: true,
      crosshair: {mode: charts.CrosshairMode.Normal},
      timeScale: {timeVisible: true, secondsVisible: false, borderVisible: false, minBarSpacing: 0.05, rightOffset: 2},
      rightPriceScale: {borderVisible: false, scaleMargins: {top: 0.02, bottom: 0.02}},
      localization: {locale: 'en-GB'},
    });
    this.heat = new HeatLayer(raster, view);
    this.profile = new ProfileLayer(colours);
    this.bands = new BandLayer(colours);
    this.signals = new SignalLayer();
    this.overlayLines = [];
    this.makePrices();
    this.restyle();
  }

  makePrices() {
    const line = this.view.kind === 'line';
    this.prices = line
      ? this.chart.addSeries(charts.LineSeries, {lineWidth: 2, crosshairMarkerVisible: false}, 0)
      : this.chart.addSeries(charts.CandlestickSeries, {}, 0);
    this.prices.applyOptions({priceLineStyle: charts.LineStyle.Dashed, priceLineWidth: 1, lastValueVisible: true});
    for (const layer of [this.heat, this.bands, this.profile, this.signals]) this.prices.attachPrimitive(layer);
    this.kind = this.view.kind;
  }

  /** Takes the kind of price series, the price scale, the spot line and the colours from view and theme. */
  restyle() {
    if (this.kind !== this.view.kind) {
      this.chart.removeSeries(this.prices);
      this.makePrices();
      if (this.grid) this.fillPrices();
    }
    const paint = colours();
    this.chart.applyOptions({
      layout: {background: {type: 'solid', color: paint.background}, textColor: paint.quiet, fontFamily: paint.font,
        fontSize: 11, attributionLogo: true,
        panes: {separatorColor: paint.line, separatorHoverColor: paint.hover, enableResize: true}},
      grid: {vertLines: {color: paint.gridLine}, horzLines: {color: paint.gridLine}},
      crosshair: {vertLine: {color: paint.cross, labelBackgroundColor: paint.crossLabel},
        horzLine: {color: paint.cross, labelBackgroundColor: paint.crossLabel}},
    });
    const mode = this.view.scale === 'log' ? charts.PriceScaleMode.Logarithmic : charts.PriceScaleMode.Normal;
    this.prices.priceScale().applyOptions({mode});
    this.prices.applyOptions({priceLineVisible: this.view.spot, priceLineColor: paint.spot, ...(this.kind === 'line'
      ? {color: paint.up}
      : {upColor: paint.up, downColor: paint.down, borderUpColor: paint.outline, borderDownColor: paint.outline,
        wickUpColor: paint.wick, wickDownColor: paint.wick})});
  }

  /** Shows a grid; `fit` also shows the whole of its time. */
  show(grid, fit) {
    this.grid = grid;
    this.fillPrices();
    this.heat.show({grid});
    this.signals.show({grid});
    this.bands.show({grid, strip: this.view.profile});
    this.profile.show({grid, column: grid.lastPriced(), shown: this.view.profile});
    if (fit) this.fit();
  }

  fillPrices() {
    const grid = this.grid;
    this.prices.setData(grid.columns.map((column, i) => point(grid.end(i), column, this.kind)));
    const last = grid.lastPriced();
    if (last >= 0) {
      const precision = priceDigits(grid.columns[last].close);
      this.prices.applyOptions({priceFormat: {type: 'custom', formatter: price, minMove: Math.pow(10, -precision)}});
    }
  }

  /** The whole time, with room for the profile at the right. */
  fit() {
    if (!this.grid) return;
    const width = this.chart.timeScale().width();
    const room = this.view.profile ? profileWidth(width) + 10 : 10;
    const step = Math.max(0.05, (width - room) / this.grid.length);
    this.chart.timeScale().setVisibleLogicalRange({from: -0.5, to: this.grid.length - 0.5 + room / step});
    this.prices.priceScale().applyOptions({autoScale: true});
  }

  /** Lines of overlay plugins on the columns of the grid, their bands and markers, and a strategy's signals. */
  showOverlays(overlays, signals) {
    for (const line of this.overlayLines) this.chart.removeSeries(line);
    this.overlayLines = [];
    const paint = colours();
    overlays.forEach((overlay, i) => {
      for (const line of overlay.lines ?? []) {
        const series = this.chart.addSeries(charts.LineSeries, {color: paint.overlays[i % paint.overlays.length],
          lineWidth: 2, priceLineVisible: false, lastValueVisible: false, crosshairMarkerVisible: false}, 0);
        series.setData(onColumns(this.grid, line.points));
        this.overlayLines.push(series);
      }
    });
    this.bands.show({overlays});
    this.signals.show({grid: this.grid, signals, markers: overlays.flatMap(overlay => overlay.markers ?? [])});
  }

  /** Column and price under a point of the chart, or undefined. */
  under(point) {
    if (!point || !this.grid) return undefined;
    const column = Math.round(this.chart.timeScale().coordinateToLogical(point.x) ?? -1);
    const at = this.prices.coordinateToPrice(point.y);
    if (column < 0 || column >= this.grid.length || at === null) return undefined;
    return {column, price: at, row: this.grid.rowAt(at)};
  }
}

function point(end, column, kind) {
  const time = end / 1000;
  if (column.close === null) return {time};
  if (kind === 'line') return {time, value: column.close};
  return {time, open: column.open, high: column.high, low: column.low, close: column.close};
}

/** Points of any times as the last value in each column, so that no time is added to the chart's scale. */
export function onColumns(grid, points) {
  const values = new Map();
  for (const [end, value] of points) {
    const index = grid.indexAt(end);
    if (index >= 0 && index < grid.length && Number.isFinite(value)) values.set(index, value);
  }
  return grid.columns.map((column, i) => values.has(i) ? {time: grid.end(i) / 1000, value: values.get(i)} : {time: grid.end(i) / 1000});
}
