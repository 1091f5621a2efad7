/* SPDX-License-Identifier: MIT */
import {element, fill, segments} from './dom.js';
import {compact, day, duration, notional, percent, price, regime, signedPercent, time} from './format.js';

/** Regimes by shape as well as colour. */
const MARKS = {SHORT_SQUEEZE: '▲', LONG_LIQUIDATION: '▼', BALANCED: '■', UNKNOWN: '–'};

/** The row above the chart: what the model reads now. */
export function drawReading(host, reading, unit) {
  if (!reading) return fill(host, element('p', {class: 'note'}, 'No reading yet.'));
  const reach = percent(reading.fraction);
  fill(host,
    figure('Price', price(reading.spot), element('small', {class: tone(reading.change24h)},
      reading.change24h === undefined ? '' : `${signedPercent(reading.change24h)} 24 h`)),
    figure(`Shorts above, ${reach}`, notional(reading.up, unit), undefined, 'short'),
    figure(`Longs below, ${reach}`, notional(reading.down, unit), undefined, 'long'),
    figure('Ratio', reading.ratio === undefined ? 'one side only' : `${reading.ratio.toFixed(2)}×`, balance(reading)),
    element('div', {class: 'figure said'},
      element('span', {class: `regime ${reading.regime}`}, `${MARKS[reading.regime] ?? ''} ${regime(reading.regime)}`),
      element('p', {}, reading.sentence),
      element('p', {class: 'note'}, `As of ${time(reading.at)} UTC`,
        reading.stale ? element('b', {class: 'warn'}, `  stale, ${duration(reading.ageMillis)} old`) : '',
        reading.notice ? element('span', {class: 'warn'}, `  ${reading.notice}`) : '')));
  return undefined;
}

function figure(label, value, extra, kind = '') {
  return element('div', {class: `figure ${kind}`}, element('span', {class: 'tag'}, label), element('b', {}, value), extra);
}

/* Both sides as one bar: what is above at the right, what is below at the left. */
function balance(reading) {
  const both = reading.up + reading.down;
  if (!(both > 0)) return undefined;
  const long = element('i', {class: 'long'});
  const short = element('i', {class: 'short'});
  long.style.flexGrow = String(reading.down / both);
  short.style.flexGrow = String(reading.up / both);
  return element('span', {class: 'balance', 'aria-hidden': 'true'}, long, short);
}

function tone(change) {
  if (change === undefined || change === 0) return '';
  return change > 0 ? 'good' : 'bad';
}

/** The table of earlier readings below the chart, newest first. */
export function drawHistory(host, readings, view, unit) {
  const every = element('div', {class: 'segments small', role: 'radiogroup', 'aria-label': 'Every'});
  segments(every, 'every', [['day', 'Days'], ['week', 'Weeks'], ['month', 'Months']], view.history,
    value => view.change({history: value}));
  const head = ['Period to', 'Price', 'Shorts above', 'Longs below', 'Ratio', 'Regime'];
  const rows = [...readings].reverse().map(reading => element('tr', {},
    element('th', {scope: 'row'}, day(reading.at)),
    element('td', {}, price(reading.spot)), element('td', {}, notional(reading.up, unit)),
    element('td', {}, notional(reading.down, unit)),
    element('td', {}, reading.ratio === undefined ? '–' : `${reading.ratio.toFixed(2)}×`),
    element('td', {class: 'left'}, element('span', {class: `regime ${reading.regime}`},
      `${MARKS[reading.regime] ?? ''} ${regime(reading.regime)}`))));
  fill(host, element('div', {class: 'history-head'}, element('h2', {}, 'Earlier readings'), every),
    rows.length === 0 ? element('p', {class: 'note'}, 'No period has ended within the data yet.')
      : element('div', {class: 'scroll'}, element('table', {},
        element('thead', {}, element('tr', {}, head.map((label, i) => element('th', {scope: 'col', class: i === 5 ? 'left' : ''}, label)))),
        element('tbody', {}, rows))));
}

/** Where the data are thin: what a reader should know before believing a colour. */
export function drawQuality(host, quality) {
  if (!quality) return fill(host);
  const facts = [
    ['Model', quality.model], ['Brackets', quality.brackets],
    ['Bars', quality.bars === undefined ? undefined : quality.bars.toLocaleString('en-US')],
    ['Still seed', quality.seedShare === undefined ? undefined : percent(quality.seedShare, 1)],
    ['Open interest', quality.openInterestAgeMillis === undefined ? undefined : `${duration(quality.openInterestAgeMillis)} old`],
    ['Venues', quality.venuesIn?.join(', ')], ['Without', quality.venuesOut?.join(', ')],
    ['Gaps', quality.gaps?.length > 0 ? compact(quality.gaps.length) : undefined],
  ].filter(([, value]) => value !== undefined && value !== '');
  const notes = [...(quality.notes ?? []), ...(quality.data ?? [])];
  return fill(host, element('dl', {}, facts.map(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]).flat()),
    notes.map(note => element('p', {class: 'note warn'}, typeof note === 'string' ? note : note.message ?? JSON.stringify(note))));
}
