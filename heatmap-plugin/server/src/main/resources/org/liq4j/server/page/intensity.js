/* SPDX-License-Identifier: MIT */

/*
 * From notional to intensity in [0, 1]. The minimum filters: what is below is not drawn. The square root keeps the
 * many small levels apart, which a linear ramp would all paint alike, for notionals are distributed with a long tail.
 */

/** Intensity of a notional, negative where it is filtered. */
export function intensity(value, minimum, peak) {
  if (!(value > 0) || value < minimum) return -1;
  return peak > minimum ? Math.min(1, Math.sqrt((value - minimum) / (peak - minimum))) : 1;
}

/** The axis of the legend: a notional at a place in [0, 1], finer at the low end. */
export function notionalAt(place, top) {
  return top * place * place;
}

/** The place of a notional on the legend. */
export function placeOf(value, top) {
  return top > 0 ? Math.sqrt(Math.min(1, Math.max(0, value / top))) : 0;
}

/** The next of 1, 2, 5 times a power of ten: the end of an axis that does not follow the data. */
export function roundUp(value) {
  if (!(value > 0)) return 1;
  const power = Math.pow(10, Math.floor(Math.log10(value)));
  return [1, 2, 5, 10].map(step => step * power).find(step => step >= value);
}
