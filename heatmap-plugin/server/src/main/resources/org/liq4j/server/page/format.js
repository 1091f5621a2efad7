/* SPDX-License-Identifier: MIT */

const SUFFIXES = [[1e12, 'T'], [1e9, 'B'], [1e6, 'M'], [1e3, 'k']];

/** A notional with three digits and its unit, such as `41.2 M USD`; relative units carry no currency. */
export function notional(value, unit = 'USD') {
  if (value === undefined || value === null) return '–';
  return `${compact(value)}${unit === 'USD' ? ' USD' : ' rel.'}`;
}

/** A number with three significant digits and a suffix, such as `41.2 M`. */
export function compact(value) {
  const size = Math.abs(value);
  for (const [limit, suffix] of SUFFIXES) {
    if (size >= limit * 0.9995) return `${digits(value / limit)} ${suffix}`;
  }
  return digits(value);
}

function digits(value) {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 99.95) return value.toFixed(0);
  if (size >= 9.995) return value.toFixed(1);
  return size >= 0.0995 ? value.toFixed(2) : value.toPrecision(2);
}

/** A price with the digits its size asks for and thousands apart. */
export function price(value) {
  if (value === undefined || value === null || !Number.isFinite(value)) return '–';
  const places = priceDigits(value);
  return value.toLocaleString('en-US', {minimumFractionDigits: places, maximumFractionDigits: places});
}

/** Decimal places at which a price has about six significant digits. */
export function priceDigits(value) {
  const size = Math.abs(value);
  return size <= 0 ? 2 : Math.min(10, Math.max(0, 5 - Math.floor(Math.log10(size))));
}

/** How far a cluster is from the price, with a sign: longs are liquidated below, shorts above. */
export function distance(cluster) {
  return signedPercent(cluster.side === 'LONG' ? -Math.abs(cluster.distance) : Math.abs(cluster.distance), 1);
}

/** A band of leverage; the last has no upper end. */
export function bandLabel(band) {
  return band.to === undefined ? `${band.from}×+` : `${band.from}–${band.to}×`;
}

/** A fraction as per cent with a sign. */
export function signedPercent(fraction, places = 2) {
  if (fraction === undefined || fraction === null) return '–';
  return `${fraction > 0 ? '+' : fraction < 0 ? '−' : ''}${(Math.abs(fraction) * 100).toFixed(places)} %`;
}

/** A fraction as per cent. */
export function percent(fraction, places = 0) {
  return `${(fraction * 100).toFixed(places)} %`;
}

/** A span of time in its two largest units. */
export function duration(millis) {
  const minutes = Math.max(0, Math.round(millis / 60000));
  if (minutes < 1) return `${Math.max(0, Math.round(millis / 1000))} s`;
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return minutes % 60 ? `${hours} h ${minutes % 60} min` : `${hours} h`;
  const days = Math.floor(hours / 24);
  return hours % 24 && days < 14 ? `${days} d ${hours % 24} h` : `${days} d`;
}

/** A column length as the interface writes it, such as `4h`. */
export function interval(millis) {
  for (const [unit, name] of [[86400000, 'd'], [3600000, 'h'], [60000, 'm'], [1000, 's']]) {
    if (millis % unit === 0) return `${millis / unit}${name}`;
  }
  return `${millis}ms`;
}

/** Date and time of day, UTC. */
export function time(millis) {
  return new Date(millis).toISOString().slice(0, 16).replace('T', ' ');
}

/** Date, UTC. */
export function day(millis) {
  return new Date(millis).toISOString().slice(0, 10);
}

const REGIMES = {
  SHORT_SQUEEZE: 'Short squeeze', LONG_LIQUIDATION: 'Long liquidation', BALANCED: 'Balanced', UNKNOWN: 'Unknown',
};

/** A regime in words. */
export function regime(name) {
  return REGIMES[name] ?? String(name);
}
