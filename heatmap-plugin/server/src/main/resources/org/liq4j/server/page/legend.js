/* SPDX-License-Identifier: MIT */
import {element, fill, segments} from './dom.js';
import {compact, notional} from './format.js';
import {intensity, notionalAt, placeOf, roundUp} from './intensity.js';
import {SCHEMES, css, tables} from './palette.js';
import {isDark} from './theme.js';

/** Share of the filled cells below the last colour, unless the reader chooses. */
const LAST_COLOUR = 0.985;

/**
 * The legend is the control: a ramp of colours along a notional axis with two handles, the smallest notional drawn and
 * the one of the last colour. On the relative scale handles stand at shares of the largest complete cell; on the
 * absolute one at fixed notionals, so that a colour means the same amount in every view.
 */
export class Legend {
  constructor(host, view) {
    this.view = view;
    this.maximum = 0;
    this.usualPeak = 0;
    this.unit = 'USD';
    this.ramp = element('canvas', {class: 'ramp', width: 512, height: 2, 'aria-hidden': 'true'});
    this.low = this.handle('Smallest notional drawn', place => ({minimum: place}));
    this.high = this.handle('Notional of the last colour', place => ({peak: place}));
    this.ticks = element('div', {class: 'ticks', 'aria-hidden': 'true'});
    this.mode = element('div', {class: 'segments small', role: 'radiogroup', 'aria-label': 'Scale of colours'});
    this.scheme = element('select', {'aria-label': 'Colours', onchange: () => view.change({scheme: this.scheme.value})});
    this.caption = element('span', {class: 'caption'});
    fill(host, this.caption,
      element('div', {class: 'slider'}, this.ramp, this.low, this.high, this.ticks),
      this.mode, element('label', {class: 'field'}, element('span', {class: 'hidden'}, 'Colours'), this.scheme));
  }

  handle(label, change) {
    const input = element('input', {type: 'range', min: 0, max: 1000, step: 1, 'aria-label': label});
    input.addEventListener('input', () => {
      const other = input === this.low ? this.high : this.low;
      if (input === this.low) input.value = Math.min(input.value, other.value - 5);
      else input.value = Math.max(input.value, Number(other.value) + 5);
      this.view.change(change(this.stored(Number(input.value) / 1000)));
    });
    return input;
  }

  /* Relative handles are kept as places on the axis, absolute ones as notionals. */
  stored(place) {
    return this.view.absolute ? notionalAt(place, this.top()) : place;
  }

  /** Smallest notional drawn. */
  minimum() {
    return this.view.absolute ? this.view.minimum : notionalAt(this.view.minimum, this.maximum);
  }

  /** Notional of the last colour. */
  peak() {
    if (this.view.absolute) return this.view.peak;
    return this.view.peak > 0 ? notionalAt(this.view.peak, this.maximum) : this.usualPeak;
  }

  /** End of the axis. */
  top() {
    return this.view.absolute ? this.view.top : this.maximum;
  }

  /** Switches between the scales so that the picture stays as it is at that moment. */
  setAbsolute(absolute) {
    if (absolute === this.view.absolute) return;
    if (absolute) {
      this.view.change({absolute, minimum: this.minimum(), peak: this.peak(), top: roundUp(this.maximum)});
    } else {
      this.view.change({absolute, top: 0, minimum: placeOf(this.view.minimum, this.maximum),
        peak: Math.max(0.05, placeOf(this.peak(), this.maximum))});
    }
  }

  /** Takes the measures of the grid shown; until a handle is moved, only the heaviest cells have the last colour. */
  measure(grid) {
    this.maximum = grid.maximum();
    this.usualPeak = grid.quantile(LAST_COLOUR);
    this.unit = grid.unit;
    this.draw();
  }

  draw() {
    const view = this.view;
    const top = this.top();
    const minimum = this.minimum();
    const peak = this.peak();
    this.low.value = Math.round(placeOf(minimum, top) * 1000);
    this.high.value = Math.round(placeOf(peak, top) * 1000);
    this.low.setAttribute('aria-valuetext', notional(minimum, this.unit));
    this.high.setAttribute('aria-valuetext', notional(peak, this.unit));
    fill(this.caption, element('b', {}, this.unit === 'USD' ? 'USD per cell' : 'Relative weight per cell'),
      element('span', {class: 'modelled'}, 'modelled'));
    this.paint(minimum, peak, top);
    this.label(minimum, peak, top);
    segments(this.mode, 'colour-scale', [
      ['relative', 'Relative', 'Colours span the largest cell shown'],
      ['absolute', 'Absolute', 'A colour means the same amount in every view']],
    view.absolute ? 'absolute' : 'relative', value => this.setAbsolute(value === 'absolute'));
    fill(this.scheme, SCHEMES.map(([value, label]) => element('option', {value, selected: value === view.scheme}, label)));
  }

  paint(minimum, peak, top) {
    const context = this.ramp.getContext('2d');
    const sides = tables(this.view.scheme, isDark());
    context.clearRect(0, 0, 512, 2);
    for (let x = 0; x < 512; x++) {
      const t = intensity(notionalAt((x + 0.5) / 512, top), minimum, peak);
      if (t < 0) continue;
      context.fillStyle = css(sides.short, t);
      context.fillRect(x, 0, 1, 1);
      context.fillStyle = css(sides.long, t);
      context.fillRect(x, 1, 1, 1);
    }
  }

  label(minimum, peak, top) {
    const places = [[placeOf(minimum, top), compact(minimum), 'strong'], [placeOf(peak, top), compact(peak), 'strong']];
    const apart = 64 / Math.max(64, this.ramp.clientWidth);
    for (const place of [0, 0.25, 0.5, 0.75, 1]) {
      if (places.every(([taken]) => Math.abs(taken - place) > apart)) places.push([place, compact(notionalAt(place, top)), '']);
    }
    if (Math.abs(places[0][0] - places[1][0]) < apart) places[0][2] = 'hidden';
    fill(this.ticks, places.map(([place, text, kind]) => {
      const tick = element('span', {class: `tick ${kind}`}, text);
      tick.style.left = `${place * 100}%`;
      tick.style.transform = `translateX(${place < 0.06 ? 0 : place > 0.94 ? -100 : -50}%)`;
      return tick;
    }));
  }
}
