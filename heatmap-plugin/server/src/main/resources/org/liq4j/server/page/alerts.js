/* SPDX-License-Identifier: MIT */
import {element, fill} from './dom.js';
import {notional, price, regime, time} from './format.js';

/** Alerts kept: the newest. */
const KEPT = 30;

/** What the page noticed while it was open: from live frames, at closed bars only. */
export class Alerts {
  constructor(host, announce) {
    this.host = host;
    this.announce = announce;
    this.list = [];
    this.regime = undefined;
    this.reached = new Set();
    this.known = new Map();
    this.draw();
  }

  /** Starts over, for another instrument or model. */
  reset() {
    this.list = [];
    this.regime = undefined;
    this.reached.clear();
    this.known.clear();
    this.draw();
  }

  /** A closed bar `[end, open, high, low, close, volume]`: a pinned cluster is reached when the bar's range touches it. */
  bar(candle, pins) {
    const [end, , high, low] = candle;
    for (const pin of pins) {
      if (high < pin.low || low > pin.high || this.reached.has(pin.id)) continue;
      this.reached.add(pin.id);
      this.add(end, `Price reached the pinned ${pin.side.toLowerCase()} cluster ${price(pin.low)} – ${price(pin.high)}`);
    }
  }

  /** A reading: its regime against the one before. */
  reading(reading) {
    if (this.regime !== undefined && this.regime !== reading.regime) {
      this.add(reading.at, `Regime: ${regime(this.regime)} → ${regime(reading.regime)}`);
    }
    this.regime = reading.regime;
  }

  /** The clusters at an instant, and the bar's range: one that was there and lies in the range now was swept. */
  clusters(at, clusters, unit) {
    const now = new Map(clusters.map(cluster => [cluster.id, cluster]));
    for (const [id, before] of this.known) {
      const after = now.get(id);
      const cleared = after ? after.status === 'CLEARED' && before.status !== 'CLEARED' : before.dense && this.touched(before);
      if (cleared) this.add(at, `Swept: ${before.side.toLowerCase()} cluster at ${price(before.peakPrice)}, ${notional(before.notional, unit)}`);
    }
    this.known = now;
  }

  /** Remembers the range of the bar that the next clusters follow on. */
  range(low, high) {
    this.low = low;
    this.high = high;
  }

  touched(cluster) {
    return cluster.side === 'LONG' ? this.low <= cluster.high : this.high >= cluster.low;
  }

  add(at, text) {
    this.list = [{at, text}, ...this.list].slice(0, KEPT);
    this.announce.textContent = text;
    this.draw();
  }

  draw() {
    fill(this.host, this.list.length === 0
      ? element('p', {class: 'note'}, 'While the page is open it notes here when price reaches a pinned cluster, the regime changes or a cluster is swept.')
      : element('ul', {class: 'rows alerts'}, this.list.map(alert => element('li', {},
        element('span', {}, alert.text, element('small', {}, `${time(alert.at)} UTC`))))));
  }
}
