/* SPDX-License-Identifier: MIT */

/** What of a view differs from these goes into the link. */
export const DEFAULTS = Object.freeze({
  instrument: '', range: '30d', from: 0, to: 0, low: 0, high: 0, column: 'auto', scale: 'log',
  model: '', parameters: '', side: 'both', bands: '', venues: '',
  kind: 'candles', spot: true, labels: true, profile: true, smooth: false,
  scheme: 'viridis', absolute: false, minimum: 0.05, peak: 0, top: 0,
  panes: 'regime,cvd,openInterest', indicator: '', overlays: '', strategy: '', history: 'month', panel: true, theme: '',
});

const HOUR = 3600000;
const DAY = 24 * HOUR;

/** Ranges offered: name, label, length in milliseconds (0 for all) and the column that suits it. */
export const RANGES = [
  ['12h', '12 h', 12 * HOUR, '5m'], ['24h', '24 h', DAY, '5m'], ['3d', '3 d', 3 * DAY, '15m'],
  ['7d', '7 d', 7 * DAY, '30m'], ['30d', '30 d', 30 * DAY, '2h'], ['90d', '90 d', 90 * DAY, '6h'],
  ['180d', '180 d', 180 * DAY, '12h'], ['1y', '1 y', 365 * DAY, '1d'], ['all', 'All', 0, ''],
];

/** Column lengths offered and their milliseconds. */
export const COLUMNS = [['1m', 60000], ['5m', 300000], ['15m', 900000], ['30m', 1800000], ['1h', HOUR], ['2h', 2 * HOUR],
  ['4h', 4 * HOUR], ['6h', 6 * HOUR], ['12h', 12 * HOUR], ['1d', DAY]];

/** The state of the page that a link carries: plain values, pins and who wants to hear of changes. */
export class View {
  constructor() {
    Object.assign(this, DEFAULTS);
    this.pins = [];
    this.listeners = [];
  }

  /** Takes values from a link's fragment; unknown keys and values of the wrong kind are left out. */
  read(fragment) {
    const given = new URLSearchParams(fragment.replace(/^#/, ''));
    Object.assign(this, DEFAULTS);
    for (const [key, usual] of Object.entries(DEFAULTS)) {
      const text = given.get(key);
      if (text === null) continue;
      if (typeof usual === 'boolean') this[key] = text === '1';
      else if (typeof usual === 'string') this[key] = text;
      else if (Number.isFinite(Number(text))) this[key] = Number(text);
    }
    this.pins = given.getAll('pin').map(pinOf).filter(pin => pin !== undefined);
  }

  /** The fragment of a link to this view. */
  fragment() {
    const made = new URLSearchParams();
    for (const [key, usual] of Object.entries(DEFAULTS)) {
      const value = this[key];
      if (value !== usual) made.set(key, typeof value === 'boolean' ? (value ? '1' : '0') : String(value));
    }
    for (const pin of this.pins) made.append('pin', [pin.side, pin.low, pin.high, pin.notional, pin.born, pin.id].join('~'));
    return made.toString();
  }

  /** Changes values, keeps the address in step and tells the listeners which keys changed. */
  change(values) {
    const changed = new Set(Object.keys(values).filter(key => this[key] !== values[key]));
    if (changed.size === 0) return;
    Object.assign(this, values);
    this.remember();
    for (const listener of this.listeners) listener(changed);
  }

  /** Keeps the link in the address bar in step without a step in the history. */
  remember() {
    const fragment = this.fragment();
    history.replaceState(null, '', fragment ? `#${fragment}` : location.pathname);
  }

  onChange(listener) {
    this.listeners.push(listener);
  }

  /** The model as the interface names it, `name(key=value, ..)`. */
  modelSpec() {
    return this.parameters ? `${this.model}(${this.parameters})` : this.model;
  }

  /** Values of the model's parameters as set, by name. */
  modelValues() {
    return new Map(this.parameters.split(',').map(part => part.split('=').map(text => text.trim()))
      .filter(([name, value]) => name && value !== undefined));
  }

  list(key) {
    return this[key].split(',').filter(name => name !== '');
  }

  /** First instant, last instant and column of the view for an instrument; `live` if it ends with the newest data. */
  span(instrument) {
    const [, , length, suits] = RANGES.find(([name]) => name === this.range) ?? RANGES[4];
    const fixed = this.from > 0 && this.to > this.from;
    const to = fixed ? this.to : instrument.to;
    const from = Math.max(instrument.from, fixed ? this.from : length === 0 ? instrument.from : to - length);
    const column = this.column !== 'auto' ? this.column : fixed || suits === '' ? suitable(to - from) : suits;
    const shortest = COLUMNS.find(([, millis]) => millis >= instrument.barMillis) ?? COLUMNS[COLUMNS.length - 1];
    const millis = COLUMNS.find(([name]) => name === column)?.[1] ?? 0;
    return {from, to, column: millis < instrument.barMillis ? shortest[0] : column, live: !fixed};
  }
}

/** The shortest offered column that makes at most 400 of them. */
function suitable(length) {
  return (COLUMNS.find(([, millis]) => length / millis <= 400) ?? COLUMNS[COLUMNS.length - 1])[0];
}

function pinOf(text) {
  const [side, low, high, notional, born, ...id] = text.split('~');
  const pin = {side, low: Number(low), high: Number(high), notional: Number(notional), born: Number(born), id: id.join('~')};
  const sound = (side === 'LONG' || side === 'SHORT') && pin.low > 0 && pin.high >= pin.low && Number.isFinite(pin.notional);
  return sound ? pin : undefined;
}
