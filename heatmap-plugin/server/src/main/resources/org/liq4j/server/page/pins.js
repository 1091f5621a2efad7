/* SPDX-License-Identifier: MIT */
import {element, fill} from './dom.js';
import {compact, distance, duration, price} from './format.js';

/** Clusters a page keeps pinned at most, so that a link stays short. */
const MOST = 12;

/** Pins a cluster in the view, with its size at this moment; a pinned one is released. */
export function togglePin(view, cluster) {
  const without = view.pins.filter(pin => pin.id !== cluster.id);
  if (without.length < view.pins.length) return view.change({pins: without});
  const pin = {id: cluster.id, side: cluster.side, low: cluster.low, high: cluster.high, notional: cluster.notional,
    born: cluster.born, now: cluster.notional};
  return view.change({pins: [...without, pin].slice(-MOST)});
}

/**
 * Says of each pin what became of it: a pin keeps the band it was set on while clusters move on, so it is found again
 * by its id, else by the largest cluster of its side in its band.
 */
export function follow(pins, clusters) {
  for (const pin of pins) {
    const same = clusters.find(cluster => cluster.id === pin.id)
      ?? clusters.filter(cluster => cluster.side === pin.side && cluster.low <= pin.high && cluster.high >= pin.low)
        .sort((one, other) => other.notional - one.notional)[0];
    pin.now = same?.notional;
    pin.gone = same === undefined || same.status === 'CLEARED';
  }
}

/** The cluster at a price: the smallest band that holds it, with a little room. */
export function clusterAt(clusters, at) {
  return clusters.filter(cluster => at >= cluster.low * 0.9995 && at <= cluster.high * 1.0005)
    .sort((one, other) => (one.high - one.low) - (other.high - other.low))[0];
}

/** The list of pins with buttons to release them. */
export function drawPins(host, view) {
  if (view.pins.length === 0) {
    fill(host, element('p', {class: 'note'}, 'Click a cluster in the chart, or in the list above, to keep it in sight as the map moves on.'));
    return;
  }
  fill(host, element('ul', {class: 'rows'}, view.pins.map(pin => element('li', {},
    element('i', {class: pin.side === 'LONG' ? 'long' : 'short'}, pin.side === 'LONG' ? '▼' : '▲'),
    element('span', {}, `${price(pin.low)} – ${price(pin.high)}`,
      element('small', {}, pin.gone ? `${compact(pin.notional)} → cleared` : `${compact(pin.notional)} → ${compact(pin.now ?? pin.notional)}`)),
    element('button', {type: 'button', class: 'icon', 'aria-label': `Release the cluster at ${price(pin.low)}`,
      onclick: () => togglePin(view, pin)}, '×')))));
}

/** The largest clusters now, each a button that pins it. */
export function drawClusters(host, clusters, view) {
  if (clusters.length === 0) {
    fill(host, element('p', {class: 'note'}, 'The model shows no cluster now.'));
    return;
  }
  fill(host, element('ul', {class: 'rows'}, clusters.slice(0, 10).map(cluster => element('li', {},
    element('i', {class: cluster.side === 'LONG' ? 'long' : 'short'}, cluster.side === 'LONG' ? '▼' : '▲'),
    element('span', {}, `${compact(cluster.notional)}  at ${price(cluster.peakPrice)}`,
      element('small', {}, `${distance(cluster)} · ${duration(cluster.ageMillis)} · ${cluster.status.toLowerCase()}${cluster.stale ? ' · stale' : ''}`)),
    element('button', {type: 'button', class: 'icon', 'aria-pressed': String(view.pins.some(pin => pin.id === cluster.id)),
      'aria-label': `Pin the cluster at ${price(cluster.peakPrice)}`, onclick: () => togglePin(view, cluster)}, view.pins.some(pin => pin.id === cluster.id) ? 'pinned' : 'pin')))));
}
