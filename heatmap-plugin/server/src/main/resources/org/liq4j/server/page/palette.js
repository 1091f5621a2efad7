/* SPDX-License-Identifier: MIT */

/*
 * Colours by intensity in [0, 1]. Viridis and cividis are colour-blind safe and of even lightness steps. On a dark
 * page more is lighter; on a light page the ramps run the other way, so that more is darker. The low end fades into
 * the page instead of painting all of it.
 */
const VIRIDIS = ['#440154', '#482878', '#3e4a89', '#31688e', '#26828e', '#1f9e89', '#35b779', '#6ece58', '#b5de2b',
  '#fde725'];
const CIVIDIS = ['#00224e', '#123570', '#3b496c', '#575d6d', '#707173', '#8a8678', '#a59c74', '#c3b369', '#e1cc55',
  '#fee838'];
const LONG_DARK = ['#0a2a52', '#0f4a8f', '#1f74d1', '#4aa3f5', '#a9dcff', '#f0fbff'];
const SHORT_DARK = ['#4d0f17', '#8a1a24', '#d13438', '#f8714f', '#ffc08a', '#fff4e0'];
const LONG_LIGHT = ['#d6e8fb', '#a4cdf5', '#5ea5ea', '#2174cc', '#0d4b97', '#062b5c'];
const SHORT_LIGHT = ['#fde0d8', '#fbb9a8', '#f4826c', '#d9443c', '#a11c24', '#610b15'];

/* Intensity from which colours cover the page; the bright low end of a turned ramp would be loud on white. */
const OPAQUE_DARK = 0.16;
const OPAQUE_LIGHT = 0.6;

export const SCHEMES = [['viridis', 'Viridis'], ['cividis', 'Cividis'], ['sides', 'Long blue, short red']];

/** Steps of a colour table: more than a screen can tell apart. */
export const STEPS = 1024;

/**
 * Colour tables of a scheme.
 *
 * @returns {{long: Uint32Array, short: Uint32Array}} `STEPS` packed little-endian RGBA colours a side
 */
export function tables(scheme, dark) {
  const [long, short] = ramps(scheme, dark);
  const opaque = dark ? OPAQUE_DARK : OPAQUE_LIGHT;
  const table = ramp => packed(ramp, opaque);
  return {long: table(long), short: table(short)};
}

function ramps(scheme, dark) {
  if (scheme === 'sides') return dark ? [LONG_DARK, SHORT_DARK] : [LONG_LIGHT, SHORT_LIGHT];
  const ramp = scheme === 'cividis' ? CIVIDIS : VIRIDIS;
  const turned = dark ? ramp : [...ramp].reverse();
  return [turned, turned];
}

function packed(ramp, opaque) {
  const colours = new Uint32Array(STEPS);
  for (let step = 0; step < STEPS; step++) {
    const t = step / (STEPS - 1);
    const [red, green, blue] = mixed(ramp, t);
    const fade = Math.min(1, t / opaque);
    const alpha = Math.round(255 * (0.1 + 0.9 * fade * (2 - fade)));
    colours[step] = ((alpha << 24) | (blue << 16) | (green << 8) | red) >>> 0;
  }
  return colours;
}

function mixed(ramp, t) {
  const place = t * (ramp.length - 1);
  const low = Math.min(ramp.length - 2, Math.floor(place));
  const part = place - low;
  const from = channels(ramp[low]);
  const to = channels(ramp[low + 1]);
  return from.map((channel, i) => Math.round(channel + (to[i] - channel) * part));
}

function channels(hex) {
  return [1, 3, 5].map(at => parseInt(hex.slice(at, at + 2), 16));
}

/** A table's colour at an intensity as CSS. */
export function css(colours, t) {
  const colour = colours[Math.round(Math.min(1, Math.max(0, t)) * (STEPS - 1))];
  return `rgba(${colour & 255},${(colour >> 8) & 255},${(colour >> 16) & 255},${((colour >>> 24) / 255).toFixed(3)})`;
}
