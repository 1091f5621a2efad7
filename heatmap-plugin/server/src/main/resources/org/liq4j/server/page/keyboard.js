/* SPDX-License-Identifier: MIT */
import {byId, element, fill} from './dom.js';
import {RANGES} from './view.js';

const KEYS = [
  ['← → ↑ ↓', 'move the crosshair by a cell (with Shift by ten)'], ['+ −', 'zoom in time'], ['0', 'whole view'],
  ['Z', 'read what is on screen in full detail; again to go back'], ['Enter', 'pin or release the cluster under the crosshair'],
  ['[ ]', 'shorter or longer range'], ['H', 'heatmap on or off'], ['C', 'next colours'], ['A', 'relative or absolute colours'],
  ['G', 'log or linear prices'], ['S', 'settings'], ['T', 'dark or light'], ['L', 'copy the link'], ['P', 'save a picture'],
  ['E', 'save the cells'], ['Esc', 'leave the crosshair'], ['?', 'this list'],
];

/** Keys of the page; `actions` are what they do, by name. */
export function bindKeys(actions) {
  const help = byId('help');
  fill(help, element('h2', {}, 'Keys'), element('dl', {}, KEYS.map(([key, does]) => [element('dt', {}, key), element('dd', {}, does)]).flat()),
    element('button', {type: 'button', onclick: () => help.close()}, 'Close'));
  byId('keys').addEventListener('click', () => help.showModal());
  const arrows = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1]};
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    if (event.target.closest('input, select, textarea')) return;
    const onChart = event.target.closest('#chart') !== null || event.target === document.body;
    const arrow = arrows[event.key];
    if (arrow && onChart) {
      event.preventDefault();
      const by = event.shiftKey ? 10 : 1;
      return actions.move(arrow[0] * by, arrow[1] * by);
    }
    if (event.key === 'Enter' && !onChart) return;
    const plain = {'+': 'zoomIn', '=': 'zoomIn', '-': 'zoomOut', '0': 'fit', z: 'refine', Enter: 'pin', '[': 'shorter',
      ']': 'longer', h: 'heat', c: 'colours', a: 'absolute', g: 'scale', s: 'panel', t: 'theme', l: 'link', p: 'picture',
      e: 'cells', Escape: 'leave'}[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (event.key === '?') help.showModal();
    else if (plain) actions[plain]();
  });
}

/** The next longer or shorter range. */
export function nextRange(range, by) {
  const at = RANGES.findIndex(([name]) => name === range);
  return RANGES[Math.min(RANGES.length - 1, Math.max(0, at + by))][0];
}
